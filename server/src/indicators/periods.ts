import type { OutputOf } from '@sophora/contract/endpoint';
import type { getFigure } from '@sophora/contract/figures';
import { addDays, addYears, type PlainDate } from '@sophora/domain/basics/plainDate';
import type { FigureDefinition } from '@sophora/domain/indicators/figure';
import type { FigureContext } from './figures.ts';
import { monthlySums } from './sums.ts';

type Periods = OutputOf<typeof getFigure>['periods'];

/**
 * 本年、上年同期、上年、历年累计 of a flow; 现在、上年同日、上年末 of a stock. Sums alone: what they are divided by stands with the figure.
 */
export async function periodsOf(
  { pool, district }: FigureContext,
  definition: FigureDefinition,
  asOf: PlainDate,
  streets: readonly string[] | undefined,
): Promise<Periods> {
  if (definition.as === 'rate') return [];
  const year = Number(asOf.slice(0, 4));
  const lastEnd = `${year - 1}-12-31` as PlainDate;
  const before = `${year - 2}-12-31` as PlainDate;
  const same = addYears(asOf, -1);
  const request = { district, indicator: definition.indicator.id, criterion: '', streets };
  const [atBefore, atSame, atEnd, now] = (await monthlySums(pool, request, [
    before,
    same,
    lastEnd,
    asOf,
  ])) as [number, number, number, number];
  if (definition.over === 'stock')
    return [
      { id: 'now', from: null, to: asOf, amount: now },
      { id: 'sameDay', from: null, to: same, amount: atSame },
      { id: 'lastEnd', from: null, to: lastEnd, amount: atEnd },
    ];
  return [
    { id: 'thisYear', from: addDays(lastEnd, 1), to: asOf, amount: now - atEnd },
    { id: 'samePeriod', from: addDays(before, 1), to: same, amount: atSame - atBefore },
    { id: 'lastYear', from: addDays(before, 1), to: lastEnd, amount: atEnd - atBefore },
    { id: 'all', from: null, to: asOf, amount: now },
  ];
}
