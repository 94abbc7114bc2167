import { actorKey } from '@sophora/domain/access/actor';
import { DEMO_DISTRICT_NAME } from '@sophora/domain/demo/district';
import { parsePeriod } from '@sophora/domain/freeze/period';
import { uuidv7 } from 'uuidv7';
import { confirm, freeze, listSets } from '../freeze/index.ts';
import type { Services } from '../platform/services.ts';
import { DemoPeople, demoUnits } from './office.ts';

/** Quarters of the demonstration whose figures have been reported: that in which its plan ended, and the last. */
const QUARTERS = ['2025-Q4', '2026-Q3'];

/**
 * Frozen figures of the demonstration (演示冻结数据): two quarters are frozen by one invented person and confirmed by
 * another, through the steps that everybody's go through. Returns the sets made; a quarter that is frozen already stays.
 */
export async function freezeDemo(
  services: Pick<Services, 'db' | 'pool' | 'now' | 'today'>,
  district: string,
  signal: AbortSignal,
): Promise<string[]> {
  const { db, pool } = services;
  await demoUnits(db, district, DEMO_DISTRICT_NAME);
  const people = await DemoPeople.load(db, district, services.now());
  const clerk = await people.officer('clerk');
  const leader = await people.officer('leader');
  const frozen = new Set((await listSets(pool, district)).map((s) => s.period));
  const made: string[] = [];
  for (const period of QUARTERS) {
    if (frozen.has(period) || parsePeriod(period)!.to > services.today()) continue;
    const set = uuidv7();
    const context = {
      pool,
      district,
      actor: actorKey(clerk),
      signal,
      now: services.now,
      today: services.today,
    };
    await freeze(context, { set, period, reason: '' });
    const { hash } = (await listSets(pool, district)).find((s) => s.id === set)!;
    await confirm(services, leader, { district, set, hash });
    made.push(set);
  }
  return made;
}
