import type { Plan } from '@sophora/domain/plan/plan';
import type { PlanReading } from '@sophora/domain/plan/reader/readerTypes';
import { readPlan } from '@sophora/domain/plan/reader/readPlan';
import { isNewVersion } from '@sophora/domain/plan/review/newVersion';
import { proposeDraft } from '@sophora/domain/plan/review/proposeDraft';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { withStoredFile } from '../../ledger/index.ts';
import { UnreadableDocument } from '../../platform/documents/unreadableDocument.ts';
import { Refusal } from '../../platform/refusal.ts';
import { activePlan } from '../store.ts';
import { planFileText } from '../text/planFileText.ts';
import { unitNames } from '../unitNames.ts';
import { getDraft, openDraft, refuseDraft } from './draftStore.ts';

/** Longest text of a document, in characters: twenty times the longest plan there is. */
const LONGEST_TEXT = 10_000_000;

interface ReadContext {
  readonly pool: pg.Pool;
  readonly home: string;
  readonly district: string;
  readonly signal: AbortSignal;
  progress(phase: string, done: number, total: number | null): void;
}

/** Reads an uploaded document into its draft; what cannot be read leaves the draft refused with its sentence. */
export async function readDraft(context: ReadContext, id: string): Promise<Record<string, unknown>> {
  const { pool, district } = context;
  const draft = await getDraft(pool, district, id);
  if (draft.state !== 'reading') return {};
  context.progress('reading', 0, 3);
  try {
    const { body, withoutText } = await textOf(context, draft.sha256);
    context.progress('reading', 1, 3);
    const reading = readPlan(body, withoutText);
    context.progress('reading', 2, 3);
    const before = await activePlan(pool, district);
    const replaces = replaced(draft.compared, reading, before);
    const proposed = proposeDraft(
      reading,
      await unitNames(pool, district),
      replaces === null ? null : before,
    );
    await openDraft(pool, district, id, { body, proposed, before, replaces });
    return { targets: proposed.targets.length, tasks: proposed.tasks.length };
  } catch (error) {
    const refusal = error instanceof UnreadableDocument ? new Refusal(error.code, error.params) : error;
    if (refusal instanceof Refusal)
      await refuseDraft(pool, district, id, { code: refusal.code, params: refusal.params ?? {} });
    throw refusal;
  }
}

async function textOf(
  context: ReadContext,
  sha256: string,
): Promise<{ body: string; withoutText: readonly number[] }> {
  const file = { district: context.district, sha256, key: uuidv7() };
  const { text, withoutText } = await withStoredFile(context.pool, context.home, file, (path) =>
    planFileText(path, {
      signal: context.signal,
      progress: (page, pages) => context.progress('pages', page, pages),
    }),
  );
  if (text.length > LONGEST_TEXT)
    throw new Refusal('plan-text-too-long', { length: text.length, limit: LONGEST_TEXT });
  // Places are counted in characters, so what the database cannot hold is replaced one for one.
  const kept = text.replaceAll('\u0000', ' ').toWellFormed();
  if (kept.trim() === '') throw new Refusal('plan-text-empty');
  return { body: kept, withoutText };
}

function replaced(
  compared: 'auto' | 'version' | 'new',
  reading: PlanReading,
  before: Plan | null,
): string | null {
  if (before === null || compared === 'new') return null;
  return compared === 'version' || isNewVersion(reading, before) ? before.id : null;
}
