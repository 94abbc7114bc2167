import * as contract from '@sophora/contract/trusteeship';
import { docketOf, rightsOfNames } from '../docket/index.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { delegateTo, revoke } from './delegations.ts';
import { invite } from './invite.ts';
import { holdingsOf, mine } from './mine.ts';
import { ask, order } from './orders.ts';
import { paymentList } from './payments.ts';
import { givePortfolio, portfolios, stopPortfolio } from './portfolio.ts';
import { endFact, keepFact } from './privateFacts.ts';
import { takeReceipts } from './receipts.ts';

export const routes: readonly Route[] = [
  route(contract.myPortfolio, ({ params, query, actor, services }) =>
    mine(services, actor, params.district, query.holder),
  ),

  route(contract.whyMine, async ({ params, actor, services }) => {
    const { names } = await holdingsOf(services, actor, params.district);
    const rights = new Set(await rightsOfNames(services.pool, params.district, names));
    if (!rights.has(params.record)) throw new Refusal('not-found');
    const scope = { streets: 'all', units: 'all' } as const;
    return docketOf(services.pool, { ...params, scope, today: services.today() });
  }),

  route(contract.exportPayments, ({ params, query, actor, services }) =>
    paymentList(services, actor, params.district, query),
  ),

  route(contract.addPrivateFact, async ({ params, body, actor, services }) => ({
    id: await keepFact(services, actor, params.district, body),
  })),

  route(contract.endPrivateFact, async ({ params, actor, services }) => {
    await endFact(services, actor, params.district, params.fact);
    return { ok: true as const };
  }),

  route(contract.orderService, async ({ params, body, actor, scope, services }) => ({
    id: await order({ services, district: params.district, actor, scope, acts: true }, body),
  })),

  route(contract.askQuestion, async ({ params, body, actor, scope, services }) => ({
    id: await ask({ services, district: params.district, actor, scope, acts: true }, body),
  })),

  route(contract.delegate, async ({ params, body, actor, services }) => ({
    id: await delegateTo(services, actor, params.district, body),
  })),

  route(contract.revokeDelegation, async ({ params, actor, services }) => {
    await revoke(services, actor, params.district, params.portfolio);
    return { ok: true as const };
  }),

  route(contract.sendReceipts, async ({ params, query, request, actor, services }) => ({
    batch: await takeReceipts(services, actor, params.district, query.fileName, request),
  })),

  route(contract.inviteClerk, async ({ params, body, actor, services }) => ({
    link: await invite(services, actor, params.district, body),
  })),

  route(contract.listPortfolios, ({ params, services }) => portfolios(services, params.district)),

  route(contract.addPortfolio, async ({ params, body, actor, services }) => ({
    id: await givePortfolio(services, actor, params.district, body),
  })),

  route(contract.endPortfolio, async ({ params, actor, services }) => {
    await stopPortfolio(services, actor, params.district, params.portfolio);
    return { ok: true as const };
  }),
];
