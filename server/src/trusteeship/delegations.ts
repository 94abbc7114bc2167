import type { BodyOf } from '@sophora/contract/endpoint';
import type { delegate } from '@sophora/contract/trusteeship';
import type { Actor } from '@sophora/domain/access/actor';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { holdingsOf, isAgency } from './mine.ts';
import { givePortfolio, holdingsOn, stopPortfolio } from './portfolio.ts';

/** 委托: a firm lets an agency look after its rights. Only what is its own; nothing delegated is delegated on. */
export async function delegateTo(
  services: Services,
  actor: Actor,
  district: string,
  { holder, agency, basis, to }: BodyOf<typeof delegate>,
): Promise<string> {
  const today = services.today();
  const own = await ownKeys(services, actor, district);
  if (!own.includes(holderNameKey(holder))) throw new Refusal('not-your-holder');
  if (!(await isAgency(services, district, agency))) throw new Refusal('no-such-unit');
  return givePortfolio(services, actor, district, {
    unit: agency,
    holder,
    part: 'delegated',
    basis,
    from: today,
    to,
  });
}

/** 撤回委托. */
export async function revoke(
  services: Services,
  actor: Actor,
  district: string,
  portfolio: string,
): Promise<void> {
  const own = await ownKeys(services, actor, district);
  const given = await holdingsOn(services.pool, district, services.today());
  const one = given.find((h) => h.portfolioId === portfolio && h.part === 'delegated');
  if (!one || !own.includes(one.holderKey)) throw new Refusal('not-found');
  await stopPortfolio(services, actor, district, portfolio);
}

async function ownKeys(services: Services, actor: Actor, district: string): Promise<string[]> {
  const { holdings } = await holdingsOf(services, actor, district);
  return holdings.filter((h) => h.part === 'own').map((h) => h.holderKey);
}
