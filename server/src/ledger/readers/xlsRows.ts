import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { FileProblemCode } from '@sophora/domain/ledger/fileProblems';
import { LIMITS, toMb } from './limits.ts';
import type { Row } from './row.ts';
import { UnreadableFile } from './unreadableFile.ts';
import type { XlsGrid, XlsHead, XlsLine } from './xlsWorker.ts';

const WORKER = fileURLToPath(new URL('./xlsWorker.ts', import.meta.url));

/** Node needs this one on Windows; nothing else of ours reaches the child. */
const MINIMAL_ENVIRONMENT = process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {};

export interface XlsOptions {
  /** Sheet index, or 0 for all of them. */
  readonly sheet: number;
  /** Rows per sheet, or 0 for all of them. */
  readonly maxRows: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Legacy .xls is read by a library that loads it whole, so a child process does it: whatever the file holds, it can
 * take neither the server's memory nor its time.
 */
export async function* xlsLines(
  path: string,
  options: XlsOptions,
): AsyncGenerator<{ head: XlsHead } | { rows: Row[] }> {
  for await (const line of childLines(path, options, 'rows')) if (!('grid' in line)) yield line;
}

/** The sheets of a legacy workbook, cell by cell, with formulas and merged ranges. @throws {UnreadableFile} */
export async function xlsGrids(path: string): Promise<XlsGrid[]> {
  const grids: XlsGrid[] = [];
  for await (const line of childLines(path, { sheet: 0, maxRows: 0 }, 'grids'))
    if ('grid' in line) grids.push(line.grid);
  return grids;
}

async function* childLines(
  path: string,
  options: XlsOptions,
  what: 'rows' | 'grids',
): AsyncGenerator<Exclude<XlsLine, { problem: string }>> {
  options.signal?.throwIfAborted();
  const { size } = await stat(path);
  if (size > LIMITS.xlsBytes)
    throw new UnreadableFile('too-large', { part: 'xls', size: toMb(size), limit: toMb(LIMITS.xlsBytes) });
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${LIMITS.xlsHeapMb}`,
      WORKER,
      path,
      String(options.sheet),
      String(options.maxRows),
      what,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], env: MINIMAL_ENVIRONMENT, windowsHide: true },
  );
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  ended.catch(() => {});
  const seconds = LIMITS.xlsSeconds + LIMITS.xlsSecondsPerMb * toMb(size);
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    child.kill('SIGKILL');
  }, seconds * 1_000);
  const abort = () => child.kill('SIGKILL');
  options.signal?.addEventListener('abort', abort);
  try {
    for await (const text of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (!text.endsWith('}')) break;
      const line = JSON.parse(text) as XlsLine;
      if ('problem' in line) throw new UnreadableFile(line.problem as FileProblemCode, line.params);
      yield line;
    }
    await ended;
    options.signal?.throwIfAborted();
    if (slow) throw new UnreadableFile('too-slow', { seconds });
    if (child.exitCode !== 0)
      throw new UnreadableFile('too-large', { part: 'xls', size: toMb(size), limit: LIMITS.xlsHeapMb });
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', abort);
    child.kill('SIGKILL');
  }
}
