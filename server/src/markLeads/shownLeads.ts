import type { MarkLeadItem } from '@sophora/contract/markLeads';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { HoardingLead } from '@sophora/domain/marks/hoarding/lead';

/** A lead as it is kept: with the names of its members as the register writes them. */
export interface StoredLead extends HoardingLead {
  readonly names: readonly string[];
}

export interface LeadRow {
  id: string;
  level: MarkLeadItem['level'];
  present: boolean;
  body: StoredLead;
  firstSeen: PlainDate;
  matter: string | null;
  state: string | null;
}

const CONCLUDED = `('dismissed', 'upheld', 'closed')`;

/**
 * Leads of the latest run with their latest check. One that was cleared is concluded and is not proposed again. `$1` is the district.
 */
export const SHOWN = `WITH all_leads AS (
  SELECT l.lead_id AS id, l.level, l.present, l.place, l.body, l.first_seen AS "firstSeen", m.matter, m.state,
    CASE WHEN m.state IN ${CONCLUDED} THEN 'concluded' WHEN m.state IS NOT NULL THEN 'inCheck'
         WHEN l.level = 'note' THEN 'notes' ELSE 'new' END AS view
  FROM mark_lead l LEFT JOIN LATERAL (
    SELECT x.matter_id AS matter, x.state FROM matter_link k
    JOIN matter x ON x.district_code = $1 AND x.matter_id = k.matter_id
    WHERE k.district_code = $1 AND k.subject_kind = 'mark-lead' AND k.subject_id = l.lead_id
    ORDER BY x.matter_id DESC LIMIT 1) m ON true
  WHERE l.district_code = $1
), shown AS (SELECT * FROM all_leads WHERE present OR state IS NOT NULL)`;

export function presentLead({ body, matter, state, ...row }: LeadRow): MarkLeadItem {
  return {
    id: row.id,
    level: row.level,
    applicants: [...body.names],
    filings: body.filings,
    open: body.open,
    signals: body.signals.map((s) => ({ ...s, of: [...s.of] })),
    firstSeen: row.firstSeen,
    check: matter === null ? null : { matter, state: state! },
  };
}
