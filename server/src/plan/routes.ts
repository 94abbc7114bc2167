import * as figures from '@sophora/contract/figures';
import { listSources } from '@sophora/contract/imports';
import { listDistricts as listDistrictsEndpoint } from '@sophora/contract/office';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { FIGURES, SOURCES } from '@sophora/domain/indicators/figure';
import { figureContext, streetNames } from '../indicators/index.ts';
import { sourceStatuses } from '../ledger/index.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { targetView } from './cockpit.ts';
import { listDistricts, visibleDistricts } from './districts.ts';
import { draftRoutes } from './drafts/routes.ts';
import { activePlan } from './store.ts';

export const routes: readonly Route[] = [
  ...draftRoutes,

  route(listDistrictsEndpoint, async ({ actor, services }) => {
    const districts = [];
    for (const { code, name, demo } of visibleDistricts(await listDistricts(services.pool), actor)) {
      const streets = [...(await streetNames(services.pool, code))].map(([street, label]) => ({
        code: street,
        name: label,
      }));
      districts.push({ code, name, demo, streets: streets.sort((a, b) => (a.code < b.code ? -1 : 1)) });
    }
    return { districts };
  }),

  route(figures.getPlan, async ({ params, services }) => ({
    plan: (await activePlan(services.pool, params.district)) as never,
  })),

  route(figures.cockpit, async ({ params, query, scope, services }) => {
    const district = (await listDistricts(services.pool)).find((d) => d.code === params.district);
    if (!district) throw new Refusal('not-found');
    const context = await figureContext(services.pool, params.district, query.knownAt);
    const plan = await activePlan(services.pool, params.district);
    const asOf = (query.asOf ?? services.today()) as PlainDate;
    const targets = [];
    for (const target of plan?.targets ?? [])
      targets.push(await targetView(context, plan!, target, { asOf, knownAt: query.knownAt, scope }));
    const statuses = await sourceStatuses(
      services.pool,
      params.district,
      expectedSources(),
      services.today(),
    );
    const days = [...context.dataTo.values()].sort();
    return {
      district: { code: district.code, name: district.name, demo: district.demo },
      plan: plan && {
        id: plan.id,
        title: plan.title,
        documentNumber: plan.documentNumber,
        issuer: plan.issuer,
        issuedOn: plan.issuedOn,
        from: plan.from,
        to: plan.to,
      },
      asOf,
      today: services.today(),
      publishedSeq: district.publishedSeq,
      lastSeq: district.lastSeq,
      pending: district.publishedSeq !== district.lastSeq,
      targets,
      sources: {
        in: statuses.filter((s) => s.status !== 'never').length,
        expected: statuses.length,
        dataTo: days.at(-1) ?? null,
      },
    };
  }),

  route(listSources, async ({ params, query, services }) => {
    const asOf = (query.asOf ?? services.today()) as PlainDate;
    return { asOf, sources: await sourceStatuses(services.pool, params.district, expectedSources(), asOf) };
  }),
];

/** Expected files with the figures each feeds. */
function expectedSources() {
  return SOURCES.map((source) => ({
    ...source,
    feeds: FIGURES.filter((f) => f.needs.includes(source.kind) || f.refinedBy.includes(source.kind)).map(
      (f) => f.indicator.id,
    ),
  }));
}
