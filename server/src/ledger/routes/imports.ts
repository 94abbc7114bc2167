import * as contract from '@sophora/contract/imports';
import { actorKey } from '@sophora/domain/access/actor';
import { KINDS } from '@sophora/domain/ledger/kinds';
import { uuidv7 } from 'uuidv7';
import { enqueue } from '../../jobs/index.ts';
import { audit } from '../../platform/audit.ts';
import { download } from '../../platform/http/download.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { withUpload } from '../../platform/http/upload.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { openStoredFile, withStoredFile } from '../files.ts';
import { getBatch, listBatches, updateBatch } from '../import/batches.ts';
import { listBatchRows } from '../import/batchRows.ts';
import { fileRow } from '../import/fileRow.ts';
import { presentBatches, presentDetail } from '../import/present.ts';
import { proposeReading } from '../import/propose.ts';
import { rejectedSheet } from '../import/rejected.ts';
import { fileHoldsSealed } from '../import/sealedRows.ts';
import { stageTable } from '../import/stage.ts';
import { discardBatch, getKind, receiveFile } from '../import/steps.ts';
import { presentKind } from '../kindInfo.ts';
import { UnreadableFile } from '../readers/index.ts';

/** Largest file taken, in bytes. A million rows of CSV are about 400 MB. */
const LARGEST_FILE = 1024 ** 3;

