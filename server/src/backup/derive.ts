import type pg from 'pg';
import { sumAnew } from '../indicators/index.ts';
import { type Cells, foldAll, foldDoubtful, takeOutDoubtful } from '../ledger/index.ts';

/** Cells that were taken out of the registers, by district. */
export type Doubtful = ReadonlyMap<string, readonly Cells[]>;

/** The registers of all districts, into tables without indexes. What `settleDistricts` has to fold again is returned. */
export async function foldDistricts(
  client: pg.ClientBase,
  districts: readonly string[],
  onProgress: (done: number, total: number) => void,
): Promise<Doubtful> {
  const { rows } = await client.query<{ n: number }>('SELECT count(*) AS n FROM observation');
  const total = rows[0]!.n;
  let done = 0;
  const doubtful = new Map<string, readonly Cells[]>();
  for (const district of districts) {
    const before = done;
    await foldAll(client, district, (read) => {
      done = before + read;
      onProgress(done, total);
    });
    doubtful.set(district, await takeOutDoubtful(client, district));
  }
  await client.query(SIZES);
  return doubtful;
}

const SIZES = `INSERT INTO register_size (district_code, kind, records, changed_seq)
  SELECT district_code, kind, count(*), max(updated_seq) FROM record GROUP BY district_code, kind`;

/** With the indexes in place: the doubtful records, and the figures as they were published. */
export async function settleDistricts(
  client: pg.ClientBase,
  districts: readonly string[],
  doubtful: Doubtful,
): Promise<void> {
  await client.query('ANALYZE observation, record, alias, reference, placement, contribution, assignment');
  for (const district of districts) {
    const cells = doubtful.get(district);
    if (cells !== undefined) await foldDoubtful(client, district, cells, await lastSeq(client, district));
    await sumAnew(client, district);
  }
}

async function lastSeq(client: pg.ClientBase, district: string): Promise<number> {
  const { rows } = await client.query<{ last_seq: number }>('SELECT last_seq FROM district WHERE code = $1', [
    district,
  ]);
  return rows[0]!.last_seq;
}
