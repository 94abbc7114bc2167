import * as contract from '@sophora/contract/markLeads';
import { actorKey } from '@sophora/domain/access/actor';
import { enqueue } from '../jobs/index.ts';
import { type Route, route } from '../platform/http/route.ts';
import { inTransaction } from '../platform/transaction.ts';
import { leadAgencies } from './agencies.ts';
import { leadView } from './leadView.ts';
import { listLeads, openJob } from './listLeads.ts';
import { takeLead } from './takeLead.ts';

export const routes: readonly Route[] = [
  route(contract.listMarkLeads, ({ params, query, services }) =>
    listLeads(services.pool, params.district, query),
  ),

  route(contract.startMarkLeads, ({ params, actor, services }) =>
    inTransaction(services.pool, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [START_LOCK, params.district]);
      const running = await openJob(client, params.district);
      if (running !== null) return { jobId: running };
      const jobId = await enqueue(client, {
        district: params.district,
        kind: 'mark-leads.run',
        input: {},
        actor: actorKey(actor),
        at: services.now(),
      });
      return { jobId };
    }),
  ),

  route(contract.getMarkLead, ({ params, services }) =>
    leadView(services.pool, params.district, params.lead),
  ),

  route(contract.listLeadAgencies, ({ params, services }) => leadAgencies(services.pool, params.district)),

  route(contract.takeMarkLead, ({ params, services, actor, scope }) =>
    takeLead({ services, district: params.district, actor, scope, acts: true }, params.lead),
  ),
];

const START_LOCK = 7313;
