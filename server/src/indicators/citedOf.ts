import type { OutputOf } from '@sophora/contract/endpoint';
import type { getFigure } from '@sophora/contract/figures';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import { officialValues, peerTable } from './cited.ts';
import type { FigureContext } from './figures.ts';
import { surveyAt } from './survey.ts';

type Cited = Pick<OutputOf<typeof getFigure>, 'official' | 'peers' | 'survey'>;

/** What stands beside a figure: the official values until the day, the peers' table of the last circular, the survey a share is of. */
export async function citedOf(
  context: FigureContext,
  indicator: string,
  asOf: PlainDate,
  asked: number | undefined,
): Promise<Cited> {
  const { pool, district, settings } = context;
  const knownAt = asked === undefined || asked >= context.publishedSeq ? undefined : asked;
  const table = await peerTable(pool, district, indicator, asOf, knownAt, settings.caseRankBasis);
  const place = new Map(table?.placing?.values.map((v) => [v.name, v.place]));
  return {
    survey: await surveyOf(context, indicator, asOf, knownAt),
    official: (await officialValues(pool, district, indicator, asOf, knownAt)).reverse(),
    peers: table
      ? {
          day: table.day,
          document: table.document,
          place: table.placing?.place ?? null,
          rows: table.peers
            .map((p) => ({ ...p, place: place.get(p.name) ?? p.rank }))
            .sort((a, b) => (a.place ?? 999) - (b.place ?? 999) || (a.name < b.name ? -1 : 1)),
        }
      : null,
  };
}

async function surveyOf(
  { pool, district, settings }: FigureContext,
  indicator: string,
  asOf: PlainDate,
  knownAt: number | undefined,
): Promise<Cited['survey']> {
  if (figureDefinition(indicator)?.as !== 'rate') return null;
  const found = await surveyAt(pool, district, indicator, asOf, knownAt);
  if (!found?.sample) return null;
  const { survey, sample } = found;
  const { name, from, to } = survey;
  const { rate, low, high, score, n: answers, responseRate, weighted } = sample;
  return {
    ...{ name, from, to, rate, low, high, score, answers, responseRate, weighted },
    floor: settings.surveyFloor,
    groups: survey.strata.map(({ group, frame, issued }) => ({ group, frame, issued })),
  };
}
