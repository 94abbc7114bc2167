import type { OutputOf } from '@sophora/contract/endpoint';
import type * as contract from '@sophora/contract/markLeads';
import type pg from 'pg';
import { SHOWN } from './shownLeads.ts';

const MOST = 50;

/**
 * 代理机构: of each agency of an open lead all its filings in the register and those of applicants in leads. A share is a sign to look, no
 * finding; 商标代理机构 are within the county's power (商标法 2019 Art. 68), 专利代理机构 are not.
 */
export async function leadAgencies(
  pool: pg.Pool,
  district: string,
): Promise<OutputOf<typeof contract.listLeadAgencies>> {
  const { rows } = await pool.query<OutputOf<typeof contract.listLeadAgencies>['items'][number]>(
    `${SHOWN}, member AS (
       SELECT DISTINCT jsonb_array_elements_text(body -> 'members') AS key FROM shown WHERE view IN ('new', 'inCheck')
     ), led AS (
       SELECT f.record_id, min(f.value) AS applicant FROM reference f JOIN member ON member.key = f.value
       WHERE f.district_code = $1 AND f.kind = 'marks' AND f.scheme = 'name' AND f.role = 'party' GROUP BY f.record_id
     )
     SELECT r.facts ->> 'agency' AS name, count(*)::int AS filings, count(led.record_id)::int AS "inLeads",
       count(DISTINCT led.applicant)::int AS applicants
     FROM record r LEFT JOIN led ON led.record_id = r.record_id
     WHERE r.district_code = $1 AND r.kind = 'marks' AND r.facts ->> 'agency' <> ''
     GROUP BY 1 HAVING count(led.record_id) > 0 ORDER BY 3 DESC, 2 DESC, 1 LIMIT ${MOST}`,
    [district],
  );
  return { items: rows };
}
