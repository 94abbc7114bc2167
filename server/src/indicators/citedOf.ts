import type { OutputOf } from '@sophora/contract/endpoint';
import type { getFigure } from '@sophora/contract/figures';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { officialValues, peerTable } from './cited.ts';
import type { FigureContext } from './figures.ts';

type Cited = Pick<OutputOf<typeof getFigure>, 'official' | 'peers'>;

/** What documents of others say beside a figure: the official values until the day, and the peers' table of the last. */
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
