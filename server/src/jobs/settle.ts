import { drain } from '../indicators/index.ts';
import type { Services } from '../platform/services.ts';
import { enqueue } from './store.ts';

/** Up to here a person waits for the figures; beyond, they follow in the background. */
const AT_ONCE = 2000;

/** After a small write: judges what it touched at once, or in the background where it touched much. */
export async function settle(
  services: Pick<Services, 'pool' | 'now'>,
  district: string,
  actor: string,
): Promise<void> {
  const { rows } = await services.pool.query<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM dirty WHERE district_code = $1 LIMIT ${AT_ONCE + 1}) few`,
    [district],
  );
  if (rows[0]!.n <= AT_ONCE) await drain(services.pool, district);
  else await enqueue(services.pool, { district, kind: 'judge', input: {}, actor, at: services.now() });
}
