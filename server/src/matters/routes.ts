import { getDecomposition, setTargetYear } from '@sophora/contract/decomposition';
import { downloadHandover, handover } from '@sophora/contract/handover';
import * as contract from '@sophora/contract/matters';
import { may } from '@sophora/domain/access/actor';
import { REFUSALS } from '@sophora/domain/basics/refusals';
import type { Facts } from '@sophora/domain/matters/procedure';
import { type Call, type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { type Acting, act, open } from './act.ts';
import { activityOf } from './activity.ts';
import { calendarOf } from './calendar.ts';
import { decompositionOf, setYear } from './decomposition.ts';
import { matterView } from './detail.ts';
import { handoverOf, handoverWorkbook } from './handover.ts';
import { planTaskChoices } from './planTasks.ts';
import { readQueue } from './queue.ts';
import { loadUnits } from './units.ts';

export const routes: readonly Route[] = [
  route(contract.listMatters, async ({ params, query, actor, scope, services }) => {
    const today = services.today();
    const units = await loadUnits(services.db, params.district, today);
    const read = await readQueue(services.pool, {
      ...query,
      district: params.district,
      actor,
      scope,
      units,
      today,
    });
    return { today, ...read };
  }),

  // Fixed paths stand before the one with a parameter.
  route(contract.planTasks, ({ params, services }) => planTaskChoices(services, params.district)),
  route(contract.unitActivity, ({ params, query, services }) =>
    activityOf(services, params.district, query.days),
  ),
  route(handover, (call) => handoverOf(acting(call), call.query.unit)),
  route(downloadHandover, (call) => handoverWorkbook(acting(call), call.query.unit)),
  route(getDecomposition, ({ params, services }) => decompositionOf(services, params.district)),
  route(setTargetYear, async ({ params, body, actor, services }) => {
    await setYear(services, { district: params.district, actor }, params, body);
    return { ok: true as const };
  }),
  route(contract.matterCalendar, ({ params, query, actor, scope, services }) =>
    calendarOf(services, params.district, { actor, scope }, query.year),
  ),
  route(contract.getMatter, (call) => matterView(acting(call), call.params.matter)),

  route(contract.openMatter, (call) => {
    const { target, input, ...given } = call.body;
    const links = target === undefined ? [] : [{ kind: 'target', id: target, role: 'serves' }];
    return open(acting(call), { ...given, input: input as Facts, links });
  }),

  route(contract.actOnMatter, (call) =>
    act(acting(call), { ...call.body, id: call.params.matter, input: call.body.input as Facts }),
  ),

  route(contract.actOnMatters, async (call) => {
    const { action, matters, input } = call.body;
    const results = [];
    for (const { id, seq } of matters) {
      try {
        await act(acting(call), { id, seq, action, input: input as Facts });
        results.push({ id, refusal: null });
      } catch (error) {
        if (!(error instanceof Refusal) || REFUSALS[error.code].kind === 'unavailable') throw error;
        results.push({ id, refusal: { code: error.code, params: { ...error.params } } });
      }
    }
    return { done: results.filter((r) => r.refusal === null).length, results };
  }),
];

export function acting({
  params,
  actor,
  scope,
  services,
}: Pick<Call<typeof contract.getMatter>, 'actor' | 'scope' | 'services'> & {
  readonly params: { readonly district: string };
}): Acting {
  const { district } = params;
  return { services, district, actor, scope, acts: may(actor, 'matters.act', district) };
}
