import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import { registerCounts } from '../ledger/index.ts';
import { aloneJudging } from '../platform/judgingLock.ts';
import { inTransaction } from '../platform/transaction.ts';
import { type DocketCase, keepDifferences, keepDocket, WATCHED_KINDS } from './entries.ts';
import { gatherAnnuities, loadDocketCases } from './load.ts';

/** Rights refreshed in one transaction. */
const CHUNK = 10_000;
/** Ids are hashes: slices of their range hold about the same number of rights. */
const SLICE = 5000;
/** While one reads the other computes. */
const LANES = 2;

/**
 * The whole docket again, for a rule that changed or a district that had none: in lanes, each a half of the ids and one
 * transaction. Readers see the old row of a right or the new one, never none; nobody judges meanwhile.
 */
export function rebuildDocket(pool: pg.Pool, district: string, today: PlainDate): Promise<number> {
  return aloneJudging(pool, district, async () => {
    const { rowCount } = await pool.query('SELECT 1 FROM deadline WHERE district_code = $1 LIMIT 1', [
      district,
    ]);
    const replacing = rowCount === 1;
    // Of a table that was never looked at the planner takes any index for as good, and reads all of it for every slice.
    if (replacing) await pool.query('ANALYZE deadline');
    const sizes = await registerCounts(pool, district);
    const rights = WATCHED_KINDS.reduce((sum, kind) => sum + (sizes.get(kind)?.records ?? 0), 0);
    const slices = Math.max(1, Math.ceil(rights / LANES / SLICE));
    const lanes = Array.from({ length: LANES }, (_, lane) =>
      inTransaction(pool, (client) => rebuildLane(client, { district, lane, slices, replacing }, today)),
    );
    // Both are over before another may judge, also where one failed.
    await Promise.allSettled(lanes);
    return (await Promise.all(lanes)).reduce((sum, kept) => sum + kept, 0);
  });
}

async function rebuildLane(
  client: pg.ClientBase,
  {
    district,
    lane,
    slices,
    replacing,
  }: { district: string; lane: number; slices: number; replacing: boolean },
  today: PlainDate,
): Promise<number> {
  // What is lost with the power is made again.
  await client.query('SET LOCAL synchronous_commit = off');
  const at = (slice: number) => boundary((lane + slice / slices) / LANES);
  // Ranges side by side rather than one id after another: so much of each table is read.
  await client.query('SET LOCAL enable_nestloop = off');
  await gatherAnnuities(client, district, { after: at(0), upTo: at(slices) });
  // By key, whatever the planner believes.
  await client.query('SET LOCAL enable_seqscan = off');
  let total = 0;
  for (let slice = 0; slice < slices; slice++) {
    const range = { after: at(slice), upTo: at(slice + 1) };
    const cases: DocketCase[] = [];
    for (const kind of WATCHED_KINDS)
      cases.push(...(await loadDocketCases(client, district, kind, range, { gathered: true })));
    if (replacing) await keepDifferences(client, district, range, cases, today);
    else await keepDocket(client, district, cases, { today, replaced: [] });
    total += cases.length;
  }
  return total;
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
