import type { Json } from '@sophora/domain/basics/json';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { type SampledRate, type Stratum, sampledRate } from '@sophora/domain/indicators/evaluators/rate';
import type { Facts } from '@sophora/domain/ledger/kind';
import type pg from 'pg';
import { recordsOf } from './sources.ts';
import type { Sums } from './sums.ts';
import { sumsWithin } from './window.ts';

/** One survey (调查批次) with its groups, whole or as far as the files say. */
export interface Survey {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly strata: readonly Omit<Stratum, 'answers'>[];
}

/** The surveys whose field work is over, the earliest first. */
export async function surveysUntil(
  pool: pg.Pool,
  district: string,
  asOf: PlainDate,
  knownAt: number | undefined,
): Promise<Survey[]> {
  const groups = new Map<string, Facts[]>();
  for (const { facts } of await recordsOf(pool, district, 'surveys', knownAt)) {
    const name = String(facts.survey);
    groups.set(name, [...(groups.get(name) ?? []), facts]);
  }
  const surveys: Survey[] = [];
  for (const [name, rows] of groups) {
    const days = (field: string) =>
      rows.flatMap((r) => (typeof r[field] === 'string' ? [r[field]] : [])).sort();
    const [from, to] = [days('from')[0], days('to').at(-1)];
    if (from === undefined || to === undefined || to > asOf) continue;
    surveys.push({
      name,
      from: from as PlainDate,
      to: to as PlainDate,
      strata: rows.map((r) => ({
        group: String(r.group),
        frame: numberOf(r.frame),
        issued: numberOf(r.issued),
      })),
    });
  }
  return surveys.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.name < b.name ? -1 : 1));
}

function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** What a survey's answers come to, out of the sums over its days. */
export function sampleOf(survey: Survey, sums: Sums): SampledRate | undefined {
  const count = (group: string, answer: number) =>
    sums.byDim.get(`survey:${survey.name}|${group}|${answer}`) ?? 0;
  return sampledRate(
    survey.strata.map((s) => ({
      ...s,
      answers: [
        count(s.group, 1),
        count(s.group, 2),
        count(s.group, 3),
        count(s.group, 4),
        count(s.group, 5),
      ],
    })),
  );
}

/** The last survey over by a day, and what it came to. */
export async function surveyAt(
  pool: pg.Pool,
  district: string,
  indicator: string,
  asOf: PlainDate,
  knownAt: number | undefined,
): Promise<{ survey: Survey; sample: SampledRate | undefined } | undefined> {
  const survey = (await surveysUntil(pool, district, asOf, knownAt)).at(-1);
  if (!survey) return undefined;
  const sums = await sumsWithin(pool, district, indicator, { since: survey.from, asOf: survey.to }, knownAt);
  return { survey, sample: sampleOf(survey, sums) };
}

/** The rate on each day given: that of the last survey over by then. */
export async function ratesOn(
  pool: pg.Pool,
  district: string,
  indicator: string,
  days: readonly PlainDate[],
): Promise<{ n: number; rate: number | null }[]> {
  const surveys = await surveysUntil(pool, district, days.at(-1)!, undefined);
  const found: { to: PlainDate; n: number; rate: number }[] = [];
  for (const survey of surveys) {
    const window = { since: survey.from, asOf: survey.to };
    const sample = sampleOf(survey, await sumsWithin(pool, district, indicator, window, undefined));
    if (sample) found.push({ to: survey.to, n: sample.n, rate: Math.round(sample.rate * 100) / 100 });
  }
  return days.map((day) => {
    const last = found.filter((f) => f.to <= day).at(-1);
    return { n: last?.n ?? 0, rate: last?.rate ?? null };
  });
}
