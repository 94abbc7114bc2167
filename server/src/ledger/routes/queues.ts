import * as contract from '@sophora/contract/office';
import type { ActorName } from '@sophora/contract/shapes';
import { actorKey } from '@sophora/domain/access/actor';
import { actorNames } from '../../access/index.ts';
import { settle } from '../../jobs/index.ts';
import { audit } from '../../platform/audit.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { decide } from '../queues/decide.ts';
import { type QueueRow, queueRows, queueTotals } from '../queues/lists.ts';
import { similarHolders } from '../queues/similarHolders.ts';
import { streetLabel } from '../queues/streetLabel.ts';

const COUNT_LIMIT = 10_000;
const asCount = (n: number) =>
  n > COUNT_LIMIT ? { value: COUNT_LIMIT, exact: false } : { value: n, exact: true };

export const queueRoutes: readonly Route[] = [
  route(contract.queueCounts, async ({ params, services }) => {
    const totals = await queueTotals(services.pool, params.district);
    return { queues: contract.QUEUES.map((queue) => ({ queue, count: asCount(totals[queue]) })) };
  }),

  route(contract.listQueue, async ({ params, query, actor, services }) => {
    const { rows, total } = await queueRows(services.pool, params.district, params.queue, {
      q: query.q,
      decided: query.decided === 'yes',
      limit: query.size,
      offset: (query.page - 1) * query.size,
    });
    const named = await actorNames(
      services,
      actor,
      params.district,
      rows.map((r) => r.actor),
    );
    const items = await Promise.all(
      rows.map((row) => present(services, params.district, params.queue, row, named)),
    );
    return { items, count: asCount(total) };
  }),

  route(contract.decideQueue, async ({ params, body, actor, services }) => {
    const seq = await inTransaction(services.pool, async (client) => {
      const written = await decide(client, {
        district: params.district,
        queue: params.queue,
        value: body.value,
        target: body.target,
        note: body.note,
        actor: actorKey(actor),
        at: services.now(),
      });
      await audit(client, {
        actor,
        district: params.district,
        action: 'queue.decided',
        subject: `queue:${params.queue}`,
        params: { seq: written },
      });
      return written;
    });
    await settle(services, params.district, actorKey(actor));
    return { seq };
  }),
];

async function present(
  services: Services,
  district: string,
  queue: (typeof contract.QUEUES)[number],
  row: QueueRow,
  named: (key: string) => ActorName,
) {
  const candidates = row.target === null ? await candidatesFor(services, district, queue, row) : [];
  return {
    value: row.value,
    label: row.label,
    records: row.records,
    sample: row.sample,
    candidates,
    decided:
      row.target === null
        ? null
        : {
            target: row.target,
            label:
              queue === 'streets'
                ? await streetLabel(services.pool, district, row.target)
                : await titleOf(services, district, kindOf(row.value), row.target),
            actor: named(row.actor ?? ''),
            at: new Date(row.at ?? 0).toISOString(),
            seq: row.seq ?? 0,
          },
  };
}

/** For a contested number: those who claim it. */
async function candidatesFor(
  services: Services,
  district: string,
  queue: (typeof contract.QUEUES)[number],
  row: QueueRow,
) {
  if (queue === 'identities')
    return row.sample.map(({ id, title }) => ({ target: id, label: title, score: 1, reasons: [] }));
  if (queue !== 'holders' && queue !== 'provisional') return [];
  const found = await similarHolders(services.pool, district, row.label);
  return found.filter((c) => c.target !== row.value);
}

/** Kind of the record an identifier names (`patents/publication:…`); names and records are those of holders. */
const kindOf = (value: string): string => /^(\w+)\/\w+:/.exec(value)?.[1] ?? 'enterprises';

async function titleOf(services: Services, district: string, kind: string, id: string): Promise<string> {
  const { rows } = await services.pool.query<{ title: string }>(
    'SELECT title FROM record WHERE district_code = $1 AND kind = $2 AND record_id = $3::uuid',
    [district, kind, id],
  );
  return rows[0]?.title ?? id;
}
