/** Yuan as typed to fen, exactly: `1,234.5` → 123450. Undefined for what is no positive amount. */
export function fenOf(text: string): number | undefined {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，\s]/g, ''));
  if (!match) return undefined;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen > 0 && Number.isSafeInteger(fen) ? fen : undefined;
}

/** Fen as yuan without superfluous decimals: 123450 → `1234.50`, 100 → `1`. */
export function yuanOf(fen: number): string {
  const cents = fen % 100;
  return `${(fen - cents) / 100}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
}
