import type { OutputOf } from '@sophora/contract/endpoint';
import type * as contract from '@sophora/contract/screening';
import type pg from 'pg';

/** 现行认定: findings that stand, and the task that each one opened. */
export async function listFindings(
  pool: pg.Pool,
  district: string,
  page: { readonly limit: number; readonly offset: number },
): Promise<OutputOf<typeof contract.listFindings>> {
  const { rows } = await pool.query<{
    number: string;
    record: string | null;
    title: string;
    applicants: string[] | null;
    foundOn: string;
    document: string;
    state: string;
    matter: string;
    task: string | null;
    taskState: string | null;
    total: number;
  }>(
    `SELECT f.number, a.record_id AS record, m.title, m.facts -> 'applicants' AS applicants, f.found_on AS "foundOn",
       f.document, m.state, m.matter_id AS matter, t.matter_id AS task, t.state AS "taskState", count(*) OVER ()::int AS total
     FROM abnormal_finding f
     JOIN matter m ON m.district_code = $1 AND m.matter_id = f.matter_id
     LEFT JOIN matter t ON t.district_code = $1 AND t.parent_id = f.matter_id AND t.procedure = 'screening-clawback'
     LEFT JOIN alias a ON a.district_code = $1 AND a.kind = 'patents' AND a.scheme = 'application' AND a.value = f.number
     WHERE f.district_code = $1 AND f.undone_seq IS NULL
     ORDER BY f.found_on DESC, f.number LIMIT $2 OFFSET $3`,
    [district, page.limit, page.offset],
  );
  return {
    total: rows[0]?.total ?? 0,
    findings: rows.map(({ task, taskState, total: _total, applicants, ...row }) => ({
      ...row,
      applicants: applicants ?? [],
      clawback: task === null ? null : { matter: task, state: taskState! },
    })),
  };
}
