import * as contract from '@sophora/contract/office';
import { actorKey } from '@sophora/domain/access/actor';
import { DEMO_DISTRICT, DEMO_DISTRICT_NAME } from '@sophora/domain/demo/district';
import { enqueue } from '../jobs/index.ts';
import { audit } from '../platform/audit.ts';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';

export const routes: readonly Route[] = [
  route(contract.loadDemo, async ({ body, actor, services }) => {
    if (!actor.everywhere && !actor.grants.some((g) => g.role === 'office' || g.role === 'administrator')) {
      throw new Refusal('not-permitted', { permission: 'demo.manage' });
    }
    const jobId = await inTransaction(services.pool, async (client) => {
      await client.query(
        `INSERT INTO district (code, name, kind, created_at) VALUES ($1, $2, 'demo', $3) ON CONFLICT DO NOTHING`,
        [DEMO_DISTRICT, DEMO_DISTRICT_NAME, services.now()],
      );
      await audit(client, {
        actor,
        district: DEMO_DISTRICT,
        action: 'demo.loaded',
        subject: `district:${DEMO_DISTRICT}`,
        params: { seed: body.seed },
      });
      return enqueue(client, {
        district: DEMO_DISTRICT,
        kind: 'demo.load',
        input: { seed: String(body.seed) },
        actor: actorKey(actor),
        at: services.now(),
      });
    });
    return { district: DEMO_DISTRICT, jobId };
  }),

  route(contract.removeDemo, async ({ params, actor, services }) => {
    if (params.district !== DEMO_DISTRICT) throw new Refusal('not-demo');
    const jobId = await enqueue(services.pool, {
      district: params.district,
      kind: 'demo.remove',
      input: {},
      actor: actorKey(actor),
      at: services.now(),
    });
    return { jobId };
  }),
];