export const importRoutes: readonly Route[] = [
  route(contract.listKinds, async () => ({ kinds: KINDS.map(presentKind) })),

  route(contract.uploadImport, async ({ params, query, actor, services, request }) =>
    withUpload(services, request, LARGEST_FILE, async (path) => {
      const input = {
        district: params.district,
        kind: query.kind,
        path,
        fileName: query.fileName,
        actor: actorKey(actor),
      };
      const batch = await receiveFile(services, input).catch(refuseUnreadable(query.fileName));
      await inTransaction(services.pool, (client) =>
        audit(client, {
          actor,
          district: params.district,
          action: 'import.uploaded',
          subject: `batch:${batch.id}`,
          params: { kind: query.kind, sha256: batch.sha256 },
        }),
      );
      return { batch: await presentDetail(services, actor, batch) };
    }),
  ),

  route(contract.listImports, async ({ params, query, actor, services }) => {
    const page = { kind: query.kind, limit: query.size, offset: (query.page - 1) * query.size };
    const { batches, total } = await listBatches(services.pool, params.district, page);
    return {
      batches: await presentBatches(services, actor, params.district, batches),
      count: { value: total, exact: true },
    };
  }),

  route(contract.getImport, async ({ params, actor, services }) => ({
    batch: await presentDetail(services, actor, await getBatch(services.pool, params.district, params.batch)),
  })),

  route(contract.changeReading, async ({ params, body, actor, services }) => {
    const batch = await getBatch(services.pool, params.district, params.batch);
    if (!['uploaded', 'staged', 'refused'].includes(batch.state))
      throw new Refusal('batch-not-open', { state: batch.state });
    let { reading } = batch;
    if (body.sheet !== undefined || body.headerRow !== undefined || body.encoding !== undefined) {
      const file = { district: batch.district, sha256: batch.sha256, key: uuidv7() };
      reading = await withStoredFile(services.pool, services.home, file, (path) =>
        proposeReading(
          services.pool,
          { district: batch.district, path, fileName: batch.fileName },
          getKind(batch.kind),
          {
            sheet: body.sheet ?? (body.headerRow !== undefined ? reading.sheet : undefined),
            headerRow: body.headerRow,
            encoding: body.encoding,
          },
        ),
      ).catch(refuseUnreadable(batch.fileName));
    }
    if (body.columns) {
      const chosen = new Map(body.columns.map((c) => [c.column, c.field]));
      const known = new Set(getKind(batch.kind).fields.map((f) => f.name));
      const columns = reading.columns.map((c) => {
        if (!chosen.has(c.column)) return c;
        const field = chosen.get(c.column) ?? null;
        if (field !== null && !known.has(field)) throw new Refusal('no-such-field', { field });
        return field === c.field ? c : { ...c, field, confidence: 1, why: 'person' as const };
      });
      const fed = new Set(columns.map((c) => c.field));
      const required = getKind(batch.kind)
        .fields.filter((f) => f.required === true)
        .map((f) => f.name);
      reading = { ...reading, columns, missingRequired: required.filter((f) => !fed.has(f)) };
    }
    await updateBatch(services.pool, batch, {
      reading,
      state: 'uploaded',
      counts: null,
      refusal: null,
      ...(body.declarations ? { declarations: body.declarations } : {}),
      ...(body.source === undefined ? {} : { source: body.source }),
      ...(body.asOf === undefined ? {} : { asOf: body.asOf as never }),
      ...(body.rank === undefined ? {} : { rank: body.rank }),
    });
    return {
      batch: await presentDetail(
        services,
        actor,
        await getBatch(services.pool, params.district, params.batch),
      ),
    };
  }),

  route(contract.checkImport, ({ params, actor, services }) =>
    start(services, 'import.check', params, actorKey(actor), {}),
  ),

  route(contract.applyImport, async ({ params, actor, services }) => {
    const batch = await getBatch(services.pool, params.district, params.batch);
    if (batch.state !== 'staged') throw new Refusal('batch-not-checked', { state: batch.state });
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor,
        district: params.district,
        action: 'import.applied',
        subject: `batch:${batch.id}`,
        params: { kind: batch.kind, rows: batch.counts?.rows ?? 0 },
      }),
    );
    return start(services, 'import.apply', params, actorKey(actor), {});
  }),

  route(contract.withdrawImport, async ({ params, body, actor, services }) => {
    const batch = await getBatch(services.pool, params.district, params.batch);
    if (batch.state !== 'applied') throw new Refusal('batch-not-applied');
    return start(services, 'import.withdraw', params, actorKey(actor), { reason: body.reason });
  }),

  route(contract.declareForImport, async ({ params, body, actor, services }) => {
    const batch = await getBatch(services.pool, params.district, params.batch);
    if (batch.state !== 'applied') throw new Refusal('batch-not-applied');
    return start(services, 'import.declare', params, actorKey(actor), {
      reason: body.reason,
      declarations: JSON.stringify(body.declarations),
    });
  }),

  route(contract.discardImport, async ({ params, actor, services }) => {
    await discardBatch(services, params.district, params.batch);
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor,
        district: params.district,
        action: 'import.discarded',
        subject: `batch:${params.batch}`,
      }),
    );
    return { ok: true as const };
  }),

  route(contract.listImportRows, async ({ params, query, actor, services }) => {
    const batch = await getBatch(services.pool, params.district, params.batch);
    return listBatchRows(services, actor, batch, query);
  }),

  route(contract.downloadRejected, async ({ params, services }) => {
    const batch = await getBatch(services.pool, params.district, params.batch);
    return download(
      rejectedSheet(services.pool, batch),
      `退回-${batch.fileName.replace(/\.[^.]*$/, '')}.xlsx`,
    );
  }),

  route(contract.downloadImportFile, async ({ params, services }) => {
    const batch = await getBatch(services.pool, params.district, params.batch);
    if (await fileHoldsSealed(services.pool, batch, stageTable(batch.id)))
      throw new Refusal('file-holds-unpublished');
    return download(openStoredFile(services.pool, batch.district, batch.sha256), batch.fileName);
  }),

  route(contract.getFileRow, async ({ params, actor, services }) => {
    const batch = await getBatch(services.pool, params.district, params.batch);
    return fileRow(services, actor, batch, params.sheet, params.row);
  }),
];

async function start(
  services: Services,
  kind: string,
  params: { district: string; batch: string },
  actor: string,
  input: Record<string, string>,
): Promise<{ jobId: string }> {
  const batch = await getBatch(services.pool, params.district, params.batch);
  const jobId = await enqueue(services.pool, {
    district: params.district,
    kind,
    input: { batch: batch.id, ...input },
    actor,
    at: services.now(),
  });
  await updateBatch(services.pool, batch, { jobId });
  return { jobId };
}

function refuseUnreadable(fileName: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof UnreadableFile)
      throw new Refusal('file-unreadable', { file: fileName, problem: error.code, ...error.params });
    throw error;
  };
}
