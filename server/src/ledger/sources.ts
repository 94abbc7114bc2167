import type { sourceStatus } from '@sophora/contract/imports';
import type { Label } from '@sophora/domain/basics/message';
import { dateParts, makeDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import type { z } from 'zod';
import { getKind } from './import/steps.ts';
import { registerCounts } from './registers/counts.ts';

type SourceStatus = z.output<typeof sourceStatus>;

/** A file the office receives again and again (应收数据), from whom, and what it feeds. */
export interface ExpectedSource {
  readonly kind: string;
  readonly cadence: SourceStatus['cadence'];
  readonly from: Label;
  readonly feeds: readonly string[];
}

/**
 * Which files are in and which are missing at a day. A periodic file is due for every period that has ended since the last
 * one; one such period makes it `due`, more make it `late`.
 */
export async function sourceStatuses(
  pool: pg.Pool,
  district: string,
  expected: readonly ExpectedSource[],
  asOf: PlainDate,
): Promise<SourceStatus[]> {
  const { rows } = await pool.query<{ kind: string; batch_id: string; file_name: string; as_of: PlainDate }>(
    `SELECT kind, batch_id, file_name, coalesce(as_of, (applied_at AT TIME ZONE 'Asia/Shanghai')::date) AS as_of
     FROM batch WHERE district_code = $1 AND state = 'applied' ORDER BY kind, 4`,
    [district],
  );
  const counts = await registerCounts(pool, district);
  return expected.map((source) => {
    const came = rows.filter((r) => r.kind === source.kind && r.as_of <= asOf);
    const last = came.at(-1);
    const missing = missingPeriods(
      source.cadence,
      came.map((c) => c.as_of),
      asOf,
    );
    return {
      kind: source.kind,
      label: getKind(source.kind).label,
      cadence: source.cadence,
      from: source.from.zh,
      lastAsOf: last?.as_of ?? null,
      lastBatchId: last?.batch_id ?? null,
      lastFileName: last?.file_name ?? null,
      records: counts.get(source.kind)?.records ?? 0,
      status:
        last === undefined
          ? ('never' as const)
          : missing.length === 0
            ? ('ok' as const)
            : missing.length === 1
              ? ('due' as const)
              : ('late' as const),
      missingPeriods: missing.slice(-24),
      feeds: [...source.feeds],
    };
  });
}

const MONTHS = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/**
 * Periods over at `asOf` after that of the last file, named by their last month, as `2026-09`. A file tells the state at
 * its day, or everything up to it, so a later one makes up for earlier ones that never came.
 */
export function missingPeriods(
  cadence: SourceStatus['cadence'],
  came: readonly PlainDate[],
  asOf: PlainDate,
): string[] {
  if (cadence === 'once' || came.length === 0) return [];
  const length = MONTHS[cadence];
  const last = Math.max(...came.map((d) => periodOf(d, length)));
  const missing: string[] = [];
  for (let period = last + 1; period < periodOf(asOf, length); period++)
    missing.push(periodName(period, length));
  return missing;
}

function periodOf(d: PlainDate, length: number): number {
  const { year, month } = dateParts(d);
  return Math.floor((year * 12 + month - 1) / length);
}

function periodName(period: number, length: number): string {
  const lastMonth = (period + 1) * length - 1;
  return makeDate(Math.floor(lastMonth / 12), (lastMonth % 12) + 1, 1)!.slice(0, 7);
}
