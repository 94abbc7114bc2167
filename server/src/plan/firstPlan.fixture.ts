import { readFile } from 'node:fs/promises';
import { type Plan, parsePlan } from '@sophora/domain/plan/plan';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { storePlan } from './store.ts';

/** The plan of the house, in force in a district of a test. */
export async function storedFirstPlan(
  { pool, now }: Pick<Services, 'pool' | 'now'>,
  district: string,
): Promise<Plan> {
  const read = parsePlan(JSON.parse(await readFile('data/plans/huaiyin-2022.json', 'utf8')));
  if (!read.ok) throw new Error('the plan of the house is not a plan');
  const plan = { ...read.plan, district };
  await inTransaction(pool, (client) => storePlan(client, district, plan, now()));
  return plan;
}
