import type { Json } from '@sophora/domain/basics/json';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { type Peer, type Placing, placing } from '@sophora/domain/indicators/evaluators/rank';
import type { Settings } from '@sophora/domain/indicators/settings';
import type pg from 'pg';
import { recordsOf } from './sources.ts';

/** The peers' table of one day in a superior's circular (同级通报), and our place in it. */
export interface PeerTable {
  readonly day: PlainDate;
  readonly document: string;
  readonly peers: readonly (Peer & { recordId: string })[];
  readonly placing: Placing | undefined;
}

export async function peerTable(
  pool: pg.Pool,
  district: string,
  indicator: string,
  asOf: PlainDate,
  knownAt: number | undefined,
  basis: Settings['caseRankBasis'],
): Promise<PeerTable | undefined> {
  const rows = (await recordsOf(pool, district, 'peerFigures', knownAt)).filter(
    ({ facts }) => facts.indicator === indicator && typeof facts.asOf === 'string' && facts.asOf <= asOf,
  );
  const day = rows
    .map(({ facts }) => String(facts.asOf))
    .sort()
    .at(-1);
  if (day === undefined) return undefined;
  const own = await ownName(pool, district);
  const peers = rows
    .filter(({ facts }) => facts.asOf === day)
    .map(({ id, facts }) => ({
      recordId: id,
      name: String(facts.peer),
      own: facts.peerCode === district || String(facts.peer) === own,
      value: decimal(facts.value),
      rank: typeof facts.rank === 'number' ? facts.rank : null,
      households: typeof facts.households === 'number' ? facts.households : null,
    }));
  const document = rows.find(({ facts }) => facts.asOf === day)?.facts.document;
  return {
    day: day as PlainDate,
    document: typeof document === 'string' ? document : '',
    peers,
    placing: placing(peers, basis),
  };
}

/** A district's name as circulars write it, without what stands in brackets. */
export async function ownName(pool: pg.Pool, district: string): Promise<string> {
  const { rows } = await pool.query<{ name: string }>('SELECT name FROM district WHERE code = $1', [
    district,
  ]);
  return (rows[0]?.name ?? '').replace(/（.*）$/, '');
}

/** 官方值: what the superior's circular says of an indicator, with the document it stands in. */
export interface OfficialValue {
  readonly value: number;
  readonly text: string;
  readonly asOf: PlainDate;
  readonly issuer: string;
  readonly documentNumber: string;
  readonly file: string;
  readonly page: string;
  readonly recordId: string;
}

/** All official values of an indicator until a day, the earliest first. Circulars write money in 万元. */
export async function officialValues(
  pool: pg.Pool,
  district: string,
  indicator: string,
  asOf: PlainDate,
  knownAt: number | undefined,
): Promise<OfficialValue[]> {
  const rows = await recordsOf(pool, district, 'officialValues', knownAt);
  return rows
    .flatMap(({ id, facts }) => {
      const value = decimal(facts.value);
      if (facts.indicator !== indicator || value === null || String(facts.asOf) > asOf) return [];
      return [
        {
          value,
          text: String(facts.value),
          asOf: String(facts.asOf) as PlainDate,
          issuer: said(facts.issuer),
          documentNumber: said(facts.documentNumber),
          file: said(facts.file),
          page: said(facts.page),
          recordId: id,
        },
      ];
    })
    .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.recordId < b.recordId ? -1 : 1));
}

function said(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function decimal(value: Json | undefined): number | null {
  return typeof value === 'string' && value !== '' ? Number(value) : null;
}
