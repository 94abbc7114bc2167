import { allEndpoints } from '@sophora/contract/all';
import { type Endpoint, z } from '@sophora/contract/endpoint';
import { SETTINGS } from '@sophora/domain/indicators/settings';
import { KINDS } from '@sophora/domain/ledger/kinds';
import { judgeRow } from '@sophora/domain/ledger/row';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { drain } from '../indicators/index.ts';
import { storedFirstPlan } from './firstPlan.fixture.ts';

/**
 * 没有依据的数不收: whatever lets a person type a number is walked here. What is not a figure is named once, by the meaning of
 * its field; everything else asks for the document, and refuses without it.
 */

/** Where a number counts rows, places or days, not what a district has reached. */
const PLACES = new Set(
  (
    'seq after revision no at from to page size column sheet headerRow rank days hour month day ' +
    'niceClass seed'
  ).split(' '),
);

/** Fields that hold more than one thing, and why none of it is a figure of the district. */
const OTHER: Readonly<Record<string, string>> = {
  'imports.reading .declarations{}': 'a day, a district or a choice of the whole file (checked below)',
  'imports.declare .declarations{}': 'a day, a district or a choice of the whole file (checked below)',
  'matters.open .input{}': 'the facts of one matter',
  'matters.act .input{}': 'the facts of one matter',
  'matters.actOnMany .input{}': 'the facts of one matter',
  'answers.act .input{}': 'the facts of one matter',
  'reminders.send .within': 'the days of the list that is reminded of',
  'reminders.send .rank': 'the class of rights of that list',
  'documents.change .fields{}': 'the words of a report; its numbers come from a frozen set',
  'planDrafts.correct .steps[].set.value': 'rests on the plan’s own file, kept with the draft',
  'matters.setOutcome .outcome.cells{}': 'a row of a register, written at closing on the matter itself',
};

type Schema = { readonly [key: string]: unknown };

/** Every place of a body where a number can be typed, or text under names the contract does not know. */
function numbersIn(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return schema === true ? [path] : [];
  const { type, properties, items, additionalProperties, anyOf, oneOf, allOf, ...rest } = schema as Schema;
  const types = [type].flat();
  const own = types.includes('number') || types.includes('integer') ? [path] : [];
  if (type === undefined && !properties && !anyOf && !oneOf && !allOf && !('const' in rest || 'enum' in rest))
    return [path]; // anything at all
  return [
    ...own,
    ...Object.entries((properties ?? {}) as Schema).flatMap(([name, s]) => numbersIn(s, `${path}.${name}`)),
    ...numbersIn(items, `${path}[]`),
    ...(additionalProperties ? [`${path}{}`] : []),
    ...[anyOf, oneOf, allOf].flatMap((list) =>
      ((list as unknown[]) ?? []).flatMap((s) => numbersIn(s, path)),
    ),
  ];
}

interface Typed {
  readonly endpoint: Endpoint;
  readonly fields: readonly string[];
  readonly schema: Schema;
}

function typedFigures(endpoints: readonly Endpoint[]): Typed[] {
  return endpoints.flatMap((endpoint) => {
    if (endpoint.method === 'GET') return [];
    const schema = z.toJSONSchema(endpoint.body, { io: 'input', unrepresentable: 'any' }) as Schema;
    const fields = [...new Set(numbersIn(schema))].filter(
      (path) => !PLACES.has(/(\w+)(?:\[\])?$/.exec(path)?.[1] ?? '') && !OTHER[`${endpoint.id} ${path}`],
    );
    return fields.length === 0 ? [] : [{ endpoint, fields, schema }];
  });
}

/** A figure as somebody would type it: accepted with its document, refused without. */
const PROBES: Readonly<Record<string, { params?: Record<string, string>; body: object }>> = {
  'records.add': {
    params: { kind: 'officialValues' },
    body: {
      values: {
        indicator: '有效注册商标量',
        value: '80001',
        asOf: '2025-12-31',
        issuer: '市市场监管局',
        documentNumber: '济知〔2026〕1号',
      },
    },
  },
  'records.correct': { params: { kind: 'officialValues' }, body: { values: { value: '80002' } } },
  'plan.setTargetYear': { params: { target: 'T2', year: '2025' }, body: { value: 80001, units: [] } },
  'settings.change': { params: { key: 'navigationTarget' }, body: { value: 3, reason: '按年度任务' } },
};

const DOCUMENT = { title: '关于下达年度任务的通知', number: '济槐市监〔2025〕8号' };

let world: World;
let office: Session;
beforeAll(async () => {
  world = await makeWorld();
  office = await world.signIn(await world.person('office'));
  await storedFirstPlan(world.services, HERE);
});
afterAll(() => world.close());

