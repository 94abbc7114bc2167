import { amountText } from '@sophora/domain/indicators/light';
import { perTenThousand } from '@sophora/domain/indicators/perTenThousand';
import { grouped, groupedText } from '../ui/format.ts';

export interface Scale {
  readonly measure: 'count' | 'fen';
  readonly persons: number | null;
}

/** What a sum is compared with its goal by: itself, or per ten thousand residents. */
export function comparable(sum: number, { persons }: Scale): number {
  return persons === null ? sum : perTenThousand(sum, persons).value;
}

/** A sum as the figure shows it. */
export function shownSum(sum: number, scale: Scale): string {
  if (scale.persons !== null) return groupedText(perTenThousand(Math.max(0, sum), scale.persons).text);
  return scale.measure === 'fen' ? amountText(sum, 'fen') : grouped(sum);
}

/** A difference of sums with its sign: records, or money. */
export function shownEffect(effect: number, { measure }: Scale): string {
  const text = measure === 'fen' ? amountText(Math.abs(effect), 'fen') : grouped(Math.abs(effect));
  return `${effect < 0 ? '−' : '+'}${text}`;
}

/** A goal as the figure shows it. */
export function shownGoal(goal: number, { measure, persons }: Scale): string {
  return persons === null && measure === 'fen' ? amountText(goal, 'fen') : grouped(goal);
}

export function yuan(fen: number): string {
  return grouped(Math.round(fen) / 100);
}
