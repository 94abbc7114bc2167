import * as contract from '@sophora/contract/office';
import { actorKey } from '@sophora/domain/access/actor';
import type { Json } from '@sophora/domain/basics/json';
import { SETTINGS } from '@sophora/domain/indicators/settings';
import { actorNames } from '../access/index.ts';
import { enqueue } from '../jobs/index.ts';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { inTransaction } from '../platform/transaction.ts';
import { changeSetting, lastChanges } from './store.ts';

export const routes: readonly Route[] = [
  route(contract.listSettings, async ({ params, actor, services }) => {
    const changes = await lastChanges(services.pool, params.district);
    const actors = [...changes.values()].map((c) => c.actor);
    const named = await actorNames(services, actor, params.district, actors);
    return {
      settings: SETTINGS.map((s) => {
        const change = changes.get(s.key);
        return {
          key: s.key,
          group: s.class,
          label: s.label,
          hint: s.explanation,
          type: s.type,
          values: s.values ? { ...s.values } : null,
          value: change?.value ?? s.default,
          defaultValue: s.default,
          changedBy: change ? named(change.actor) : null,
          changedAt: change ? new Date(change.at).toISOString() : null,
          reason: change?.reason ?? null,
          cited: s.cited === true,
          document: change?.document ?? null,
        };
      }),
    };
  }),

  route(contract.changeSetting, async ({ params, body, actor, services }) => {
    await inTransaction(services.pool, async (client) => {
      const seq = await changeSetting(client, {
        district: params.district,
        key: params.key,
        value: body.value as Json,
        reason: body.reason,
        document: body.document,
        actor: actorKey(actor),
        at: services.now(),
      });
      await audit(client, {
        actor,
        district: params.district,
        action: 'setting.changed',
        subject: `setting:${params.key}`,
        params: { seq },
      });
    });
    const jobId = await enqueue(services.pool, {
      district: params.district,
      kind: 'judge',
      input: {},
      actor: actorKey(actor),
      at: services.now(),
    });
    return { jobId };
  }),
];