describe('whoever types a figure names its document', () => {
  const found = typedFigures(allEndpoints);

  it('every endpoint that takes a figure has a body with a document, and is tried here', () => {
    expect(found.map((f) => f.endpoint.id).sort()).toEqual(Object.keys(PROBES).sort());
    for (const { endpoint, schema } of found)
      expect(Object.keys((schema.properties ?? {}) as Schema), endpoint.id).toContain('document');
  });

  it('none of the exceptions is out of date', () => {
    const all = allEndpoints.filter((e) => e.method !== 'GET');
    const paths = new Set(
      all.flatMap((e) =>
        numbersIn(z.toJSONSchema(e.body, { io: 'input', unrepresentable: 'any' })).map((p) => `${e.id} ${p}`),
      ),
    );
    expect(Object.keys(OTHER).filter((path) => !paths.has(path))).toEqual([]);
  });

  it('a new endpoint that takes a number is noticed, however deep the number stands', () => {
    const body = z.object({ parts: z.array(z.object({ amount: z.number().nullable() })) });
    const added = { ...found[0]!.endpoint, id: 'new.typed', body } as Endpoint;
    expect(typedFigures([added]).map((f) => f.fields)).toEqual([['.parts[].amount']]);
    const loose = { ...added, body: z.object({ cells: z.record(z.string(), z.string()), any: z.json() }) };
    expect(typedFigures([loose as Endpoint])[0]?.fields).toContain('.cells{}');
  });

  // One after another: what is corrected is what was added.
  test.each(Object.keys(PROBES))(
    '%s refuses a figure without a document, and takes it with one',
    async (id) => {
      const { endpoint } = found.find((f) => f.endpoint.id === id)!;
      const { params = {}, body } = PROBES[id]!;
      const { rows } = await world.services.pool.query<{ id: string }>(
        `SELECT record_id AS id FROM record WHERE district_code = $1 AND kind = 'officialValues'`,
        [HERE],
      );
      const at = { ...params, ...(rows[0] ? { record: rows[0].id } : {}) };
      const written = async () =>
        (await world.services.pool.query('SELECT last_seq FROM district WHERE code = $1', [HERE])).rows[0];
      const before = await written();
      for (const without of [
        body,
        { ...body, document: null },
        { ...body, document: { title: '' } },
        { ...body, document: { number: DOCUMENT.number } },
      ]) {
        const { status, json } = await call(world, endpoint, office, { params: at, body: without });
        expect(status, JSON.stringify(without)).toBe(400);
        expect(['figure-without-document', 'invalid-input'], JSON.stringify(json)).toContain(json.code);
      }
      expect(await written()).toEqual(before);
      const cited = await call(world, endpoint, office, {
        params: at,
        body: { ...body, document: DOCUMENT },
      });
      expect(cited.status, JSON.stringify(cited.json)).toBe(200);
    },
  );

  test.each(SETTINGS.filter((s) => s.cited).map((s) => s.key))(
    'what the plan leaves open may be left open again without a document: %s',
    async (key) => {
      const endpoint = found.find((f) => f.endpoint.id === 'settings.change')!.endpoint;
      const body = { value: null, reason: '考核办另有规定' };
      await drain(world.services.pool, HERE);
      expect((await call(world, endpoint, office, { params: { key }, body })).status).toBe(200);
    },
  );

  it('every number that is a target without standing in the plan is such a setting', () => {
    const open = SETTINGS.filter((s) => s.type === 'integer' && s.class === 'target' && s.default === null);
    expect(open.map((s) => s.key)).toEqual(SETTINGS.filter((s) => s.cited).map((s) => s.key));
    expect(open.length).toBeGreaterThan(1);
  });
});

describe('files', () => {
  it('a circular’s figure without the circular is no row', () => {
    const cited = KINDS.filter((k) => k.fields.some((f) => f.name === 'indicator'));
    expect(cited.map((k) => k.id).sort()).toEqual(['officialValues', 'peerFigures']);
    const row = {
      indicator: '知识产权办案数量',
      value: '120',
      asOf: '2025-12-31',
      peer: '示例区',
      issuer: '市市场监管局',
      documentNumber: '济市监〔2026〕2号',
      document: '济市监〔2026〕2号',
    };
    const rejected = (kind: (typeof KINDS)[number], cells: object) =>
      judgeRow(kind, cells as Record<string, string>, '2026-11-22' as never).problems.filter(
        (p) => p.level === 'reject',
      );
    for (const kind of cited) {
      const own = Object.fromEntries(
        Object.entries(row).filter(([name]) => kind.fields.some((f) => f.name === name)),
      );
      expect(rejected(kind, own), kind.id).toEqual([]);
      const document = kind.id === 'peerFigures' ? 'document' : 'documentNumber';
      for (const missing of ['asOf', document])
        expect(rejected(kind, { ...own, [missing]: '' }).length, `${kind.id} ${missing}`).toBeGreaterThan(0);
    }
  });

  it('what a person declares of a whole file is a day, a district or a choice, never a number', () => {
    const types = new Set(KINDS.flatMap((k) => (k.declarations ?? []).map((d) => d.type)));
    expect([...types].filter((t) => !['date', 'district', 'choice'].includes(t))).toEqual([]);
    expect(types.size).toBeGreaterThan(1);
  });
});
