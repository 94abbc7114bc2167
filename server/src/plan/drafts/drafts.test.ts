import * as contract from '@sophora/contract/plan';
import type { Plan } from '@sophora/domain/plan/plan';
import { FIRST, SECOND } from '@sophora/domain/plan/review/review.fixture';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, HERE, makeWorld, type Session, type World } from '../../../../test/support/world.ts';
import { runJobs } from '../../jobs/runner.ts';
import { WORK } from '../../jobs/work.ts';
import { activePlan } from '../store.ts';

let world: World;
let office: Session;
let colleague: Session;

beforeAll(async () => {
  world = await makeWorld();
  office = await world.signIn(await world.person('office'));
  colleague = await world.signIn(await world.person('office'));
});
afterAll(() => world?.close());

/** Does what waits in the background. */
async function work(): Promise<void> {
  const stop = new AbortController();
  const idle = async () => stop.abort();
  await runJobs(world.services.pool, world.services, WORK, idle, stop.signal, () => undefined);
}

async function upload(text: string | Uint8Array<ArrayBuffer>, query = ''): Promise<string> {
  const path = contract.uploadPlan.path.replace(':district', HERE);
  const response = await world.app.request(`http://sophora.test${path}?fileName=plan.txt${query}`, {
    method: 'POST',
    headers: { host: 'sophora.test', cookie: office.cookie, 'x-csrf-token': office.csrf },
    body: text,
  });
  expect(response.status).toBe(200);
  const { draftId } = (await response.json()) as { draftId: string };
  await work();
  return draftId;
}

const look = async (draft: string, session = office) =>
  (await call(world, contract.getPlanDraft, session, { params: { district: HERE, draft } })).json
    .draft as contract.DraftView;

const correct = (draft: string, after: number, steps: contract.CorrectionInput[], session = office) =>
  call(world, contract.correctPlanDraft, session, {
    params: { district: HERE, draft },
    body: { after, steps },
  });

const confirm = (draft: string, after: number) =>
  call(world, contract.confirmPlanDraft, office, { params: { district: HERE, draft }, body: { after } });

/** Answers every question and puts the plan in force. */
async function putInForce(draft: string): Promise<Plan> {
  const seen = await look(draft);
  const { targets, tasks, days } = seen.structure!;
  const steps: contract.CorrectionInput[] = [
    ...tasks
      .filter((task) => task.owners.length === 0)
      .map((task) => ({ kind: 'editTask' as const, key: task.key, set: { ownersLater: true } })),
    { kind: 'confirm', keys: ['head', ...[...targets, ...tasks, ...days].map((item) => item.key)] },
  ];
  expect((await correct(draft, seen.steps, steps)).status).toBe(200);
  expect((await confirm(draft, seen.steps + steps.length)).status).toBe(200);
  return (await activePlan(world.services.pool, HERE))!;
}

describe('a plan document', () => {
  test('is read into a draft; nothing is in force until it is confirmed, and then it is', async () => {
    const draft = await upload(FIRST);
    const seen = await look(draft);
    expect(seen).toMatchObject({ state: 'open', steps: 0, replaces: null, diff: null });
    expect(await activePlan(world.services.pool, HERE)).toBeNull();

    const refused = await confirm(draft, 0);
    expect([refused.status, refused.json.code]).toEqual([409, 'plan-questions-open']);
    expect(await activePlan(world.services.pool, HERE)).toBeNull();

    const plan = await putInForce(draft);
    expect(plan).toMatchObject({ documentNumber: '青政字〔2026〕3号', from: '2026-01-01', to: '2028-12-31' });
    expect(plan.targets).toHaveLength(4);
    expect((await look(draft)).state).toBe('confirmed');
    expect((await correct(draft, 2, [{ kind: 'undo' }])).json.code).toBe('plan-draft-not-open');
  });

  test('in a second version keeps its id, says what changes, and the first version stays readable', async () => {
    const before = (await activePlan(world.services.pool, HERE))!;
    const draft = await upload(SECOND);
    const seen = await look(draft);
    expect(seen.replaces).toBe(before.id);
    expect(seen.diff?.figures).toEqual(['high-value-inventions', 'protection-satisfaction']);
    const plan = await putInForce(draft);
    expect(plan.id).toBe(before.id);
    expect(plan.targets.map((t) => t.id)).toEqual(['T1', 'T2', 'T3', 'T5']);
    const { json } = await call(world, contract.listPlanVersions, office, { params: { district: HERE } });
    const versions = json.versions as {
      version: number;
      inForce: boolean;
      diff: contract.PlanDiffView | null;
    }[];
    expect(versions.map((v) => [v.version, v.inForce, v.diff?.clauses.length ?? null])).toEqual([
      [2, true, 4],
      [1, false, null],
    ]);
  });

  test('sent as a new plan takes the place of the one in force under an id of its own', async () => {
    const before = (await activePlan(world.services.pool, HERE))!;
    const plan = await putInForce(await upload(FIRST, '&compared=new'));
    expect(plan.id).not.toBe(before.id);
    expect(plan.targets.map((t) => t.id)).toEqual(['T1', 'T2', 'T3', 'T4']);
  });

  test('that another replaced meanwhile is not put in force over it', async () => {
    const slow = await upload(FIRST);
    await putInForce(await upload(SECOND));
    const seen = await look(slow);
    const { targets, tasks, days } = seen.structure!;
    const keys = ['head', ...[...targets, ...tasks, ...days].map((item) => item.key)];
    const unowned = tasks.find((task) => task.owners.length === 0)!;
    await correct(slow, 0, [
      { kind: 'editTask', key: unowned.key, set: { ownersLater: true } },
      { kind: 'confirm', keys },
    ]);
    expect((await confirm(slow, 2)).json.code).toBe('plan-in-force-moved');
  });
});

