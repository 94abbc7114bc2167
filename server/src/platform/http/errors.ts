import { uuidv7 } from 'uuidv7';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

/** SQLSTATE classes and codes that say the database is away or full, not that we made a mistake. */
const UNAVAILABLE = /^(08|53|57P)/;
const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT']);
/** Serialisation failure and deadlock: trying again helps. */
const CONTENDED = new Set(['40001', '40P01']);

/** Turns whatever was thrown into an answer. What nobody expected is logged under an id and told only by that id. */
export function answerError(services: Services, error: unknown): Response {
  const refusal = error instanceof Refusal ? error : unexpected(services, error);
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  };
  if (refusal.status === 429) headers['retry-after'] = String(refusal.params?.seconds ?? 1);
  return new Response(JSON.stringify(refusal.body()), { status: refusal.status, headers });
}

function unexpected(services: Services, error: unknown): Refusal {
  const code = codeOf(error);
  if (code !== undefined && CONTENDED.has(code)) return new Refusal('changed-meanwhile');
  const id = uuidv7();
  services.log.error('request failed', { id, ...describe(error) });
  if (code !== undefined && (UNAVAILABLE.test(code) || isSystemCallGone(error)))
    return new Refusal('database-unavailable');
  return new Refusal('internal', { id });
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function isSystemCallGone(error: unknown): boolean {
  const { code, syscall } = error as { code?: string; syscall?: string };
  return (
    code !== undefined &&
    GONE.has(code) &&
    (syscall === 'connect' || syscall === 'read' || syscall === 'write')
  );
}

/**
 * A log line without secrets: PostgreSQL's messages and details quote the values of a statement, so only their code
 * and the names of table, column and constraint are kept; other errors keep message and stack.
 */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const e = error as Error & Record<string, unknown>;
  if (typeof e.severity === 'string') {
    const { code, routine, table, column, constraint } = e;
    return { error: 'postgres', code, routine, table, column, constraint, stack: frames(e) };
  }
  if (e.name === 'ZodError')
    return { error: 'output does not fit its contract', issues: issuesOf(e), stack: frames(e) };
  return { error: e.name, message: e.message, stack: frames(e) };
}

function issuesOf(error: Record<string, unknown>): unknown {
  const issues = error.issues;
  return Array.isArray(issues) ? issues.slice(0, 10).map((i) => ({ path: i.path, code: i.code })) : undefined;
}

function frames(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
