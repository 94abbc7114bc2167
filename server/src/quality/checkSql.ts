import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { Check } from '@sophora/domain/quality/checks';
import { SqlText } from '../platform/sqlText.ts';

export interface CheckAsked {
  readonly district: string;
  readonly today: PlainDate;
  /** Streets the reader sees; undefined: all. */
  readonly streets: readonly string[] | undefined;
}

export interface CheckSql {
  readonly sql: SqlText;
  /** Records the check finds: `record_id`, `said` (the values that are odd), `messages`. */
  readonly found: string;
  /** Records it is about. */
  readonly about: string;
}

/** A check as SQL over its register. Field names come from the fixed list of checks, never from a request. */
export function checkSql(check: Check, { district, today, streets }: CheckAsked): CheckSql {
  const sql = new SqlText();
  const here = `r.district_code = ${sql.value(district)} AND r.kind = '${check.kind}'`;
  const seen = seenBy(sql, streets);
  const day = sql.value(today);
  const about = `FROM record r WHERE ${here}${limits(check)}${seen} AND ${day}::date IS NOT NULL`;
  const records = (said: string, condition: string) =>
    `SELECT r.record_id, ARRAY[${said}]::text[] AS said, NULL::jsonb AS messages ${about} AND ${condition}`;
  const find = (): string => {
    switch (check.is) {
      case 'missing':
        return records('', condition(check, day)!);
      case 'order':
        return records(`${of(check.earlier)}, ${of(check.later)}`, condition(check, day)!);
      case 'future':
        return records(of(check.field), condition(check, day)!);
      case 'extreme':
        return `WITH middle AS (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY (${of(check.field)})::numeric) AS amount ${about})
        SELECT r.record_id, ARRAY[${of(check.field)}, middle.amount::bigint::text] AS said, NULL::jsonb AS messages
        ${about.replace('FROM record r', 'FROM record r CROSS JOIN middle')} AND middle.amount > 0
          AND ((${of(check.field)})::numeric >= middle.amount * ${check.factor} OR (${of(check.field)})::numeric * ${check.factor} <= middle.amount)`;
      case 'unchanging':
        return `SELECT r.record_id, differing.said, NULL::jsonb AS messages
        FROM (SELECT o.record_id, array_agg(DISTINCT o.facts ->> '${check.field}' ORDER BY o.facts ->> '${check.field}') AS said
              FROM observation o
              WHERE o.district_code = $1 AND o.kind = '${check.kind}' AND o.rank <> 10 AND o.facts ->> '${check.field}' IS NOT NULL AND ${SPEAKS}
              GROUP BY o.record_id HAVING count(DISTINCT o.facts ->> '${check.field}') > 1) differing
        JOIN record r ON r.record_id = differing.record_id AND ${here}${seen} AND ${day}::date IS NOT NULL`;
      case 'dangling':
        return `SELECT DISTINCT r.record_id, ARRAY[f.value] AS said, NULL::jsonb AS messages
        ${about.replace(
          'FROM record r',
          `FROM record r JOIN reference f ON f.district_code = r.district_code AND f.kind = r.kind AND f.record_id = r.record_id AND f.role = 'subject'`,
        )}
          AND NOT EXISTS (SELECT 1 FROM alias a WHERE a.district_code = r.district_code AND a.scheme = f.scheme AND a.value = f.value)`;
      case 'clock':
        return `SELECT r.record_id, ARRAY[]::text[] AS said, d.differences AS messages
        ${about.replace('FROM record r', 'FROM record r JOIN deadline d ON d.district_code = r.district_code AND d.record_id = r.record_id')}
          AND d.differences IS NOT NULL`;
      case 'above':
        return `SELECT r.record_id, ARRAY[r.facts ->> 'amount', p.facts ->> 'amount'] AS said, NULL::jsonb AS messages
        ${about.replace(
          'FROM record r',
          `FROM record r JOIN record p ON p.district_code = r.district_code AND p.kind = 'pledges' AND p.facts ->> 'registrationNumber' = r.facts ->> 'pledge'`,
        )}
          AND (r.facts ->> 'amount')::numeric > (p.facts ->> 'amount')::numeric`;
    }
  };
  return { sql, found: find(), about };
}

const of = (field: string) => `r.facts ->> '${field}'`;

/** Of which records of the register a check is. */
function limits(check: Check): string {
  const only = 'only' in check && check.only ? check.only : {};
  return Object.entries(only)
    .map(([field, value]) => ` AND ${of(field)} = '${value}'`)
    .join('');
}

/** What one record by itself can show; undefined: it takes others. */
function condition(check: Check, day: string): string | undefined {
  switch (check.is) {
    case 'missing':
      return `coalesce(r.facts -> '${check.field}', 'null') IN ('null', '""', '[]')`;
    case 'order':
      return `${of(check.earlier)} > ${of(check.later)}`;
    case 'future':
      return `${of(check.field)} > ${day}::text`;
    default:
      return undefined;
  }
}

/** Several checks of one register that each record shows by itself, counted in one reading of it. */
export function manyChecksSql(
  kind: string,
  checks: readonly Check[],
  { district, today, streets }: CheckAsked,
): { readonly text: string; readonly values: unknown[]; readonly counted: readonly Check[] } {
  const sql = new SqlText();
  const where = `r.district_code = ${sql.value(district)} AND r.kind = '${kind}'${seenBy(sql, streets)}`;
  const day = sql.value(today);
  const counted = checks.filter((c) => c.kind === kind && condition(c, day) !== undefined);
  const columns = counted.map(
    (c, i) =>
      `count(*) FILTER (WHERE ${condition(c, day)}${limits(c)}) AS found${i}, count(*) FILTER (WHERE true${limits(c)}) AS of${i}`,
  );
  return {
    text: `SELECT ${columns.join(', ')} FROM record r WHERE ${where} AND ${day}::date IS NOT NULL`,
    values: sql.values,
    counted,
  };
}

/** Narrowed to the streets the reader sees. */
function seenBy(sql: SqlText, streets: readonly string[] | undefined): string {
  return streets === undefined
    ? ''
    : ` AND EXISTS (SELECT 1 FROM placement p WHERE p.district_code = r.district_code AND p.kind = r.kind AND p.record_id = r.record_id
      AND p.street = ANY (${sql.value(streets)}::text[]))`;
}

/** What was taken back no longer speaks. */
const SPEAKS =
  'NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.district_code = o.district_code AND w.seq = o.seq)';
