import * as contract from '@sophora/contract/screening';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import { enqueue } from '../jobs/index.ts';
import { UnreadableFile } from '../ledger/index.ts';
import type { Acting } from '../matters/index.ts';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { withUpload } from '../platform/http/upload.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { getBatchHead, listBatches, listItems } from './batches.ts';
import { listFindings } from './findings.ts';
import { alignedPair, leadView } from './leadDetail.ts';
import { listLeads, openJob } from './listLeads.ts';
import { profileOf } from './profile.ts';
import { receiveBatch, recordResults } from './receiveBatch.ts';
import { returnTable } from './returnTable.ts';
import { takeLead } from './takeLead.ts';

/** A batch list of a district is a spreadsheet of a few thousand rows at most. */
const LARGEST_FILE = 32 * 1024 ** 2;

export const routes: readonly Route[] = [
  route(contract.listLeads, ({ params, query, services }) => listLeads(services, params.district, query)),

  route(contract.startScreening, ({ params, actor, services }) =>
    inTransaction(services.pool, async (client) => {
      await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [START_LOCK, params.district]);
      const running = await openJob(client, params.district);
      if (running !== null) return { jobId: running };
      const jobId = await enqueue(client, {
        district: params.district,
        kind: 'screening.run',
        input: {},
        actor: actorKey(actor),
        at: services.now(),
      });
      return { jobId };
    }),
  ),

  route(contract.getLead, ({ params, services }) => leadView(services.pool, params.district, params.lead)),

  route(contract.comparePair, ({ params, query, services }) =>
    alignedPair(services.pool, params.district, params.lead, query),
  ),

  route(contract.takeLead, (call) => takeLead(acting(call), call.params.lead)),

  route(contract.filerProfile, ({ params, query, services }) =>
    profileOf(services.pool, params.district, query),
  ),

  route(contract.listScreeningBatches, async ({ params, query, services }) => {
    const today = services.today();
    const page = { limit: query.size, offset: (query.page - 1) * query.size };
    return { today, ...(await listBatches(services.pool, params.district, today, page)) };
  }),

  route(contract.receiveScreeningBatch, async (call) =>
    withUpload(call.services, call.request, LARGEST_FILE, (path) =>
      receiveBatch(acting(call), path, call.query).catch(refuseUnreadable(call.query.fileName)),
    ),
  ),

  route(contract.getScreeningBatch, async ({ params, query, services }) => {
    const today = services.today();
    const batch = await getBatchHead(services.pool, params.district, today, params.batch);
    const page = { limit: query.size, offset: (query.page - 1) * query.size };
    const asked = { state: query.state, q: query.q, ...page };
    return { today, batch, ...(await listItems(services.pool, params.district, params.batch, asked)) };
  }),

  route(contract.recordBatchResults, async (call) =>
    withUpload(call.services, call.request, LARGEST_FILE, (path) =>
      recordResults(acting(call), path, call.params.batch, call.query).catch(
        refuseUnreadable(call.query.fileName),
      ),
    ),
  ),

  route(contract.exportReturnTable, async ({ params, actor, services }) => {
    const answer = await returnTable(services, params.district, params.batch);
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor,
        district: params.district,
        action: 'screening.exported',
        subject: `matter:${params.batch}`,
      }),
    );
    return answer;
  }),

  route(contract.listFindings, ({ params, query, services }) =>
    listFindings(services.pool, params.district, {
      limit: query.size,
      offset: (query.page - 1) * query.size,
    }),
  ),
];

const START_LOCK = 7312;

function acting(call: {
  readonly params: { readonly district: string };
  readonly services: Services;
  readonly actor: Actor;
  readonly scope: Scope;
}): Acting {
  const { params, services, actor, scope } = call;
  return { services, district: params.district, actor, scope, acts: true };
}

function refuseUnreadable(fileName: string) {
  return (error: unknown): never => {
    if (error instanceof UnreadableFile)
      throw new Refusal('file-unreadable', { file: fileName, problem: error.code, ...error.params });
    throw error;
  };
}
