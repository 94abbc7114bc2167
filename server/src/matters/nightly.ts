import { actorKey, systemActor } from '@sophora/domain/access/actor';
import { enqueue } from '../jobs/index.ts';
import type { Services } from '../platform/services.ts';
import { remindDue } from './reminders.ts';

const CHECK_EVERY_MS = 3_600_000;
const REMIND_EVERY_MS = 600_000;
const APART_HOURS = 20;

/**
 * 每日核对、自动提醒: once a day, for every district that has matters, a background job compares states with logs; a machine
 * that is off at night does it in its first hour. Every ten minutes, and at the start, people are reminded of what has turned
 * yellow or red. Returns how to stop.
 */
export function keepChecking(services: Services): () => void {
  const safely = (what: string, work: (services: Services) => Promise<unknown>) => () =>
    void work(services).catch((error: unknown) => services.log.error(what, { error: String(error) }));
  const remind = safely('matters not reminded', remindDue);
  const timers = [
    setInterval(safely('matters not checked', enqueueChecks), CHECK_EVERY_MS),
    setInterval(remind, REMIND_EVERY_MS),
  ];
  for (const timer of timers) timer.unref();
  remind();
  return () => timers.forEach(clearInterval);
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
