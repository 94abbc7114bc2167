import { cellCode } from './cellText.ts';

/**
 * An amount in renminbi as fen (分): `300万元`, `1,500,000.00`, `￥3000000`, `0.5亿`. Without a unit it is yuan. Undefined
 * for anything else; another currency is told apart so that it is refused with its own sentence.
 */
export type CellMoney = { readonly fen: number } | { readonly foreign: true } | undefined;

const UNITS: Readonly<Record<string, bigint>> = {
  '': 1n,
  十: 10n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  十万: 100_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
};

export function cellMoney(raw: string): CellMoney {
  if (raw.length > 64) return undefined;
  const text = cellCode(raw)
    .replace(/^人民币/, '')
    .replace(/\(?人民币\)?$/, '');
  if (/美元|港元|港币|欧元|日元|英镑|USD|HKD|EUR|JPY|[$€£]/.test(text)) return { foreign: true };
  const m =
    /^[¥￥]?(?:RMB|CNY)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(十万|百万|千万|十|百|千|万|亿)?(?:元|圆)?(?:整|正)?(?:RMB|CNY)?$/.exec(
      text,
    );
  if (!m) return undefined;
  const decimals = m[2] ?? '';
  const scaled = BigInt(m[1]!.replace(/,/g, '') + decimals) * UNITS[m[3] ?? '']! * 100n;
  const divisor = 10n ** BigInt(decimals.length);
  const fen = (scaled + divisor / 2n) / divisor;
  return fen <= BigInt(Number.MAX_SAFE_INTEGER) ? { fen: Number(fen) } : undefined;
}
