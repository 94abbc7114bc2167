/** A number with its unit as it stands in a clause. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** In base units: 件, fen, 个. */
  readonly value: number;
  readonly unit: string;
}

const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const UNITS =
  '个百分点|个工作日|工作日|小时|天|件/万人|人次|万人次|件次|千瓦时|千瓦|平方公里|平方米|立方米|公里|公顷|公斤|标准煤|吨|亩|元|%|件|项|家|个|户|人|名|次|场|批|篇|部|套|台|座|所|处|种|条|期|笔|宗|起|亿|倍|位|张|门|支|只|辆|米|例|片|册|本|对|类|分(?![之钟])';
const QUANTITY = new RegExp(
  `(?:(\\d{1,6}(?:\\.\\d{1,4})?)[-—–~至])?(\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,6})?)((?:十|百|千)?(?:万亿|万|亿)|千(?!瓦)|百(?!分))?(?:余|多)?(${UNITS})`,
  'g',
);

/** Money in integer fen, everything else as counted; 每万人…件 is 件/万人. */
export function findQuantities(clause: string): Quantity[] {
  const found: Quantity[] = [];
  for (const m of clause.matchAll(QUANTITY)) {
    const scale = m[3] ? (SCALES[m[3]] ?? 1) : 1;
    // 3—5家 is reached with three.
    const number = Number((m[1] ?? m[2]!).replaceAll(',', '')) * scale;
    const money = m[4] === '元';
    const value = money ? Math.round(number * 100) : Math.round(number * 1e6) / 1e6;
    if (!Number.isFinite(value)) continue;
    found.push({
      from: m.index,
      to: m.index + m[0].length,
      value,
      unit: money ? 'fen' : unitOf(m[4]!, clause.slice(0, m.index)),
    });
  }
  return found;
}

const unitOf = (unit: string, before: string): string => {
  if (unit !== '件' && unit !== '人') return unit;
  if (/每万人/.test(before) || /万人(?:均|口)?(?:拥有|发明)/.test(before)) return `${unit}/万人`;
  return unit;
};