describe('corrections', () => {
  test('of two people at once: one counts, the other is told to look again', async () => {
    const draft = await upload(FIRST);
    const { structure } = await look(draft);
    const step = (title: string): contract.CorrectionInput[] => [
      { kind: 'editTarget', key: structure!.targets[0]!.key, set: { title } },
    ];
    const answers = await Promise.all([
      correct(draft, 0, step('甲')),
      correct(draft, 0, step('乙'), colleague),
    ]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    expect(answers.find((a) => a.status === 409)!.json.code).toBe('plan-draft-moved');
    expect((await look(draft)).steps).toBe(1);
  });

  test('are all stored or none, and each leaves its line in the audit log', async () => {
    const draft = await upload(FIRST);
    const refused = await correct(draft, 0, [
      { kind: 'confirm', keys: ['head'] },
      { kind: 'remove', keys: ['gone'] },
    ]);
    expect([refused.status, refused.json.code]).toEqual([409, 'plan-item-missing']);
    expect((await look(draft)).steps).toBe(0);
    await correct(draft, 0, [{ kind: 'confirm', keys: ['head'] }]);
    await call(world, contract.discardPlanDraft, office, { params: { district: HERE, draft } });
    const { rows } = await world.services.pool.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE district_code = $1 AND subject = $2 ORDER BY entry_id`,
      [HERE, `planDraft:${draft}`],
    );
    expect(rows.map((row) => row.action)).toEqual(['plan.uploaded', 'plan.corrected', 'plan.discarded']);
  });

  test('of the wrong shape are refused before anything is read', async () => {
    const draft = await upload(FIRST);
    const answer = await correct(draft, 0, [{ kind: 'split', key: 'x', at: -1 }]);
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid-input']);
  });
});

test('the text is given back to the character, with the places the structure speaks of', async () => {
  const draft = await upload(FIRST);
  const { json } = await call(world, contract.getPlanDraftText, office, {
    params: { district: HERE, draft },
  });
  expect(json).toEqual({ text: FIRST, from: 0, length: FIRST.length });
});

test('a document that cannot be read leaves its draft refused, with the sentence for it', async () => {
  const pdf = await look(await upload('%PDF-1.7\n'));
  expect([pdf.state, pdf.refusal?.code, pdf.structure]).toEqual(['refused', 'pdf-damaged', null]);
  const blank = await look(await upload('  \n'));
  expect([blank.state, blank.refusal?.code]).toEqual(['refused', 'plan-text-empty']);
});

test('a text that is no plan gives an empty draft with a warning and cannot be put in force', async () => {
  const draft = await upload('今天天气晴朗，适合出门散步。\n明天有雨。\n');
  const { structure, questions } = await look(draft);
  expect([structure!.targets, structure!.tasks, structure!.days]).toEqual([[], [], []]);
  expect(structure!.warnings.map((w) => w.code)).toContain('no-plan');
  expect(questions.map((q) => q.code)).toContain('nothing-read');
});

test('a draft of one district is not found from another', async () => {
  const draft = await upload(FIRST);
  const elsewhere = await world.signIn(await world.person('office', '370105'));
  const answer = await call(world, contract.getPlanDraft, elsewhere, {
    params: { district: '370105', draft },
  });
  expect(answer.status).toBe(404);
});
