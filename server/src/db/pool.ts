import pg from 'pg';

const { builtins } = pg.types;
const DATE_ARRAY = 1182;
const INT8_ARRAY = 1016;

/** bigint columns hold sequences, sizes and amounts in fen, all far below 2⁵³; a value beyond is an error, not a rounding. */
function checkedInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer beyond 2^53: ${text}`);
  return value;
}

const listOf =
  <T>(parse: (text: string) => T) =>
  (text: string): (T | null)[] =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : parse(item)));

/** What the driver would turn into JavaScript's Date (days) or leave as text (bigint). numeric stays text. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.DATE, String],
  [DATE_ARRAY, listOf(String)],
  [builtins.INT8, checkedInteger],
  [INT8_ARRAY, listOf(checkedInteger)],
]);

export const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format as 'text')) as never,
};

/**
 * Connections to one database: days are text (`PlainDate`), bigint is a checked number, numeric is text, timestamptz
 * is a Date. Days are counted where the offices are, so a cast of a time to a date means the day in China.
 */
export function openPool(url: string, max = 12): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: TYPES,
    application_name: 'sophora',
    options: '-c TimeZone=Asia/Shanghai',
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: 60_000,
  });
  // A connection that breaks while idle is replaced by the pool; the next query finds out whether the server is back.
  pool.on('error', () => undefined);
  return pool;
}
