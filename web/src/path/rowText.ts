/** Figures that no single record moves say so in their own words. */
export function text(indicator: string): 'empty' | 'emptyRate' {
  return indicator === 'protection-satisfaction' || indicator === 'case-count' ? 'emptyRate' : 'empty';
}
