import type pg from 'pg';

const JUDGING_LOCK = 7202;

/** One work at a time writes the verdicts and the docket of a district: who comes second waits. */
export async function aloneJudging<T>(pool: pg.Pool, district: string, work: () => Promise<T>): Promise<T> {
  const lock = await pool.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1, hashtext($2))', [JUDGING_LOCK, district]);
    return await work();
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1, hashtext($2))', [JUDGING_LOCK, district]);
    lock.release();
  }
}
