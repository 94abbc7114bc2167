import { amountText } from '@sophora/domain/indicators/light';
import { grouped } from '../ui/format.ts';

export type Measure = 'count' | 'fen';

/** An amount as tables show it: things as they are, money in yuan. */
export function shownAmount(amount: number, measure: Measure): string {
  return measure === 'fen' ? amountText(amount, 'fen') : grouped(amount);
}

/** The unit a clerk reads beside a shown value: targets in fen are shown in 万元. */
export function shownUnit(unit: string): string {
  return unit === 'fen' ? '万元' : unit;
}
