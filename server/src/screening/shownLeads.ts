import type { LEAD_VIEWS, LeadItem } from '@sophora/contract/screening';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { CLEARING_STATES } from '@sophora/domain/screening/consequences';
import type { Lead } from '@sophora/domain/screening/leads/lead';

/** What a stored lead says of its filings, for lists. */
export interface LeadAbout {
  readonly title: string;
  readonly applicants: readonly string[];
  readonly filedFrom: PlainDate | null;
  readonly filedTo: PlainDate | null;
}

export interface LeadRow {
  id: string;
  kind: LeadItem['kind'];
  level: LeadItem['level'];
  size: number;
  cleared: number;
  body: Lead & { about: LeadAbout };
  firstSeen: PlainDate;
  matter: string | null;
  state: string | null;
}

const pairs = Object.entries(CLEARING_STATES).flatMap(([procedure, states]) =>
  states.map((state) => `('${procedure}', '${state}')`),
);

/** 已排除的申请: filings that a check of our own, or CNIPA, has cleared. `$1` is the district. */
export const CLEARED = `SELECT k.subject_id AS number FROM matter_link k
  JOIN matter c ON c.district_code = $1 AND c.matter_id = k.matter_id
  WHERE k.district_code = $1 AND k.subject_kind = 'patent-filing' AND (c.procedure, c.state) IN (${pairs.join(', ')})`;

const VIEW_OF = `CASE WHEN state IS NULL THEN 'new' WHEN state IN ('reported', 'adopted') THEN 'reported' ELSE 'inCheck' END`;

/**
 * The leads that are shown: of the latest run, with the check that is under way. One whose filings were cleared is as if it
 * had never been; it comes back only when two others stand in it.
 */
export const SHOWN = `WITH cleared AS MATERIALIZED (${CLEARED}), all_leads AS (
  SELECT l.lead_id AS id, l.kind, l.level, l.size, l.place, l.body, l.first_seen AS "firstSeen", l.present,
    (SELECT count(DISTINCT s.number)::int FROM screening_member s JOIN cleared ON cleared.number = s.number
     WHERE s.district_code = $1 AND s.lead_id = l.lead_id AND NOT s.prior) AS cleared, m.matter, m.state
  FROM screening_lead l LEFT JOIN LATERAL (
    SELECT x.matter_id AS matter, x.state FROM matter_link k
    JOIN matter x ON x.district_code = $1 AND x.matter_id = k.matter_id
    WHERE k.district_code = $1 AND k.subject_kind = 'screening-lead' AND k.subject_id = l.lead_id
      AND x.procedure = 'screening-lead' AND x.state NOT IN (${states('screening-lead')})
    ORDER BY x.matter_id DESC LIMIT 1) m ON true
  WHERE l.district_code = $1
), shown AS (SELECT *, ${VIEW_OF} AS view FROM all_leads WHERE present AND (cleared = 0 OR size - cleared >= 2))`;

function states(procedure: string): string {
  return CLEARING_STATES[procedure]!.map((state) => `'${state}'`).join(', ');
}

export type LeadViewName = (typeof LEAD_VIEWS)[number];

export function presentLead({ body, matter, state, ...row }: LeadRow): LeadItem {
  return {
    id: row.id,
    kind: row.kind,
    level: row.level,
    size: row.size,
    cleared: row.cleared,
    ...body.about,
    applicants: [...body.about.applicants],
    signals: body.signals.filter((s) => s.met).map(({ of: _of, ...signal }) => signal),
    firstSeen: row.firstSeen,
    check: matter === null ? null : { matter, state: state! },
  };
}
