import type { OutputOf } from '@sophora/contract/endpoint';
import type { getForecast } from '@sophora/contract/figures';
import { addDays, endOfMonth, minDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import { lookBack, summarise } from '@sophora/domain/forecast/backTest';
import { forecast } from '@sophora/domain/forecast/forecast';
import type { FigureDefinition } from '@sophora/domain/indicators/figure';
import { monthEnds } from '@sophora/domain/indicators/trend';
import { type FigureContext, shownValue } from './figures.ts';
import { monthlySums } from './sums.ts';

type Answer = OutputOf<typeof getForecast>;

/** Years of months the model looks at. */
const YEARS = 15;
const LOOKS = [3, 6, 12];

/**
 * What a figure comes to by a day: the months until the data ends, carried on. `known` beside it is what the register already
 * holds of the future (terms that end, tenth years that are full) if nothing new came.
 */
export async function forecastOf(
  context: FigureContext,
  definition: FigureDefinition,
  asOf: PlainDate,
  to: PlainDate,
): Promise<Answer> {
  const nothing: Answer = { from: asOf, points: [], backTest: null };
  if (definition.as === 'rate') return nothing;
  const dataTo = context.dataTo.get(definition.indicator.kind) ?? asOf;
  const last = lastFullMonth(minDate(asOf, dataTo));
  if (to <= last) return { ...nothing, from: last };
  const start = `${Number(last.slice(0, 4)) - YEARS}-01-01` as PlainDate;
  const past = monthEnds(start, last);
  const ahead = monthEnds(addDays(last, 1), to);
  const request = { district: context.district, indicator: definition.indicator.id, criterion: '' };
  const sums = await monthlySums(context.pool, request, [addDays(start, -1), ...past, ...ahead]);
  const changes = past.map((_, i) => sums[i + 1]! - sums[i]!);
  const first = changes.findIndex((c) => c !== 0);
  const used = first < 0 ? [] : changes.slice(first);
  const firstMonth = Number(past[Math.max(0, first)]!.slice(5, 7));
  const made = forecast(used, firstMonth, ahead.length);
  if (!made) return { ...nothing, from: last };
  const now = sums[past.length]!;
  const shown = (n: number) => shownValue(context, definition, Math.max(0, Math.round(n)), asOf).value;
  const looks = lookBack(used, firstMonth, LOOKS);
  // Overlapping looks at one distance tell little more than those that do not overlap.
  const independent = Math.floor(used.length / LOOKS.at(-1)!);
  return {
    from: last,
    points: ahead.map((month, i) => ({
      month,
      mid: shown(now + made.mid[i]!),
      low: shown(now + made.low[i]!),
      high: shown(now + made.high[i]!),
      known: definition.over === 'stock' ? shown(sums[past.length + 1 + i]!) : null,
    })),
    backTest: summarise(looks, Math.max(1, independent)) ?? null,
  };
}

/** A month that is not over says less than a full one. */
function lastFullMonth(day: PlainDate): PlainDate {
  const end = endOfMonth(day);
  return end === day ? day : addDays(`${day.slice(0, 7)}-01` as PlainDate, -1);
}
