import type { CheckResult } from '@sophora/contract/quality';
import type { Message } from '@sophora/domain/basics/message';
import { kindById } from '@sophora/domain/ledger/kinds';
import { CHECKS, type Check, groupOf } from '@sophora/domain/quality/checks';
import { checkLabel } from '@sophora/domain/quality/checkTexts';
import type pg from 'pg';
import { remembered } from '../ledger/index.ts';
import { type CheckAsked, checkSql, manyChecksSql } from './checkSql.ts';

const COUNT_LIMIT = 10_000;

/** What every check finds, counted once per change of the ledger. */
export async function allChecks(pool: pg.Pool, asked: CheckAsked): Promise<CheckResult[]> {
  const key = JSON.stringify(['quality', asked.today, asked.streets ?? 'all']);
  return remembered(pool, asked.district, key, async () => {
    const results = new Map<string, CheckResult>();
    for (const kind of new Set(CHECKS.map((c) => c.kind))) {
      const { text, values, counted } = manyChecksSql(kind, CHECKS, asked);
      if (counted.length === 0) continue;
      const { rows } = await pool.query<Record<string, number>>(text, values);
      for (const [i, check] of counted.entries())
        results.set(check.id, result(check, rows[0]![`found${i}`]!, rows[0]![`of${i}`]!));
    }
    for (const check of CHECKS)
      if (!results.has(check.id)) results.set(check.id, await countOf(pool, check, asked));
    return CHECKS.map((check) => results.get(check.id)!);
  });
}

export async function countOf(pool: pg.Pool, check: Check, asked: CheckAsked): Promise<CheckResult> {
  const { sql, found, about } = checkSql(check, asked);
  const { rows } = await pool.query<{ found: number; of: number }>(
    `SELECT (SELECT count(*) FROM (${found} LIMIT ${COUNT_LIMIT + 1}) few) AS found, (SELECT count(*) ${about}) AS of`,
    sql.values,
  );
  return result(check, rows[0]!.found, rows[0]!.of);
}

function result(check: Check, n: number, of: number): CheckResult {
  return {
    id: check.id,
    group: groupOf(check),
    kind: check.kind,
    kindLabel: kindById(check.kind)!.label,
    label: checkLabel(check),
    found: n > COUNT_LIMIT ? { value: COUNT_LIMIT, exact: false } : { value: n, exact: true },
    of,
  };
}

interface Found {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly values: readonly string[];
  readonly messages: readonly Message[];
  readonly origins: readonly {
    readonly value: string;
    readonly batchId: string;
    readonly fileName: string;
    readonly sheet: number;
    readonly row: number;
  }[];
}

/** The records a check finds, with the file rows that say what is odd. */
export async function foundBy(
  pool: pg.Pool,
  check: Check,
  asked: CheckAsked,
  page: { readonly limit: number; readonly offset: number },
): Promise<Found[]> {
  const { sql, found } = checkSql(check, asked);
  // Of what sources differ on, each source that says it; else the row the record came from.
  const field = 'field' in check ? check.field : check.is === 'order' ? check.later : '';
  const { rows } = await pool.query<Found>(
    `SELECT r.kind, page.record_id AS id, r.title, page.said AS values, coalesce(page.messages, '[]') AS messages, coalesce(o.origins, '[]') AS origins
     FROM (SELECT * FROM (${found}) found ORDER BY record_id LIMIT ${sql.value(page.limit)} OFFSET ${sql.value(page.offset)}) page
     JOIN record r ON r.district_code = $1 AND r.kind = '${check.kind}' AND r.record_id = page.record_id
     LEFT JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_object('value', coalesce(s.value, ''), 'batchId', b.batch_id, 'fileName', b.file_name, 'sheet', s.sheet, 'row', s.row)
                        ORDER BY s.seq, s.row) AS origins
       FROM (SELECT o.seq, o.sheet, o.row, o.facts ->> ${sql.value(field)} AS value FROM observation o
             WHERE o.district_code = $1 AND o.record_id = page.record_id AND o.rank <> 10 ORDER BY o.seq DESC LIMIT 6) s
       JOIN batch b ON b.district_code = $1 AND b.seq = s.seq AND b.withdrawn_seq IS NULL) o ON true
     ORDER BY page.record_id`,
    sql.values,
  );
  return rows.map((row) => ({ ...row, values: row.values.filter((v) => v !== null) }));
}
