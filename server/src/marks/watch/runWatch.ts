import { createHash } from 'node:crypto';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import { buildRows } from '@sophora/domain/marks/search/buildSegment';
import { MarkRows } from '@sophora/domain/marks/search/markRows';
import { MarkSearcher } from '@sophora/domain/marks/search/searchMarks';
import { fateOfHit, type HitFate } from '@sophora/domain/marks/watch/fateOfHit';
import type { GazetteMark } from '@sophora/domain/marks/watch/gazetteFile';
import type { ProtectedName } from '@sophora/domain/marks/watch/protectedKinds';
import { type WatchHit, watchMark } from '@sophora/domain/marks/watch/watchMarks';
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
  const rows = MarkRows.of(
    (function* () {
      for (const [i, { name, niceClass }] of names.entries()) yield { name, niceClass, number: String(i) };
    })(),
  );
  const searcher = new MarkSearcher([buildRows(rows)]);
  const counts: Record<HitFate, number> = { hit: 0, own: 0, otherClass: 0, weak: 0 };
  const found: Found[] = [];
  for (const [i, mark] of file.marks.entries()) {
    if (i % PART === 0) {
      context.progress('marks-watching', i, file.marks.length);
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
    }
    const day = (mark.published ?? published ?? undefined) as PlainDate | undefined;
    const party = { ...mark, applicants: mark.applicant.split('；').map(holderNameKey) };
    const strongest = new Map<string, Found>();
    for (const hit of watchMark(searcher, { ...mark, published: day })) {
      const kept = names[Number(hit.kept.number)]!;
      const fate = fateOfHit(kept, party, hit.kept);
      if (fate !== 'hit') {
        counts[fate]++;
        continue;
      }
      const key = sameConcern(kept);
      const before = strongest.get(key);
      if (before === undefined || strongerHit(hit, before.hit)) strongest.set(key, { mark, kept, hit, day });
    }
    counts.hit += strongest.size;
    found.push(...strongest.values());
  }
  context.progress('marks-writing', 0, null);
  const summary = {
    marks: file.marks.length,
    unnamed: file.unnamed,
    unread: file.unreadCount,
    protected: names.length,
    hits: counts.hit,
    own: counts.own,
    otherClass: counts.otherClass,
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
  readonly kept: ProtectedName;
  readonly hit: WatchHit;
  readonly day: PlainDate | undefined;
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
      for (const { mark, kept, hit, day } of found)
        yield [
          district,
          hitId(mark, kept),
          gazette,
          mark.name,
          mark.niceClass,
          mark.number,
          mark.applicant,
          mark.agency,
          day,
          kept.kind,
          kept.id,
          kept.name,
          kept.niceClass,
          kept.holder,
          hit.kept.rule,
          hit.kept.verdict,
          Math.round(hit.kept.score * 1000),
          hit.opposition?.end,
        ];
    })(),
  );
  await client.query('INSERT INTO mark_hit SELECT * FROM new_hit ON CONFLICT DO NOTHING');
}

/** What one holder has under one name is one concern, however often it is registered; so are the signs of one kind that a law names. */
function sameConcern({ kind, holder, name, id }: ProtectedName): string {
  if (kind === 'olympic' || kind === 'official') return kind;
  return [kind, holder || id, name].join('\u0000');
}

const strongerHit = ({ kept: a }: WatchHit, { kept: b }: WatchHit): boolean =>
  a.verdict === b.verdict ? a.score > b.score : a.verdict === 'similar';

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
