import type { MarkCheckUp } from '@sophora/contract/markCheckUp';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { tradeNameOf } from '@sophora/domain/enterprises/tradeName';
import { checkUp, type FirmFacts, type FirmMark } from '@sophora/domain/marks/checkUp/checkUp';
import { usualClasses } from '@sophora/domain/marks/checkUp/industryClasses';
import type pg from 'pg';
import { namesOf } from '../../enterprises/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';

const MOST_MARKS = 10_000;
const SHOWN = 300;

/** 商标体检: the facts of one firm from the registers and the watch, judged by the domain. */
export async function checkUpOf(
  { pool, today }: Services,
  district: string,
  holder: string,
): Promise<MarkCheckUp> {
  const { rows } = await pool.query<{ name: string; industry: string | null }>(
    `SELECT title AS name, facts ->> 'industry' AS industry FROM record
     WHERE district_code = $1 AND kind = 'enterprises' AND record_id = $2`,
    [district, holder],
  );
  const firm = rows[0];
  if (!firm) throw new Refusal('not-found');
  const names = await namesOf(pool, district, holder);
  const keys = names.map((n) => n.key);
  const [marks, madrid, near] = await Promise.all([
    marksOf(pool, district, keys),
    madridOf(pool, district, keys),
    nearOf(pool, district, keys, today()),
  ]);
  const day = today();
  const tradeName = tradeNameOf(firm.name) ?? null;
  const usual = usualClasses(firm.industry, firm.name);
  const findings = checkUp({ today: day, name: firm.name, tradeName, usual, marks, madrid, near });
  const spoken = new Set(findings.flatMap((f) => f.marks));
  const ordered = [...marks.filter((m) => spoken.has(m.id)), ...marks.filter((m) => !spoken.has(m.id))];
  const inForce = (status: string) => marks.filter((m) => m.status === status);
  const live = [...inForce('registered'), ...inForce('pending')];
  return {
    today: day,
    holder: { id: holder, name: firm.name, industry: firm.industry, tradeName },
    usual: [...usual],
    counts: {
      registered: inForce('registered').length,
      pending: inForce('pending').length,
      other: marks.length - live.length,
      classes: [...new Set(live.map((m) => m.niceClass))].filter((c) => c > 0).sort((a, b) => a - b),
    },
    findings: findings.map((f) => ({ ...f, params: { ...f.params }, marks: [...f.marks] })),
    marks: ordered.slice(0, SHOWN),
    more: ordered.length > SHOWN,
  };
}

const OF_NAMES = `SELECT DISTINCT record_id FROM reference
  WHERE district_code = $1 AND scheme = 'name' AND role = 'party' AND value = ANY ($2::text[])`;

async function marksOf(pool: pg.Pool, district: string, keys: readonly string[]): Promise<FirmMark[]> {
  const { rows } = await pool.query<FirmMark>(
    `SELECT r.record_id::text AS id, coalesce(r.facts ->> 'name', '') AS name,
            CASE WHEN jsonb_typeof(r.facts -> 'class') = 'number' THEN (r.facts ->> 'class')::int ELSE 0 END AS "niceClass",
            r.facts ->> 'number' AS number, r.facts ->> 'status' AS status, r.facts ->> 'registered' AS registered,
            r.facts ->> 'validUntil' AS "validUntil"
     FROM record r JOIN (${OF_NAMES} AND kind = 'marks') o USING (record_id)
     WHERE r.district_code = $1 AND r.kind = 'marks'
     ORDER BY r.facts ->> 'registered' DESC NULLS LAST, r.record_id LIMIT ${MOST_MARKS}`,
    [district, keys],
  );
  return rows;
}

async function madridOf(pool: pg.Pool, district: string, keys: readonly string[]): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM record r JOIN (${OF_NAMES} AND kind = 'foreignFilings') o USING (record_id)
     WHERE r.district_code = $1 AND r.kind = 'foreignFilings' AND r.facts ->> 'filingType' = 'madrid'`,
    [district, keys],
  );
  return rows[0]!.n;
}

async function nearOf(
  pool: pg.Pool,
  district: string,
  keys: readonly string[],
  today: PlainDate,
): Promise<FirmFacts['near']> {
  const { rows } = await pool.query<{ mark: string; name: string; due: PlainDate | null }>(
    `SELECT h.kept_id AS mark, h.fresh_name AS name, h.due
     FROM (${OF_NAMES} AND kind = 'marks') o
     JOIN mark_hit h ON h.district_code = $1 AND h.kept_kind = 'mark' AND h.kept_id = o.record_id::text
     WHERE h.dismissed_at IS NULL AND h.verdict = 'similar' AND (h.due IS NULL OR h.due >= $3)
     ORDER BY h.due NULLS LAST, h.hit_id LIMIT 200`,
    [district, keys, today],
  );
  return rows;
}
