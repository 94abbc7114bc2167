import * as contract from '@sophora/contract/docket';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { type Route, route } from '../platform/http/route.ts';
import { Refusal } from '../platform/refusal.ts';
import { addCall, callsOf } from './calls.ts';
import { firmDocket } from './firm.ts';
import { listDocket, readableStreets } from './list.ts';
import { rightDocket } from './right.ts';

export const routes: readonly Route[] = [
  route(contract.listDocket, async ({ params, query, scope, services }) => {
    const today = services.today();
    const { view, within, rank } = query;
    const streets = readableStreets(scope, query.street);
    const page = { limit: query.size, offset: (query.page - 1) * query.size };
    const list = await listDocket(
      services.pool,
      { district: params.district, view, within, rank, streets, today },
      page,
    );
    return { today, ...list };
  }),

  route(contract.docketOfRight, async ({ params, scope, actor, services }) => ({
    ...(await rightDocket(services.pool, { ...params, scope, today: services.today() })),
    calls: await callsOf(services, actor, params.district, params.record),
  })),

  route(contract.docketOfFirm, async ({ params, query, scope, services }) =>
    firmDocket(services.pool, {
      district: params.district,
      name: query.name,
      streets: readableStreets(scope, undefined),
      today: services.today(),
    }),
  ),

  route(contract.addDocketCall, async ({ params, body, scope, actor, services }) => {
    const { entry } = await rightDocket(services.pool, { ...params, scope, today: services.today() });
    if (entry === null) throw new Refusal('no-deadline');
    const nextOn = body.nextOn as PlainDate | null;
    await addCall(services, actor, {
      ...params,
      ...body,
      nextOn,
      due: entry.due as PlainDate,
    });
    return { calls: await callsOf(services, actor, params.district, params.record) };
  }),
];
