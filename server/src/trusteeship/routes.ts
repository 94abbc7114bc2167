import * as contract from '@sophora/contract/trusteeship';
import { grantsIn } from '@sophora/domain/access/actor';
import { docketOf, rightsOfNames } from '../docket/index.ts';
import { open } from '../matters/index.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { holdingsOf, isAgency, mine } from './mine.ts';
import { paymentList } from './payments.ts';
import { givePortfolio, portfolios, stopPortfolio } from './portfolio.ts';
import { endFact, keepFact } from './privateFacts.ts';

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

  route(contract.orderService, async ({ params, body, actor, scope, services }) => {
    const { district } = params;
    const firm = grantsIn(actor, district).find((g) => g.role === 'enterprise')?.unitId;
    if (!firm) throw new Refusal('no-such-unit');
    const { agency, title, wish, due, right } = body;
    // To an agency, and about a right of one's own: an order opens what it is about to whoever takes it.
    if (!(await isAgency(services, district, agency))) throw new Refusal('no-such-unit');
    if (right !== null) {
      const { names } = await holdingsOf(services, actor, district);
      const own = await rightsOfNames(services.pool, district, names);
      if (!own.includes(right.id)) throw new Refusal('not-found');
    }
    const taken = await open(
      { services, district, actor, scope, acts: true },
      {
        procedure: 'service-order',
        input: { title, lead: agency, support: [firm], wish, ...(due === null ? {} : { due }) },
        links: right === null ? [] : [{ kind: right.kind, id: right.id, role: 'subject' }],
      },
    );
    return { id: taken.id };
  }),

  route(contract.listPortfolios, ({ params, services }) => portfolios(services, params.district)),

  route(contract.addPortfolio, async ({ params, body, actor, services }) => ({
    id: await givePortfolio(services, actor, params.district, body),
  })),

  route(contract.endPortfolio, async ({ params, actor, services }) => {
    await stopPortfolio(services, actor, params.district, params.portfolio);
    return { ok: true as const };
  }),
];
