import * as contract from '@sophora/contract/evaluation';
import { plansOf } from '../plan/index.ts';
import { type Route, route } from '../platform/http/route.ts';
import { giveBaselines } from './baselines.ts';
import { evaluation, evaluationRecordsOf, planHead } from './evaluation.ts';

export const routes: readonly Route[] = [
  route(contract.listPlans, async ({ params, services }) => ({
    plans: (await plansOf(services.pool, params.district)).map(planHead),
  })),

  route(contract.evaluatePlan, ({ params, query, actor, services }) =>
    evaluation({ services, actor, district: params.district }, params.plan, query.moment),
  ),

  route(contract.evaluationRecords, ({ params, query, actor, scope, services }) =>
    evaluationRecordsOf(
      { services, actor, district: params.district },
      { plan: params.plan, target: params.target, moment: query.moment },
      { streets: scope.streets, limit: query.size, offset: (query.page - 1) * query.size },
    ),
  ),

  route(contract.takeBaselines, ({ params, body, actor, services }) =>
    giveBaselines(services, actor, {
      district: params.district,
      plan: params.plan,
      ...body,
      moment: body.moment,
    }),
  ),
];
