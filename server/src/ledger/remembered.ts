import type pg from 'pg';

interface Remembered {
  readonly state: string;
  readonly answers: Map<string, Promise<unknown>>;
}

const BY_POOL = new WeakMap<pg.Pool, Map<string, Remembered>>();
/** Answers kept for a district; then the oldest goes. */
const MOST = 500;

/**
 * An answer that holds until the district's ledger moves: worked out once per write, not once per page, and once for
 * several readers who ask together. What is asked while figures are still being worked out is not kept.
 */
export async function remembered<T>(
  pool: pg.Pool,
  district: string,
  question: string,
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await pool.query<{ last_seq: number; published_seq: number; since: string }>(
    'SELECT last_seq, published_seq, created_at::text AS since FROM district WHERE code = $1',
    [district],
  );
  const { last_seq: last = 0, published_seq: published = 0, since = '' } = rows[0] ?? {};
  if (last !== published) return work();
  // A demonstration district that was removed and loaded again begins at the same numbers.
  const answers = answersOf(pool, district, `${since} ${last}`);
  const known = answers.get(question);
  if (known) return known as Promise<T>;
  if (answers.size >= MOST) answers.delete(answers.keys().next().value!);
  const answer = work();
  answers.set(question, answer);
  // A failure is nobody's answer but the first asker's.
  answer.catch(() => answers.delete(question));
  return answer;
}

function answersOf(pool: pg.Pool, district: string, state: string): Map<string, Promise<unknown>> {
  const districts = BY_POOL.get(pool) ?? new Map<string, Remembered>();
  BY_POOL.set(pool, districts);
  const known = districts.get(district);
  if (known?.state === state) return known.answers;
  const fresh: Remembered = { state, answers: new Map() };
  districts.set(district, fresh);
  return fresh.answers;
}
