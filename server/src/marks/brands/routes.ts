import * as contract from '@sophora/contract/brands';
import { audit } from '../../platform/audit.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { addBrandStation, endBrandStation, stations } from './stations.ts';
import { addBrandVisit, changeBrandVisit, exportBrandVisits, visits } from './visits.ts';

export const routes: readonly Route[] = [
  route(contract.listStations, ({ params, query, services }) =>
    stations(services, params.district, query.year),
  ),

  route(contract.addStation, ({ params, body, actor, services }) =>
    addBrandStation({ services, district: params.district, actor }, body),
  ),

  route(contract.endStation, ({ params, body, actor, services }) =>
    endBrandStation({ services, district: params.district, actor }, params.station, body.ended),
  ),

  route(contract.listVisits, ({ params, query, services }) => visits(services, params.district, query)),

  route(contract.exportVisits, async ({ params, query, actor, services }) => {
    const { district } = params;
    const answer = await exportBrandVisits(services, district, query);
    await inTransaction(services.pool, (client) =>
      audit(client, { actor, district, action: 'brands.exported', subject: 'brand-visit:list' }),
    );
    return answer;
  }),

  route(contract.addVisit, ({ params, body, actor, services }) =>
    addBrandVisit({ services, district: params.district, actor }, body),
  ),

  route(contract.changeVisit, ({ params, body, actor, services }) =>
    changeBrandVisit({ services, district: params.district, actor }, params.visit, body),
  ),
];
