import * as contract from '@sophora/contract/freeze';
import { actorKey } from '@sophora/domain/access/actor';
import { recentPeriods } from '@sophora/domain/freeze/period';
import { enqueue } from '../jobs/index.ts';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';
import { changedRecordsOf, changesSince } from './changes.ts';
import { exportChanges } from './exportChanges.ts';
import { exportSet } from './exportSet.ts';
import { presentReplays, presentSets, withinScope } from './present.ts';
import { askToFreeze, confirm, drop } from './steps.ts';
import { contentOf, getSet, listSets } from './store.ts';

/** Periods offered to be frozen. */
const OFFERED = 16;

export const routes: readonly Route[] = [
  route(contract.listFreezes, async ({ params, actor, services }) => {
    const { district } = params;
    const { rows } = await services.pool.query<{ last_seq: number; published_seq: number }>(
      'SELECT last_seq, published_seq FROM district WHERE code = $1',
      [district],
    );
    if (!rows[0]) throw new Refusal('not-found');
    const sets = await listSets(services.pool, district);
    return {
      sets: await presentSets(services, actor, district, sets),
      periods: recentPeriods(services.today(), OFFERED),
      publishedSeq: rows[0].published_seq,
      pending: rows[0].last_seq !== rows[0].published_seq,
      today: services.today(),
    };
  }),

  route(contract.getFreeze, async ({ params, actor, scope, services }) => {
    const found = await getSet(services.pool, params.district, params.set);
    const content = withinScope(await contentOf(services.pool, params.district, found), scope);
    const [set] = await presentSets(services, actor, params.district, [found]);
    return { set: set!, content: content as never };
  }),

  route(contract.makeFreeze, ({ params, body, actor, services }) =>
    askToFreeze(services, actor, { district: params.district, ...body }),
  ),

  route(contract.confirmFreeze, async ({ params, body, actor, services }) => {
    await confirm(services, actor, { ...params, ...body });
    return { ok: true as const };
  }),

  route(contract.dropFreeze, async ({ params, body, actor, services }) => {
    await drop(services, actor, { ...params, ...body });
    return { ok: true as const };
  }),

  route(contract.replayFreeze, async ({ params, actor, services }) => {
    await getSet(services.pool, params.district, params.set);
    const jobId = await enqueue(services.pool, {
      district: params.district,
      kind: 'freeze.replay',
      input: { set: params.set },
      actor: actorKey(actor),
      at: services.now(),
    });
    return { jobId };
  }),

  route(contract.listReplays, async ({ params, actor, services }) => {
    await getSet(services.pool, params.district, params.set);
    return { replays: await presentReplays(services, actor, params.district, params.set) };
  }),

  route(contract.freezeChanges, async ({ params, actor, services }) => {
    const { district } = params;
    const set = await getSet(services.pool, district, params.set);
    return changesSince({ services, actor, district }, await contentOf(services.pool, district, set));
  }),

  route(contract.exportFreezeChanges, async ({ params, actor, services }) => {
    const { district } = params;
    const set = await getSet(services.pool, district, params.set);
    const content = await contentOf(services.pool, district, set);
    await noteExport(services, actor, district, set.id, 'changes');
    return exportChanges(services, actor, district, set, content);
  }),

  route(contract.freezeChangedRecords, async ({ params, query, actor, scope, services }) => {
    const { district, indicator } = params;
    const set = await getSet(services.pool, district, params.set);
    const content = await contentOf(services.pool, district, set);
    return changedRecordsOf({ services, actor, district }, content, {
      indicator,
      window: query.window,
      streets: scope.streets,
      limit: query.size,
      offset: (query.page - 1) * query.size,
    });
  }),

  route(contract.exportFreeze, async ({ params, actor, services }) => {
    const { district } = params;
    const set = await getSet(services.pool, district, params.set);
    const content = await contentOf(services.pool, district, set);
    await noteExport(services, actor, district, set.id, 'set');
    return exportSet(services, district, set, content);
  }),
];

function noteExport(
  services: Parameters<Route['handle']>[0]['services'],
  actor: Parameters<Route['handle']>[0]['actor'],
  district: string,
  set: string,
  what: string,
): Promise<void> {
  return inTransaction(services.pool, (client) =>
    audit(client, {
      actor,
      district,
      action: 'figures.exported',
      subject: `freeze:${set}`,
      params: { what },
    }),
  );
}
