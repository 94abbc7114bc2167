import { cancelJob, getJob as getJobEndpoint, listJobs as listJobsEndpoint } from '@sophora/contract/office';
import { actorNames } from '../access/index.ts';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { inTransaction } from '../platform/transaction.ts';
import { getJob, listJobs, requestCancel } from './store.ts';

export const routes: readonly Route[] = [
  route(listJobsEndpoint, async ({ params, query, actor, services }) => {
    const { jobs, total } = await listJobs(services.pool, params.district, {
      active: query.active === 'yes',
      limit: query.size,
      offset: (query.page - 1) * query.size,
    });
    const named = await actorNames(
      services,
      actor,
      params.district,
      jobs.map((j) => j.actor),
    );
    return { jobs: jobs.map((j) => ({ ...j, actor: named(j.actor) })), count: { value: total, exact: true } };
  }),

  route(getJobEndpoint, async ({ params, actor, services }) => {
    const job = await getJob(services.pool, params.district, params.job);
    const named = await actorNames(services, actor, params.district, [job.actor]);
    return { job: { ...job, actor: named(job.actor) } };
  }),

  route(cancelJob, async ({ params, actor, services }) => {
    await inTransaction(services.pool, async (client) => {
      await requestCancel(client, params.district, params.job);
      await audit(client, {
        actor,
        district: params.district,
        action: 'job.cancelled',
        subject: `job:${params.job}`,
      });
    });
    return { ok: true as const };
  }),
];
