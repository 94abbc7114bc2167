import { cockpit, figureRecords, getFigure, getPlan, type TargetView } from '@sophora/contract/figures';
import { getFileRow } from '@sophora/contract/imports';
import { getRecord } from '@sophora/contract/registers';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { FIGURES } from '@sophora/domain/indicators/figure';
import type { Plan } from '@sophora/domain/plan/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { loadDemo } from '../demo/index.ts';
import { storedFirstPlan } from './firstPlan.fixture.ts';

/**
 * 没有依据的数不显示: every value of every target and indicator, as the pages get it, is walked down to the row of a file, or
 * carries the document, number and page it stands in.
 */
const DAYS = ['2025-12-31', '2026-10-31'];
const SINCE = '2022-01-01';

let world: World;
let office: Session;
let plan: Plan;

beforeAll(async () => {
  world = await makeWorld();
  plan = await storedFirstPlanOfDemo();
  office = await world.signIn(await world.person('office', DEMO_DISTRICT));
}, 240_000);
afterAll(() => world.close());

async function storedFirstPlanOfDemo(): Promise<Plan> {
  const { services } = world;
  await loadDemo(services, {
    seed: 3,
    scale: 0.05,
    actor: 'test',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return storedFirstPlan(services, DEMO_DISTRICT);
}

type Asked = Parameters<typeof call>[1];
async function ask<T>(endpoint: Asked, params: Record<string, string> = {}, query: object = {}): Promise<T> {
  const text = new URLSearchParams(
    Object.entries(query).flatMap(([k, v]) => (v === undefined || v === null ? [] : [[k, String(v)]])),
  );
  const { status, json } = await call(world, endpoint, office, {
    params: { district: DEMO_DISTRICT, ...params },
    query: `?${text}`,
  });
  expect(
    status,
    `${endpoint.id} ${JSON.stringify(params)} ${text} ${JSON.stringify(json).slice(0, 200)}`,
  ).toBe(200);
  return json as T;
}

interface Origin {
  readonly batchId: string;
  readonly sheet: number;
  readonly row: number;
}

/** The row stands in its file, with cells. */
async function expectFileRow({ batchId, sheet, row }: Origin, what: string): Promise<void> {
  const file = await ask<{ fileName: string; rows: { row: number; cells: (string | null)[] }[] }>(
    getFileRow,
    {
      batch: batchId,
      sheet: String(sheet),
      row: String(row),
    },
  );
  expect(file.fileName, what).toMatch(/\.(csv|xlsx)$/);
  const cells = file.rows.find((r) => r.row === row)?.cells ?? [];
  expect(cells.filter(Boolean).length, what).toBeGreaterThan(1);
}

interface Field {
  readonly name: string;
  readonly value: unknown;
  readonly provenance: (Origin & { entry: string; document: string | null }) | null;
}

/** A record of others' figures: every value of it says the row of the file or the document it was typed from. */
async function expectCitedRecord(kind: string, record: string, needs: readonly string[]): Promise<void> {
  const { record: found } = await ask<{ record: { fields: Field[] } }>(getRecord, { kind, record });
  for (const field of found.fields.filter((f) => f.value !== null && f.provenance !== null)) {
    const { provenance } = field;
    expect(provenance!.batchId ?? provenance!.document, `${kind} ${field.name}`).toBeTruthy();
  }
  for (const name of needs) {
    const field = found.fields.find((f) => f.name === name);
    expect(field?.value, `${kind} ${name}`).toBeTruthy();
    expect(field?.provenance, `${kind} ${name}`).not.toBeNull();
  }
  const row = found.fields.find((f) => f.provenance?.batchId)?.provenance;
  if (row) await expectFileRow(row, kind);
}

interface Answer {
  figure: {
    value: number | null;
    text: string | null;
    numerator: number;
    since: string | null;
    until: string;
    denominator: { recordId: string; source: string; persons: number } | null;
    byStreet: { amount: number }[];
    completeness: { uncounted: { criterion: string; records: number }[] };
  };
  periods: { id: string; from: string | null; to: string; amount: number }[];
  official: NonNullable<TargetView['official']>[];
  survey: { rate: number; low: number; high: number; answers: number; floor: number | null } | null;
  peers: { document: string; rows: { recordId: string; own: boolean }[] } | null;
}

interface Behind {
  rows: {
    id: string;
    kind: string;
    title: string;
    amount: number;
    reasons: unknown[];
    facts: Record<string, unknown>;
    origin: Origin | null;
  }[];
}

/** The list behind a number adds up to it, each line with its reasons and its row; a few rows are opened. */
async function expectList(
  indicator: string,
  query: { asOf: string; since?: string | null | undefined; criterion?: string },
  sum: number | undefined,
): Promise<Behind['rows']> {
  const all: Behind['rows'] = [];
  for (let page = 1; ; page++) {
    const { rows } = await ask<Behind>(figureRecords, { indicator }, { ...query, page, size: 200 });
    all.push(...rows);
    if (rows.length < 200) break;
  }
  for (const row of all) {
    expect(row.origin, `${indicator} ${row.title}`).toMatchObject({ row: expect.any(Number) });
    expect(row.reasons.length, `${indicator} ${row.title}`).toBeGreaterThan(0);
  }
  if (sum !== undefined)
    expect(
      all.reduce((total, r) => total + r.amount, 0),
      indicator,
    ).toBe(sum);
  for (const row of [all[0], all.at(-1)])
    if (row) await expectFileRow(row.origin!, `${indicator} ${row.title}`);
  return all;
}

function expectCited(value: NonNullable<TargetView['official']>, what: string): void {
  const { issuer, documentNumber, file, page } = value;
  for (const [part, said] of Object.entries({ issuer, documentNumber, file, page }))
    expect(said, `${what} ${part}`).not.toBe('');
}

describe.each(DAYS)('on %s', (asOf) => {
  it.each(FIGURES.map((f) => f.indicator.id))('%s opens to file rows in every part', async (indicator) => {
    const { figure, periods, official, peers, survey } = await ask<Answer>(
      getFigure,
      { indicator },
      { asOf, since: SINCE },
    );
    expect(figure.value === null, indicator).toBe(figure.text === null);
    const listed = await expectList(indicator, { asOf: figure.until, since: figure.since }, figure.numerator);
    // Nothing is shown that nobody counted.
    expect(figure.value !== null && figure.value !== 0, indicator).toBe(listed.length > 0);
    expect(figure.byStreet.reduce((total, s) => total + s.amount, 0)).toBe(figure.numerator);
    for (const { criterion, records } of figure.completeness.uncounted)
      expect(
        await expectList(indicator, { asOf: figure.until, criterion }, undefined),
        criterion,
      ).toHaveLength(records);
    // As the page links them: a sum over all years begins before the first.
    for (const { from, to, amount } of periods) {
      const since = from ?? (figure.since === null ? undefined : '1900-01-01');
      await expectList(indicator, { asOf: to, since }, amount);
    }
    if (figure.denominator) {
      expect(figure.denominator.source, indicator).not.toBe('');
      await expectCitedRecord('population', figure.denominator.recordId, ['persons', 'source']);
    }
    for (const value of official) {
      expectCited(value, indicator);
      await expectCitedRecord('officialValues', value.recordId, [
        'value',
        'issuer',
        'documentNumber',
        'page',
      ]);
    }
    if (survey) {
      expect(Math.round(survey.rate * 100) / 100).toBe(figure.value);
      expect([survey.low < survey.rate, survey.rate < survey.high, survey.floor]).toEqual([true, true, 385]);
      expect(survey.answers).toBe(listed.length);
    }
    expect(survey === null, indicator).toBe(indicator !== 'protection-satisfaction');
    for (const { recordId } of peers?.rows ?? [])
      await expectCitedRecord('peerFigures', recordId, ['value', 'document', 'page']);
  });

  it('every target shows what its figure says, its goal stands in the plan, and the rest is cited', async () => {
    const { targets, plan: head } = await ask<{
      targets: TargetView[];
      plan: { documentNumber: string; issuer: string };
    }>(cockpit, {}, { asOf });
    expect(targets.map((t) => t.id)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9']);
    expect([head.documentNumber, head.issuer].every((part) => part.length > 3)).toBe(true);
    const body = (await ask<{ plan: Plan }>(getPlan)).plan;
    for (const target of targets) {
      const own = body.targets.find((t) => t.id === target.id)!;
      const deciding = target.textAtDue ?? target.text;
      expect(deciding, target.id).not.toBeNull();
      const day = target.textAtDue === null ? asOf : target.due;
      const { figure, peers } = await ask<Answer>(
        getFigure,
        { indicator: target.indicator! },
        { asOf: day, since: target.since ?? undefined },
      );
      if (target.evaluator === 'rank') {
        const row = peers!.rows.find((r) => r.own)!;
        await expectCitedRecord('peerFigures', row.recordId, ['rank', 'document', 'issuer', 'page']);
        expect(target.notes[0]!.params!.document).toBe(peers!.document);
      } else expect(deciding, target.id).toBe(figure.text);
      // 目标值: the clause of the plan, or the document of the setting that says what the plan leaves open.
      expect(target.clause, target.id).toBe(own.clause);
      if (own.value === null) expect(target.target === null).toBe(target.goalDocument === null);
      else expect(target.target).toBe(own.value);
      if (own.baseline) expect(own.baseline.source).not.toBe('');
      if (target.official) expectCited(target.official, target.id);
    }
    expect(targets.filter((t) => t.official !== null).map((t) => t.id)).toEqual(
      expect.arrayContaining(['T1', 'T2', 'T6', 'T9']),
    );
  });
});

it('a milestone counts by the papers that prove it, a survey by its answers and the sample they are of', async () => {
  for (const { indicator, evaluator } of plan.targets) {
    const { figure } = await ask<Answer>(getFigure, { indicator: indicator! }, { asOf: DAYS[0] });
    const rows = await expectList(indicator!, { asOf: figure.until, since: figure.since }, undefined);
    if (evaluator === 'milestone')
      for (const { facts, title } of rows) expect(facts.document ?? facts.evidence, title).toBeTruthy();
    if (evaluator === 'rate') expect(new Set(rows.map((r) => r.kind))).toEqual(new Set(['surveyAnswers']));
  }
  const { pool } = world.services;
  const { rows } = await pool.query<{ id: string }>(
    `SELECT record_id AS id FROM record WHERE district_code = $1 AND kind = 'surveys'`,
    [DEMO_DISTRICT],
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { id } of rows) await expectCitedRecord('surveys', id, ['frame', 'issued', 'document', 'body']);
});

/** Contributions whose record nobody said anything of by a file or under a document. */
const UNFOUNDED = `
SELECT DISTINCT c.indicator, c.record_id FROM contribution c
WHERE c.district_code = $1 AND NOT EXISTS (
  SELECT 1 FROM observation o
  WHERE o.district_code = $1 AND o.record_id = c.record_id AND (
    EXISTS (SELECT 1 FROM batch b WHERE b.district_code = $1 AND b.seq = o.seq AND o.row > 0)
    OR EXISTS (SELECT 1 FROM document d WHERE d.district_code = $1 AND d.seq = o.seq AND d.title <> '')))`;

it('nothing counts, in any indicator on any day, that stands in no file and under no document', async () => {
  const { pool } = world.services;
  const counted = await pool.query('SELECT DISTINCT indicator FROM contribution WHERE district_code = $1', [
    DEMO_DISTRICT,
  ]);
  expect(counted.rowCount).toBe(FIGURES.length);
  expect((await pool.query(UNFOUNDED, [DEMO_DISTRICT])).rows).toEqual([]);
  // The walk can fail: the rows of one file taken for typed ones are found.
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`UPDATE observation SET row = 0 WHERE district_code = $1 AND kind = 'serviceBodies'`, [
      DEMO_DISTRICT,
    ]);
    const found = await client.query<{ indicator: string }>(UNFOUNDED, [DEMO_DISTRICT]);
    expect(new Set(found.rows.map((r) => r.indicator))).toEqual(new Set(['service-bodies']));
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});
