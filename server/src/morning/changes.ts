import type { MorningChanges } from '@sophora/contract/morning';
import type { Scope } from '@sophora/domain/access/scope';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { Cause } from '@sophora/domain/freeze/causes';
import { FIGURES, figureDefinition } from '@sophora/domain/indicators/figure';
import { workingDaysBefore } from '@sophora/domain/matters/timing';
import { type MorningCause, type MorningChange, telling } from '@sophora/domain/morning/telling';
import type pg from 'pg';
import { sumsWithin, windowStart } from '../indicators/index.ts';
import { activePlan } from '../plan/index.ts';
import type { Services } from '../platform/services.ts';

interface Between {
  readonly pool: pg.Pool;
  readonly district: string;
  readonly since: PlainDate;
  readonly today: PlainDate;
  /** Ledger sequences known at the end of `since`, and published now. */
  readonly then: number;
  readonly now: number;
  readonly streets: readonly string[] | null;
}

/** 比上一个工作日变了什么、为什么: every figure as known then for that day against as published for today. */
export async function changesOf(services: Services, district: string, scope: Scope): Promise<MorningChanges> {
  const { pool } = services;
  const today = services.today();
  const since = workingDaysBefore(today, 1);
  const { rows } = await pool.query<{ then: number; now: number }>(
    `SELECT published_seq AS now, least(published_seq, coalesce((SELECT max(seq) FROM ledger_entry
       WHERE district_code = $1 AND at < ($2::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'), 0)) AS then
     FROM district WHERE code = $1`,
    [district, since],
  );
  const streets = scope.streets === 'all' ? null : scope.streets;
  const between: Between = { pool, district, since, today, ...rows[0]!, streets };
  const causes = await causesByFigure(between);
  const changes: MorningChange[] = [];
  for (const [indicator, own] of causes) {
    const difference = own.reduce((sum, c) => sum + c.amount, 0);
    if (difference === 0) continue;
    const after = await valueNow(between, indicator);
    changes.push({ indicator, before: after - difference, after, causes: own });
  }
  const plan = await activePlan(pool, district);
  const ofTargets = new Set((plan?.targets ?? []).flatMap((t) => t.indicator ?? []));
  const { told, others } = telling(changes, ofTargets);
  return {
    today,
    since,
    others,
    told: told.map((change) => {
      const { indicator, measure, over } = figureDefinition(change.indicator)!;
      return {
        ...change,
        causes: [...change.causes],
        label: indicator.label,
        unit: indicator.unit,
        measure,
        over,
      };
    }),
  };
}

async function valueNow({ pool, district, today, streets }: Between, indicator: string): Promise<number> {
  const window = { since: windowStart(figureDefinition(indicator)!, today, undefined), asOf: today };
  const own = (await sumsWithin(pool, district, indicator, window, undefined)).byCriterion.get('');
  let sum = 0;
  for (const [street, amount] of own ?? []) if (streets === null || streets.includes(street)) sum += amount;
  return sum;
}

async function causesByFigure(between: Between): Promise<Map<string, MorningCause[]>> {
  const { pool, district, since, today, then, now, streets } = between;
  const found = new Map<string, MorningCause[]>();
  const counted = new Map(FIGURES.filter((f) => f.as !== 'rate').map((f) => [f.indicator.id, f]));
  const add = (indicator: string, cause: MorningCause) => {
    if (!counted.has(indicator) || cause.amount === 0) return;
    found.set(indicator, [...(found.get(indicator) ?? []), cause]);
  };
  const days = await pool.query<{ indicator: string; began: number; ended: number }>(DAYS, [
    district,
    since,
    today,
    streets,
  ]);
  for (const { indicator, began, ended } of days.rows) {
    add(indicator, { cause: 'began', amount: Number(began), file: null });
    add(indicator, { cause: 'ended', amount: Number(ended), file: null });
  }
  if (then === now) return found;
  const flows = [...counted.values()].filter((f) => f.over === 'flow').map((f) => f.indicator.id);
  const yearStart = `${today.slice(0, 4)}-01-01`;
  const entries = await pool.query<{ indicator: string; cause: Cause; file: string | null; amount: number }>(
    ENTRIES,
    [district, since, then, now, streets, flows, yearStart],
  );
  for (const { indicator, cause, file, amount } of entries.rows)
    add(indicator, { cause, file, amount: Number(amount) });
  return found;
}

/** What days that came brought and took, as published. */
const DAYS = `
SELECT indicator, coalesce(sum(amount) FILTER (WHERE amount > 0), 0) AS began, coalesce(sum(amount) FILTER (WHERE amount < 0), 0) AS ended
FROM figure_delta, unnest(days, amounts) AS change (day, amount)
WHERE district_code = $1 AND criterion = '' AND dim = '' AND year BETWEEN extract(year FROM $2::date) AND extract(year FROM $3::date)
  AND day > $2 AND day <= $3 AND ($4::text[] IS NULL OR street = ANY ($4))
GROUP BY indicator`;

/**
 * What later ledger entries changed about the day that was: contributions known now and not then, less those known then and
 * not now, by the entry that brought or ended them. Of a flow only what lies within the year.
 */
const ENTRIES = `
WITH moved AS (
  SELECT indicator, amount, valid_from, valid_to, street, known_from_seq AS seq FROM contribution
  WHERE district_code = $1 AND criterion = '' AND known_from_seq > $3 AND known_from_seq <= $4
    AND (known_to_seq IS NULL OR known_to_seq > $4)
  UNION ALL
  SELECT indicator, -amount, valid_from, valid_to, street, known_to_seq FROM contribution
  WHERE district_code = $1 AND criterion = '' AND known_to_seq > $3 AND known_to_seq <= $4 AND known_from_seq <= $3)
SELECT m.indicator, e.kind AS cause, CASE WHEN e.kind = 'import' THEN e.params ->> 'file' END AS file, sum(m.amount) AS amount
FROM moved m JOIN ledger_entry e ON e.district_code = $1 AND e.seq = m.seq
WHERE m.valid_from <= $2 AND (m.valid_to IS NULL OR m.valid_to > $2)
  AND (m.indicator <> ALL ($6::text[]) OR m.valid_from >= $7::date) AND ($5::text[] IS NULL OR m.street = ANY ($5))
GROUP BY 1, 2, 3 HAVING sum(m.amount) <> 0`;
