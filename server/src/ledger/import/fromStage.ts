import pg from 'pg';

/** PostgreSQL's undefined_table, and what it says of a table that went away while the query waited for it. */
const GONE = '42P01';
const GONE_WHILE_WAITING = /^could not open relation with OID/;

/**
 * What `read` finds in a batch's stage; `undefined` where the stage is not there, or goes away while it is read: somebody
 * writes, checks again or discards the batch at this very moment.
 */
export async function fromStage<T>(
  pool: pg.Pool,
  table: string,
  read: () => Promise<T>,
): Promise<T | undefined> {
  const { rows } = await pool.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    table,
  ]);
  if (!rows[0]?.there) return undefined;
  try {
    return await read();
  } catch (error) {
    if (error instanceof pg.DatabaseError && (error.code === GONE || GONE_WHILE_WAITING.test(error.message)))
      return undefined;
    throw error;
  }
}
