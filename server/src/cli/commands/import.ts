import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { actorKey } from '@sophora/domain/access/actor';
import { REFUSALS } from '@sophora/domain/basics/refusals';
import { type FileProblemCode, fileProblemSentence } from '@sophora/domain/ledger/fileProblems';
import { drain } from '../../indicators/index.ts';
import {
  type BatchRecord,
  checkBatch,
  discardBatch,
  getBatch,
  receiveFile,
  UnreadableFile,
  updateBatch,
  writeBatch,
} from '../../ledger/index.ts';
import { audit } from '../../platform/audit.ts';
import { Problem } from '../../platform/problem.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Command, ExitCode } from '../command.ts';
import type { Context } from '../context.ts';
import { type ImportRequest, readImportRequest } from '../importRequest.ts';
import { summarise, summaryLines } from '../importSummary.ts';

export const command: Command = {
  name: 'import',
  summary: { zh: '把一个文件导入登记簿', en: 'import a file into a register' },
  usage:
    'import KIND FILE [--dry-run] [--yes] [--as-of DATE] [--source TEXT] [--rank list|gazette|official] [--declare ID=VALUE …]',
  options: {
    'dry-run': { type: 'boolean', about: { zh: '只预检,不写入', en: 'check only, write nothing' } },
    yes: {
      type: 'boolean',
      about: { zh: '预检后直接写入,不再询问', en: 'write after the check without asking' },
    },
    'as-of': {
      type: 'string',
      about: { zh: '文件反映的日期,如 2026-10-31', en: 'the day the file speaks of' },
    },
    source: { type: 'string', about: { zh: '文件来源的说明', en: 'where the file comes from, in words' } },
    rank: {
      type: 'string',
      about: {
        zh: '来源的效力:list 清单(默认)、gazette 公报、official 官方状态',
        en: 'weight of the source: list (default), gazette, official',
      },
    },
    declare: {
      type: 'string',
      multiple: true,
      about: {
        zh: '对整个文件声明它没有写明的事实,可多次使用',
        en: 'declare for the whole file what it does not say; may be repeated',
      },
    },
  },
  async run(context) {
    const request = readImportRequest(context);
    requireFile(request.path);
    const services = await context.services();
    const district = await context.district();
    const batch = await check(context, services, district, request);
    if (!request.dryRun && batch.counts?.rejected === batch.counts?.rows)
      return nothingToWrite(context, services, batch);
    const write = !request.dryRun && (request.yes || (await confirmed(context, services, batch)));
    if (!write) return leaveUnwritten(context, services, batch, request.dryRun);
    const written = await apply(context, services, batch);
    await show(context, services, written);
    return 0;
  },
};

function requireFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return;
  throw new Problem({ zh: `没有文件 ${path}。`, en: `There is no file ${path}.` });
}

/** The file is kept and checked; nothing is in the registers yet. */
async function check(
  context: Context,
  services: Services,
  district: string,
  { kind, path, reading }: ImportRequest,
): Promise<BatchRecord> {
  const fileName = basename(path);
  const actor = actorKey(context.actor);
  const bar = context.progress(context.language === 'zh' ? '预检' : 'Checking');
  let batch: BatchRecord | undefined;
  try {
    batch = await receiveFile(services, { district, kind, path: resolve(path), fileName, actor });
    await updateBatch(services.pool, batch, reading);
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor: context.actor,
        district,
        action: 'import.uploaded',
        subject: `batch:${batch!.id}`,
        params: { kind, sha256: batch!.sha256 },
      }),
    );
    await checkBatch(services, district, batch.id, NEVER, (_, done, total) => bar.update(done, total ?? 0));
    return await getBatch(services.pool, district, batch.id);
  } catch (error) {
    const problem = await unreadable(error, services, batch);
    if (!problem) throw error;
    const sentence = (language: 'zh' | 'en') =>
      fileProblemSentence(problem.code, problem.params ?? {}, language);
    throw new Problem({
      zh: `文件“${fileName}”无法导入:${sentence('zh')}`,
      en: `The file “${fileName}” cannot be imported: ${sentence('en')}`,
    });
  } finally {
    bar.end();
  }
}

/** Found at the first look, or while the rows were read: then the batch keeps the reason. */
async function unreadable(error: unknown, services: Services, batch: BatchRecord | undefined) {
  if (error instanceof UnreadableFile) return error;
  if (!batch || !(error instanceof Refusal) || error.code !== 'file-unreadable') return undefined;
  const { refusal } = await getBatch(services.pool, batch.district, batch.id);
  await discardBatch(services, batch.district, batch.id);
  return refusal as { code: FileProblemCode; params?: Record<string, string | number> } | null;
}

const NEVER = new AbortController().signal;

async function show(context: Context, services: Services, batch: BatchRecord): Promise<void> {
  const summary = await summarise(services.pool, batch, context.language);
  context.print(summary, summaryLines(summary, context.language));
}

async function confirmed(context: Context, services: Services, batch: BatchRecord): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const summary = await summarise(services.pool, batch, context.language);
  for (const line of summaryLines(summary, context.language)) console.error(line);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const question = context.language === 'zh' ? '写入登记簿?(y/N) ' : 'Write this to the register? (y/N) ';
  const answer = await terminal.question(question).finally(() => terminal.close());
  return /^(y|yes|是)$/i.test(answer.trim());
}

/** A dry run is done; a missing confirmation is a refusal, so that a script notices. */
async function leaveUnwritten(
  context: Context,
  services: Services,
  batch: BatchRecord,
  dryRun: boolean,
): Promise<ExitCode> {
  await show(context, services, batch);
  await discardBatch(services, batch.district, batch.id);
  if (dryRun) return 0;
  context.say({ zh: '没有写入。要写入,请加 --yes。', en: 'Nothing was written. Add --yes to write it.' });
  return 1;
}

async function nothingToWrite(context: Context, services: Services, batch: BatchRecord): Promise<ExitCode> {
  await show(context, services, batch);
  await discardBatch(services, batch.district, batch.id);
  context.say({ zh: REFUSALS['nothing-to-apply'].zh, en: REFUSALS['nothing-to-apply'].en });
  return 1;
}

/** Figures of an entry under way, a server's or another command's, are worked out first; then it is this one's turn. */
async function apply(context: Context, services: Services, batch: BatchRecord): Promise<BatchRecord> {
  const bar = context.progress(context.language === 'zh' ? '写入与计算' : 'Writing and counting');
  const judge = () =>
    drain(services.pool, batch.district, { onProgress: (done, total) => bar.update(done, total) });
  try {
    for (let attempt = 1; ; attempt++) {
      await judge();
      try {
        await writeBatch(services, batch.district, batch.id, actorKey(context.actor), NEVER, () => undefined);
        break;
      } catch (error) {
        const busy = error instanceof Refusal && error.code === 'ledger-busy';
        if (!busy || attempt === MOST_ATTEMPTS) throw error;
        await sleep(250);
      }
    }
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor: context.actor,
        district: batch.district,
        action: 'import.applied',
        subject: `batch:${batch.id}`,
        params: { kind: batch.kind, rows: batch.counts?.rows ?? 0 },
      }),
    );
    await judge();
    return await getBatch(services.pool, batch.district, batch.id);
  } finally {
    bar.end();
  }
}

const MOST_ATTEMPTS = 240;
