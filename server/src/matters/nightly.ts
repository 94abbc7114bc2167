import { actorKey, systemActor } from '@sophora/domain/access/actor';
import { enqueue } from '../jobs/index.ts';
import type { Services } from '../platform/services.ts';

const LOOK_EVERY_MS = 3_600_000;
const APART_HOURS = 20;

/**
 * 每日核对: once a day, for every district that has matters, a background job compares states with logs; a machine that is
 * off at night does it in its first hour. Returns how to stop.
 */
export function keepChecking(services: Services): () => void {
  const look = () =>
    void enqueueChecks(services).catch((error: unknown) =>
      services.log.error('matters not checked', { error: String(error) }),
    );
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Returns the districts whose check is due and was put in line. */
export async function enqueueChecks({ pool, now }: Pick<Services, 'pool' | 'now'>): Promise<string[]> {
  const at = now();
  const since = new Date(at.getTime() - APART_HOURS * 3_600_000);
  const { rows } = await pool.query<{ district: string }>(
    `SELECT DISTINCT district_code AS district FROM matter m WHERE NOT EXISTS (
       SELECT 1 FROM job j WHERE j.district_code = m.district_code AND j.kind = 'matters.check' AND j.created_at > $1)
     ORDER BY 1`,
    [since],
  );
  for (const { district } of rows)
    await enqueue(pool, {
      district,
      kind: 'matters.check',
      input: {},
      actor: actorKey(systemActor('nightly')),
      at,
    });
  return rows.map((r) => r.district);
}
