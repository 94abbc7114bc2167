import * as contract from '@sophora/contract/path';
import { may } from '@sophora/domain/access/actor';
import type { Message } from '@sophora/domain/basics/message';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { figureDefinition } from '@sophora/domain/indicators/figure';
import { addCall } from '../docket/index.ts';
import { open } from '../matters/index.ts';
import { audit } from '../platform/audit.ts';
import { type Call, type Route, route } from '../platform/http/route.ts';
import { inTransaction } from '../platform/transaction.ts';
import { callListOf, lastCalls, refuseUnseen, TO_CALL } from './calls.ts';
import { type Path, pathOf } from './collect.ts';
import { exportRows } from './exportRows.ts';

export const routes: readonly Route[] = [
  route(contract.getPath, async (call) => {
    const { params, query, services } = call;
    const { rows: all, since, ...path } = await asked(call);
    const { label, unit, measure, indicator } = figureDefinition(params.indicator)!;
    const shown = all
      .map((row, i) => ({ ...row, place: i + 1 }))
      .filter((row) => query.lever === undefined || row.lever === query.lever);
    const page = shown.slice((query.page - 1) * query.size, query.page * query.size);
    const calls = await lastCalls(
      services.pool,
      params.district,
      page.map((row) => row.recordId),
    );
    return {
      ...path,
      totals: [...path.totals],
      since: since ?? null,
      label,
      unit,
      sumUnit: indicator.unit,
      measure,
      total: shown.length,
      rows: page.map((row) => ({
        ...row,
        why: row.why.map(wire),
        todo: wire(row.todo),
        call: calls.get(row.recordId) ?? null,
      })),
    };
  }),

  route(contract.exportPath, async (call) => {
    const { params, query, actor, services } = call;
    const path = await asked(call);
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor,
        district: params.district,
        action: 'records.exported',
        subject: `path:${params.indicator}`,
        params: { format: 'xlsx', to: path.to, ...(query.lever ? { lever: query.lever } : {}) },
      }),
    );
    return exportRows(services, params, path, query.lever);
  }),

  route(contract.handOnPath, async ({ params, body, actor, scope, services }) => {
    const { district } = params;
    for (const record of body.records) await refuseUnseen(services.pool, district, record, scope);
    const acting = { services, district, actor, scope, acts: may(actor, 'matters.act', district) };
    const taken = await open(acting, {
      procedure: 'supervision',
      input: { title: body.title, lead: body.lead, due: body.due },
      links: body.records.map(({ kind, id }) => ({ kind, id, role: TO_CALL })),
    });
    return { matter: taken.id };
  }),

  route(contract.callList, ({ params, scope, actor, services }) =>
    callListOf(services, params.district, params.matter, { scope, actor }),
  ),

  route(contract.addPathCall, async ({ params, body, actor, scope, services }) => {
    const { district, kind, record } = params;
    await refuseUnseen(services.pool, district, { kind, id: record }, scope);
    await addCall(services, actor, {
      district,
      kind,
      record,
      ...body,
      due: body.due as PlainDate,
      nextOn: body.nextOn as PlainDate | null,
    });
    return { ok: true as const };
  }),
];

function asked({
  params,
  query,
  scope,
  services,
}: Pick<Call<typeof contract.getPath>, 'params' | 'scope' | 'services'> & {
  readonly query: Pick<Call<typeof contract.getPath>['query'], 'to' | 'street' | 'goal'>;
}): Promise<Path> {
  return pathOf(services.pool, {
    ...params,
    today: services.today(),
    to: query.to as PlainDate | undefined,
    scope,
    street: query.street,
    goal: query.goal,
  });
}

function wire({ code, params }: Message) {
  return { code, params: { ...params } };
}
