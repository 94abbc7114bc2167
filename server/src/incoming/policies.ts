import type { PolicyNotice } from '@sophora/contract/incoming';
import { dayOf, listOf, textOf } from '@sophora/domain/matters/facts';
import type { Facts } from '@sophora/domain/matters/procedure';
import { type Acting, mattersOf } from '../matters/index.ts';

const MOST = 200;

/** 政策申报通知: the open ones by the district's day, then the latest that are over. */
export async function policyList(acting: Acting): Promise<PolicyNotice[]> {
  const of = (queue: 'open' | 'closed') =>
    mattersOf(acting, { procedure: 'policy-notice', queue, page: 1, size: MOST });
  const items = [...(await of('open')).items, ...(await of('closed')).items];
  const { rows } = await acting.services.pool.query<{ id: string; facts: Facts }>(
    'SELECT matter_id AS id, facts FROM matter WHERE district_code = $1 AND matter_id = ANY ($2)',
    [acting.district, items.map((i) => i.id)],
  );
  return items.flatMap((item) => {
    const facts = rows.find((r) => r.id === item.id)?.facts;
    if (!facts) return [];
    return [
      {
        ...item,
        issuer: textOf(facts, 'issuer'),
        document: textOf(facts, 'document'),
        conditions: [...listOf(facts, 'conditions')],
        materials: [...listOf(facts, 'materials')],
        quota: typeof facts['quota'] === 'number' ? facts['quota'] : null,
        dueCity: dayOf(facts, 'dueCity'),
        dueProvince: dayOf(facts, 'dueProvince'),
        dueNation: dayOf(facts, 'dueNation'),
        applicants: [...listOf(facts, 'applicants')],
      },
    ];
  });
}
