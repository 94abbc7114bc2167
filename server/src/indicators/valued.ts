import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { SampledRate } from '@sophora/domain/indicators/evaluators/rate';
import { type FigureDefinition, figureDefinition } from '@sophora/domain/indicators/figure';
import type pg from 'pg';
import { type FigureContext, shownValue } from './figures.ts';
import { total } from './sums.ts';
import { type Survey, surveyAt } from './survey.ts';
import { sumsWithin, windowStart } from './window.ts';

/** The days a figure is added up over: of a rate those of the last survey that is over, of a flow from its first day on. */
export interface Window {
  readonly since: PlainDate | undefined;
  readonly asOf: PlainDate;
  readonly survey?: Survey;
  readonly sample?: SampledRate | undefined;
}

export async function windowOf(
  pool: pg.Pool,
  district: string,
  definition: FigureDefinition,
  asked: { asOf: PlainDate; since?: PlainDate | undefined; knownAt: number | undefined },
): Promise<Window> {
  if (definition.as === 'rate') {
    const { id } = definition.indicator;
    const found = await surveyAt(pool, district, id, asked.asOf, asked.knownAt);
    if (found) return { since: found.survey.from, asOf: found.survey.to, ...found };
  }
  return { since: windowStart(definition, asked.asOf, asked.since), asOf: asked.asOf };
}

type Valued = ReturnType<typeof shownValue> & { readonly numerator: number; readonly window: Window };

/** The district's figure over a window, without its breakdowns. */
export async function valueOn(
  context: FigureContext,
  indicator: string,
  asked: { asOf: PlainDate; since?: PlainDate | undefined; knownAt: number | undefined },
): Promise<Valued> {
  const definition = figureDefinition(indicator)!;
  const window = await windowOf(context.pool, context.district, definition, asked);
  if (window.since !== undefined && window.asOf < window.since)
    return { ...shownValue(context, definition, 0, window.asOf), numerator: 0, window };
  const sums = await sumsWithin(context.pool, context.district, indicator, window, asked.knownAt);
  const numerator = total(sums.byCriterion.get(''));
  const value =
    definition.as === 'rate'
      ? shownRate(context, definition, window)
      : shownValue(context, definition, numerator, window.asOf);
  return { ...value, numerator, window };
}

/** The share of a survey in percent with two decimals; nothing before any survey is over. */
export function shownRate(
  context: FigureContext,
  definition: FigureDefinition,
  { sample }: Window,
): ReturnType<typeof shownValue> {
  const { missing } = shownValue(context, definition, 0, '9999-12-31' as PlainDate);
  if (sample === undefined)
    return {
      value: null,
      text: null,
      denominator: null,
      missing: missing.length > 0 ? missing : [{ code: 'no-survey-over', params: {} }],
    };
  const value = Math.round(sample.rate * 100) / 100;
  return { value, text: value.toFixed(2), denominator: null, missing };
}
