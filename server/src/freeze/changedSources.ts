import { type Json, sameJson } from '@sophora/domain/basics/json';
import type { Facts } from '@sophora/domain/ledger/kind';
import { kindById } from '@sophora/domain/ledger/kinds';
import type pg from 'pg';
import { recordsOf } from '../indicators/index.ts';
import type { Touch } from './entries.ts';

/** A record of a small register (population, survey, circular) that reads otherwise at the later sequence, or came, or went. */
export interface ChangedSource {
  readonly kind: string;
  readonly recordId: string;
  readonly title: string;
  readonly change: 'appeared' | 'gone' | 'changed';
}

/** Registers that figures read as a whole, beside what records contribute. */
const READ_AS_A_WHOLE = ['population', 'surveys', 'officialValues', 'peerFigures'] as const;

export async function changedSources(
  pool: pg.Pool,
  district: string,
  from: number,
  to: number,
): Promise<{ sources: ChangedSource[]; touches: Touch[] }> {
  const sources: ChangedSource[] = [];
  for (const kind of READ_AS_A_WHOLE) {
    const then = new Map((await recordsOf(pool, district, kind, from)).map((r) => [r.id, r.facts]));
    const now = new Map((await recordsOf(pool, district, kind, to)).map((r) => [r.id, r.facts]));
    const title = kindById(kind)!.title;
    for (const id of new Set([...then.keys(), ...now.keys()])) {
      const [before, after] = [then.get(id), now.get(id)];
      if (sameJson(before as Json | undefined, after as Json | undefined)) continue;
      const change = before === undefined ? 'appeared' : after === undefined ? 'gone' : 'changed';
      sources.push({ kind, recordId: id, title: title((after ?? before) as Facts), change });
    }
  }
  return { sources, touches: await touchesOf(pool, district, sources, from, to) };
}

/** The entries between two sequences that spoke of records, or took back what had been said of them. */
async function touchesOf(
  pool: pg.Pool,
  district: string,
  sources: readonly ChangedSource[],
  from: number,
  to: number,
): Promise<Touch[]> {
  const { rows } = await pool.query<{ record: string; seqs: number[] }>(
    `SELECT o.record_id AS record, array_agg(DISTINCT said.seq ORDER BY said.seq) AS seqs
     FROM observation o
     CROSS JOIN LATERAL (
       SELECT o.seq
       UNION SELECT w.withdrawn_seq FROM withdrawal w WHERE w.district_code = $1 AND w.seq = o.seq) said
     WHERE o.district_code = $1 AND o.record_id = ANY ($2) AND said.seq > $3 AND said.seq <= $4
     GROUP BY o.record_id`,
    [district, sources.map((s) => s.recordId), from, to],
  );
  return rows;
}
