import { type Actor, actorKey } from '@sophora/domain/access/actor';
import { parsePlan } from '@sophora/domain/plan/plan';
import { planOfDraft } from '@sophora/domain/plan/review/draftPlan';
import { draftQuestions } from '@sophora/domain/plan/review/draftQuestions';
import type { Correction } from '@sophora/domain/plan/review/draftTypes';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { enqueue } from '../../jobs/index.ts';
import { storeFile } from '../../ledger/index.ts';
import { audit } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { activePlan, storePlan } from '../store.ts';
import {
  addCorrections,
  closeDraft,
  corrections,
  draftText,
  getDraft,
  insertDraft,
  type StoredDraft,
} from './draftStore.ts';
import { draftAfter } from './presentDraft.ts';

/** The steps of a plan document: received, corrected, put in force or dropped. Each leaves its line in the audit log. */

interface At {
  readonly district: string;
  readonly actor: Actor;
}

export async function receivePlan(
  services: Services,
  { district, actor }: At,
  file: { readonly path: string; readonly fileName: string; readonly compared: StoredDraft['compared'] },
): Promise<{ draftId: string; jobId: string }> {
  const at = services.now();
  const id = uuidv7();
  return inTransaction(services.pool, async (client) => {
    const { sha256 } = await storeFile(client, district, file.path, 'application/octet-stream', at);
    const jobId = await enqueue(client, {
      district,
      kind: 'plan.read',
      input: { draft: id },
      actor: actorKey(actor),
      at,
    });
    await insertDraft(client, district, {
      id,
      compared: file.compared,
      sha256,
      fileName: file.fileName,
      jobId,
      createdBy: actorKey(actor),
      createdAt: at,
    });
    await audit(client, {
      actor,
      district,
      action: 'plan.uploaded',
      subject: `planDraft:${id}`,
      params: { sha256 },
    });
    return { draftId: id, jobId };
  });
}

export async function correctDraft(
  services: Services,
  { district, actor }: At,
  id: string,
  after: number,
  steps: readonly Correction[],
): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const { stored, earlier, body } = await openAt(client, district, id, after);
    draftAfter(stored, [...earlier, ...steps], body);
    const by = { actor: actorKey(actor), at: services.now() };
    await addCorrections(client, district, id, after, steps, by);
    await audit(client, {
      actor,
      district,
      action: 'plan.corrected',
      subject: `planDraft:${id}`,
      params: {
        from: after + 1,
        to: after + steps.length,
        kinds: [...new Set(steps.map((s) => s.kind))].join(' '),
      },
    });
  });
}

/** Puts the plan in force. Its id stays where it is a new version of the plan in force. */
export async function confirmDraft(
  services: Services,
  { district, actor }: At,
  id: string,
  after: number,
): Promise<{ planId: string; version: number }> {
  return inTransaction(services.pool, async (client) => {
    const { stored, earlier, body } = await openAt(client, district, id, after);
    const draft = draftAfter(stored, earlier, body);
    const open = draftQuestions(draft).filter((question) => question.blocking);
    if (open.length > 0) throw new Refusal('plan-questions-open', { count: open.length });
    // Two people cannot put two plans in force at once.
    await client.query('SELECT 1 FROM district WHERE code = $1 FOR UPDATE', [district]);
    const present = await activePlan(client, district);
    if (JSON.stringify(present) !== JSON.stringify(stored.before)) throw new Refusal('plan-in-force-moved');
    const planId = stored.replaces ?? `plan-${draft.head.issuedOn!.slice(0, 4)}-${id.slice(-8)}`;
    const plan = planOfDraft(draft, district, planId, stored.replaces === null ? null : stored.before);
    const parsed = parsePlan(plan);
    if (!parsed.ok)
      throw new Refusal(
        'invalid-input',
        {},
        parsed.problems.map((p) => ({ ...p })),
      );
    const at = services.now();
    const version = await storePlan(client, district, plan, at, { actor: actorKey(actor), draft: id });
    await closeDraft(client, district, id, { state: 'confirmed', version, actor: actorKey(actor), at });
    await audit(client, {
      actor,
      district,
      action: 'plan.confirmed',
      subject: `plan:${planId}`,
      params: { version, draft: id, targets: plan.targets.length, tasks: plan.tasks.length },
    });
    return { planId, version };
  });
}

export async function discardDraft(services: Services, { district, actor }: At, id: string): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const stored = await getDraft(client, district, id, true);
    if (stored.state === 'confirmed' || stored.state === 'discarded')
      throw new Refusal('plan-draft-not-open');
    const close = { state: 'discarded', version: null, actor: actorKey(actor), at: services.now() } as const;
    await closeDraft(client, district, id, close);
    await audit(client, { actor, district, action: 'plan.discarded', subject: `planDraft:${id}` });
  });
}

/** An open draft with as many steps as the caller has seen, locked. */
async function openAt(client: pg.ClientBase, district: string, id: string, after: number) {
  const stored = await getDraft(client, district, id, true);
  if (stored.state !== 'open') throw new Refusal('plan-draft-not-open');
  const earlier = await corrections(client, district, id);
  if (earlier.length !== after) throw new Refusal('plan-draft-moved');
  return { stored, earlier, body: await draftText(client, district, id) };
}
