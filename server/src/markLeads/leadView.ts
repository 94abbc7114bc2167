import type { MarkLeadView, MarkOfLead } from '@sophora/contract/markLeads';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { type LeadRow, presentLead, SHOWN } from './shownLeads.ts';

const MOST_MARKS = 500;

export async function leadView(pool: pg.Pool, district: string, id: string): Promise<MarkLeadView> {
  const row = await getLeadRow(pool, district, id);
  const { body } = row;
  const marks = await marksOf(pool, district, body.members);
  return {
    lead: {
      ...presentLead(row),
      present: row.present,
      joins: body.joins.map((j) => ({ ...j })),
      against: [...body.against],
      notAssessable: [...body.notAssessable],
      laws: body.laws.map((l) => ({ ...l })),
    },
    marks: marks.slice(0, MOST_MARKS),
    more: marks.length > MOST_MARKS,
  };
}

/** A lead that was once proposed; one that never was is refused. */
export async function getLeadRow(
  pool: pg.Pool | pg.ClientBase,
  district: string,
  id: string,
): Promise<LeadRow> {
  const { rows } = await pool.query<LeadRow>(`${SHOWN} SELECT * FROM all_leads WHERE id = $2`, [
    district,
    id,
  ]);
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0];
}

/** Marks of which a member is the first holder, by the names under which the register refers to its holders. */
async function marksOf(pool: pg.Pool, district: string, members: readonly string[]): Promise<MarkOfLead[]> {
  const { rows } = await pool.query<MarkOfLead>(
    `SELECT DISTINCT r.record_id AS record, coalesce(r.facts ->> 'number', '') AS number, coalesce(r.facts ->> 'name', '') AS name,
       CASE WHEN jsonb_typeof(r.facts -> 'class') = 'number' THEN (r.facts ->> 'class')::int END AS "niceClass",
       coalesce(r.facts -> 'holders' ->> 0, '') AS holder, r.facts ->> 'filed' AS filed,
       r.facts ->> 'registered' AS registered, r.facts ->> 'status' AS status, r.facts ->> 'agency' AS agency
     FROM reference f JOIN record r ON r.district_code = $1 AND r.kind = 'marks' AND r.record_id = f.record_id
     WHERE f.district_code = $1 AND f.kind = 'marks' AND f.scheme = 'name' AND f.role = 'party' AND f.value = ANY ($2)
     ORDER BY filed, number, "niceClass" LIMIT ${MOST_MARKS + 1}`,
    [district, members],
  );
  return rows;
}
