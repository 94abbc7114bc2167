/** 7384 → 7,384; decimals kept as they are. */
export function grouped(n: number): string {
  const [whole, decimals] = String(Math.abs(n)).split('.');
  return `${n < 0 ? '-' : ''}${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals ? `.${decimals}` : ''}`;
}

/** A decimal text with its thousands apart: `12345.60` → `12,345.60`. */
export function groupedText(text: string): string {
  const [whole = '', decimals] = text.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals === undefined ? '' : `.${decimals}`}`;
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}
