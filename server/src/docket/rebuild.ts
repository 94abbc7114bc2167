import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { registerCounts } from '../ledger/index.ts';
import { inTransaction } from '../platform/transaction.ts';
import { keepDifferences, keepDocket, WATCHED_KINDS } from './entries.ts';
import { loadDocketCases } from './load.ts';

/** Rights refreshed in one transaction. */
const CHUNK = 10_000;
/** Ids are hashes: slices of their range hold about the same number of rights. */
const SLICE = 20_000;

/**
 * The whole docket again, for a rule that changed or a district that had none: two lanes, so that one reads while the other
 * computes. Readers see the old row of a right or the new one, never none.
 */
export async function rebuildDocket(pool: pg.Pool, district: string, today: PlainDate): Promise<number> {
  const { rowCount } = await pool.query('SELECT 1 FROM deadline WHERE district_code = $1 LIMIT 1', [
    district,
  ]);
  const replacing = rowCount === 1;
  // Of a table that was never looked at the planner takes any index for as good, and reads all of it for every slice.
  if (replacing) await pool.query('ANALYZE deadline');
  const sizes = await registerCounts(pool, district);
  const slices = WATCHED_KINDS.flatMap((kind) => {
    const of = Math.max(1, Math.ceil((sizes.get(kind)?.records ?? 0) / SLICE));
    return Array.from({ length: of }, (_, i) => ({
      kind,
      after: boundary(i / of),
      upTo: boundary((i + 1) / of),
    }));
  });
  let total = 0;
  const lane = async () => {
    for (let next = slices.shift(); next !== undefined; next = slices.shift()) {
      const kept = await rebuildSlice(pool, { district, ...next, replacing }, today);
      total += kept;
    }
  };
  await Promise.all([lane(), lane()]);
  return total;
}

async function rebuildSlice(
  pool: pg.Pool,
  slice: { district: string; kind: string; after: string; upTo: string; replacing: boolean },
  today: PlainDate,
): Promise<number> {
  const { district, kind, replacing } = slice;
  return inTransaction(pool, async (client) => {
    // By key, whatever the planner believes; and what is lost with the power is made again.
    await client.query('SET LOCAL synchronous_commit = off');
    await client.query('SET LOCAL enable_seqscan = off');
    const cases = await loadDocketCases(client, district, kind, slice);
    await client.query('SET LOCAL enable_seqscan = on');
    if (replacing) await keepDifferences(client, district, slice, cases, today);
    else await keepDocket(client, district, cases, { today, replaced: [] });
    return cases.length;
  });
}

/** The id that lies so far (0 to 1) in the range of ids. */
function boundary(share: number): string {
  const first =
    share === 1
      ? 'ffff'
      : Math.floor(share * 65_536)
          .toString(16)
          .padStart(4, '0');
  const rest = share === 1 ? 'f' : '0';
  return `${first}${rest.repeat(4)}-${rest.repeat(4)}-${rest.repeat(4)}-${rest.repeat(4)}-${rest.repeat(12)}`;
}

/**
 * Rights without payments on record whose shown annuity is past: the next one takes its place. The new one lies almost a
 * year ahead, so a list of 90 days is right even where this comes months late.
 */
export async function refreshDocket(pool: pg.Pool, district: string, today: PlainDate): Promise<void> {
  for (let count = CHUNK; count === CHUNK; ) {
    count = await inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `SELECT record_id AS id FROM deadline WHERE district_code = $1 AND holds_to < $2 ORDER BY holds_to LIMIT ${CHUNK}`,
        [district, today],
      );
      if (rows.length === 0) return 0;
      const ids = rows.map((r) => r.id);
      const cases = await loadDocketCases(client, district, 'patents', ids);
      await keepDocket(client, district, cases, { today, replaced: ids });
      return ids.length;
    });
  }
}
