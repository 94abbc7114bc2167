import * as contract from '@sophora/contract/registers';
import { actorKey } from '@sophora/domain/access/actor';
import { KINDS } from '@sophora/domain/ledger/kinds';
import { contributionsOf } from '../../indicators/index.ts';
import { settle } from '../../jobs/index.ts';
import { audit } from '../../platform/audit.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getKind } from '../import/steps.ts';
import { registerCounts } from '../registers/counts.ts';
import { recordDetail } from '../registers/detail.ts';
import { listEntries } from '../registers/entries.ts';
import { exportRegister } from '../registers/export.ts';
import { writeForm } from '../registers/form.ts';
import { countRecords, type ListRequest, listRecords } from '../registers/list.ts';
import { maskFacts } from '../registers/mask.ts';
import { undoEntry } from '../undo.ts';

export const registerRoutes: readonly Route[] = [
  route(contract.listRegisters, async ({ params, services }) => {
    const byKind = await registerCounts(services.pool, params.district);
    return {
      registers: KINDS.map((kind) => ({
        kind: kind.id,
        label: kind.label,
        unit: kind.unit,
        reference: kind.reference ?? false,
        count: { value: byKind.get(kind.id)?.records ?? 0, exact: true },
        lastSeq: byKind.get(kind.id)?.lastSeq ?? 0,
      })),
    };
  }),

  route(contract.listRecords, async ({ params, query, scope, actor, services }) => {
    const kind = getKind(params.kind);
    const page = { limit: query.size, offset: (query.page - 1) * query.size };
    const list = await listRecords(services.pool, request(params.district, kind, scope, query), page);
    return {
      ...list,
      rows: list.rows.map((row) => maskFacts(row, kind, actor, params.district)),
      columns: [...kind.list.columns],
    };
  }),

  route(contract.countRecords, async ({ params, query, scope, services }) => ({
    count: await countRecords(services.pool, request(params.district, getKind(params.kind), scope, query)),
  })),

  route(contract.exportRecords, async ({ params, query, scope, actor, services }) => {
    const kind = getKind(params.kind);
    const wanted = request(params.district, kind, scope, query);
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor,
        district: params.district,
        action: 'records.exported',
        subject: `register:${kind.id}`,
        params: { format: query.format },
      }),
    );
    return exportRegister(services, wanted, actor, {
      format: query.format,
      columns: query.columns?.split(','),
    });
  }),

  route(contract.getRecord, async ({ params, scope, actor, services }) => {
    const kind = getKind(params.kind);
    const detail = await recordDetail(services, { actor, scope }, params.district, kind, params.record);
    const contributions = await contributionsOf(services.pool, params.district, detail.id);
    return { record: maskFacts({ ...detail, contributions }, kind, actor, params.district) };
  }),

  route(contract.addRecord, async ({ params, body, actor, services }) => {
    const kind = getKind(params.kind);
    const written = await inTransaction(services.pool, async (client) => {
      const form = await writeForm(client, {
        district: params.district,
        kind,
        record: undefined,
        values: body.values,
        document: body.document,
        actor: actorKey(actor),
        at: services.now(),
        today: services.today(),
      });
      await audit(client, {
        actor,
        district: params.district,
        action: 'record.created',
        subject: `${kind.id}:${form.id}`,
        params: { seq: form.seq },
      });
      return form;
    });
    await settle(services, params.district, actorKey(actor));
    return {
      ...written,
      problems: written.problems.map((p) => ({ field: p.field ?? null, message: p.message })),
    };
  }),

  route(contract.correctRecord, async ({ params, body, scope, actor, services }) => {
    const kind = getKind(params.kind);
    const { id } = await recordDetail(services, { actor, scope }, params.district, kind, params.record);
    const written = await inTransaction(services.pool, async (client) => {
      const form = await writeForm(client, {
        district: params.district,
        kind,
        record: id,
        values: body.values,
        document: body.document,
        actor: actorKey(actor),
        at: services.now(),
        today: services.today(),
      });
      await audit(client, {
        actor,
        district: params.district,
        action: 'record.edited',
        subject: `${kind.id}:${form.id}`,
        params: { seq: form.seq },
      });
      return form;
    });
    await settle(services, params.district, actorKey(actor));
    return {
      ...written,
      problems: written.problems.map((p) => ({ field: p.field ?? null, message: p.message })),
    };
  }),

  route(contract.undoEntry, async ({ params, body, actor, services }) => {
    const seq = await inTransaction(services.pool, async (client) => {
      const undone = await undoEntry(
        client,
        params.district,
        params.seq,
        actorKey(actor),
        services.now(),
        body.reason,
      );
      await audit(client, {
        actor,
        district: params.district,
        action: 'queue.undone',
        subject: `entry:${params.seq}`,
        params: { seq: undone },
      });
      return undone;
    });
    await settle(services, params.district, actorKey(actor));
    return { seq };
  }),

  route(contract.listLedger, async ({ params, query, actor, services }) =>
    listEntries(services, actor, params.district, query),
  ),
];

function request(
  district: string,
  kind: ListRequest['kind'],
  scope: ListRequest['scope'],
  query: Pick<ListRequest, 'q' | 'street' | 'filter' | 'sort' | 'order'>,
): ListRequest {
  return {
    district,
    kind,
    scope,
    q: query.q,
    street: query.street,
    filter: query.filter,
    sort: query.sort,
    order: query.order,
  };
}
