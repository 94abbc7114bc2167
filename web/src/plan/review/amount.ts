/** Money is kept in fen; plans speak of 万元 and 亿元. */
const UNITS: readonly (readonly [string, number])[] = [
  ['亿元', 10_000_000_000],
  ['万元', 1_000_000],
  ['元', 100],
];

export interface Amount {
  readonly value: number | null;
  readonly unit: string;
}

/** A stored value as people write it: in the largest unit that leaves no fraction. */
export function shownAmount({ value, unit }: Amount): Amount {
  if (unit !== 'fen') return { value, unit };
  if (value === null) return { value, unit: '万元' };
  const [name, size] = UNITS.find(([, fen]) => value % fen === 0 && value !== 0) ?? UNITS[1]!;
  return { value: value / size, unit: name };
}

export function storedAmount({ value, unit }: Amount): Amount {
  const size = UNITS.find(([name]) => name === unit)?.[1];
  if (size === undefined) return { value, unit };
  return { value: value === null ? null : Math.round(value * size), unit: 'fen' };
}

export function amountText(amount: Amount): string {
  const { value, unit } = shownAmount(amount);
  return value === null ? '' : `${value.toLocaleString('en-US')} ${unit}`;
}
