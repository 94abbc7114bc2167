import { createHash } from 'node:crypto';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { limit } from '@sophora/domain/deadlines/limits';
import type { GazetteMark } from '@sophora/domain/marks/watch/gazetteFile';
import { type KeptHit, KeptNames } from '@sophora/domain/marks/watch/keptNames';
import type { ProtectedName } from '@sophora/domain/marks/watch/protectedKinds';
import type pg from 'pg';
import { UnreadableFile, withStoredFile } from '../../ledger/index.ts';
import { audit } from '../../platform/audit.ts';
import { copyRows } from '../../platform/copy.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { protectedNames } from './protectedNames.ts';
import { type Gazette, readGazette } from './readGazette.ts';

export interface WatchContext {
  readonly pool: pg.Pool;
  readonly home: string;
  readonly district: string;
  readonly actor: string;
  readonly signal: AbortSignal;
  today(): PlainDate;
  progress(phase: string, done: number, total: number | null): void;
}

/** Between two breaths of the worker, for progress and cancellation. */
const PART = 200;

/**
 * 商标监测: every mark of a gazette file against all protected names; what is found is written in one transaction with the counts. A mark that
 * was found before, and what was decided about it, stays as it is.
 */
export async function runWatch(context: WatchContext, gazette: string): Promise<Record<string, number>> {
  const { pool, district } = context;
  const head = await gazetteHead(pool, district, gazette);
  if (head.state !== 'waiting') return head.counts;
  try {
    const file = await withStoredFile(
      pool,
      context.home,
      { district, sha256: head.sha256, key: gazette },
      (path) => readGazette(path, head.file, context.signal),
    );
    return await check(context, gazette, head.published, file);
  } catch (error) {
    const refusal =
      error instanceof UnreadableFile
        ? new Refusal('file-unreadable', { file: head.file, problem: error.code, ...error.params })
        : error;
    if (refusal instanceof Refusal && !context.signal.aborted)
      await pool.query(
        `UPDATE mark_gazette SET state = 'refused', problem = $3 WHERE district_code = $1 AND gazette_id = $2`,
        [district, gazette, JSON.stringify({ code: refusal.code, params: refusal.params ?? {} })],
      );
    throw refusal;
  }
}

async function check(
  context: WatchContext,
  gazette: string,
  published: PlainDate | null,
  file: Gazette,
): Promise<Record<string, number>> {
  const { pool, district, signal } = context;
  const names = await protectedNames(pool, district, context.today());
  context.progress('marks-indexing', 0, null);
  const kept = new KeptNames(names);
  const found: Found[] = [];
  let own = 0;
  for (const [i, mark] of file.marks.entries()) {
    if (i % PART === 0) {
      context.progress('marks-watching', i, file.marks.length);
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
    }
    const near = kept.find(mark);
    own += near.own;
    const day = (mark.published ?? published) as PlainDate | null;
    for (const hit of near.hits) found.push({ mark, hit, day, due: lastDay(day) });
  }
  context.progress('marks-writing', 0, null);
  const summary = {
    marks: file.marks.length,
    unnamed: file.unnamed,
    unread: file.unreadCount,
    protected: names.length,
    hits: found.length,
    own,
  };
  await inTransaction(pool, async (client) => {
    await writeHits(client, district, gazette, found);
    await client.query(
      `UPDATE mark_gazette SET state = 'done', counts = $3, unread = $4, checked_on = $5 WHERE district_code = $1 AND gazette_id = $2`,
      [district, gazette, JSON.stringify(summary), JSON.stringify(file.unread), context.today()],
    );
    await audit(client, {
      actor: context.actor,
      district,
      action: 'marks.gazette-checked',
      subject: `mark-gazette:${gazette}`,
      params: { marks: summary.marks, hits: summary.hits },
    });
  });
  return summary;
}

interface Found {
  readonly mark: GazetteMark;
  readonly hit: KeptHit;
  readonly day: PlainDate | null;
  readonly due: PlainDate | undefined;
}

/** 异议期限的最后一日, of each day of publication once. */
const lastDays = new Map<PlainDate, PlainDate | undefined>();
function lastDay(published: PlainDate | null): PlainDate | undefined {
  if (published === null) return undefined;
  if (!lastDays.has(published)) lastDays.set(published, limit('mark-opposition', published)?.end);
  return lastDays.get(published);
}

async function writeHits(
  client: pg.ClientBase,
  district: string,
  gazette: string,
  found: readonly Found[],
): Promise<void> {
  await client.query('CREATE TEMP TABLE new_hit (LIKE mark_hit) ON COMMIT DROP');
  await copyRows(
    client,
    `new_hit (district_code, hit_id, gazette_id, fresh_name, fresh_class, fresh_number, applicant, agency, published, kept_kind, kept_id,
       kept_name, kept_class, kept_holder, rule, verdict, thousandths, due)`,
    (function* () {
      for (const { mark, hit, day, due } of found)
        yield [
          district,
          hitId(mark, hit.kept),
          gazette,
          mark.name,
          mark.niceClass,
          mark.number,
          mark.applicant,
          mark.agency,
          day,
          hit.kept.kind,
          hit.kept.id,
          hit.kept.name,
          hit.kept.niceClass,
          hit.kept.holder,
          hit.rule,
          hit.verdict,
          Math.round(hit.score * 1000),
          due,
        ];
    })(),
  );
  await client.query('INSERT INTO mark_hit SELECT * FROM new_hit ON CONFLICT DO NOTHING');
}

/** The same publication and the same protected name are one hit, however often the file comes. */
function hitId(mark: GazetteMark, kept: ProtectedName): string {
  const words = [mark.number, String(mark.niceClass), kept.kind, kept.id];
  const hex = createHash('sha256').update(words.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

async function gazetteHead(
  pool: pg.Pool,
  district: string,
  gazette: string,
): Promise<{
  sha256: string;
  file: string;
  published: PlainDate | null;
  state: string;
  counts: Record<string, number>;
}> {
  const { rows } = await pool.query(
    `SELECT sha256, file_name AS file, published, state, counts FROM mark_gazette WHERE district_code = $1 AND gazette_id = $2`,
    [district, gazette],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0];
}
