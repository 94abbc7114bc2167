import {
  changeDocument,
  downloadDocument,
  dropDocument,
  getDocument,
  listDocuments,
  makeDocument,
  startDocument,
} from '@sophora/contract/documents';
import { confirmFreeze, dropFreeze, makeFreeze } from '@sophora/contract/freeze';
import { openMatter } from '@sophora/contract/matters';
import { TEMPLATES } from '@sophora/domain/documents/templates/index';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRICT, World as District } from '../../../test/support/smallWorld.ts';
import { call, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { freezeWork } from '../freeze/index.ts';
import { drain } from '../indicators/index.ts';

let world: World;
let office: Session;
let leader: Session;
let set: string;

const PLEDGE = '质押登记号,质押合同编号,质押金额,质押登记日,出质人,质权人';

beforeAll(async () => {
  world = await makeWorld();
  office = await world.signIn(await world.person('office', DISTRICT, world.units.department));
  leader = await world.signIn(await world.person('leader'));
  await imported(
    'enterprises',
    '企业名称,统一社会信用代码,企业地址\n甲公司,91370104MA3C00001B,济南市槐荫区经七路605号',
  );
  await pledges('Y2026370000001,HT-1,3000000,2026-07-05,甲公司,某银行');
  set = await freeze('2026-Q3');
});
afterAll(() => world.close());

async function pledges(line: string): Promise<void> {
  await imported('pledges', `${PLEDGE}\n${line}`);
}

async function imported(kind: string, text: string): Promise<void> {
  await new District(world.services).does({
    does: 'import',
    kind,
    text: `${text}\n`,
    asOf: '2026-09-30',
    rank: 20,
    declarations: {},
  });
  await drain(world.services.pool, DISTRICT, { signal: new AbortController().signal });
}

async function freeze(period: string, reason = ''): Promise<string> {
  const { json } = await call(world, makeFreeze, office, { body: { period, reason } });
  const { pool, now, today } = world.services;
  const content = (await freezeWork['freeze.make'](
    {
      pool,
      district: DISTRICT,
      actor: 'person:maker',
      signal: new AbortController().signal,
      now,
      today,
    } as never,
    { set: String(json.setId), period, reason },
  )) as unknown;
  expect(content).toBeDefined();
  return String(json.setId);
}

async function begin(template: string, from: string | null = null, matter: string | null = null) {
  return call(world, startDocument, office, { body: { template, set: from, matter } });
}
async function write(document: string, revision: number, fields: Record<string, string>, from?: string) {
  return call(world, changeDocument, office, {
    params: { document },
    body: { revision, fields, ...(from ? { set: from } : {}) },
  });
}
const make = (document: string, revision: number) =>
  call(world, makeDocument, office, { params: { document }, body: { revision } });
const read = (document: string) => call(world, getDocument, office, { params: { document } });

describe('a document', () => {
  it.each(TEMPLATES.filter((t) => t.about === undefined).map((t) => t.id))(
    '%s is begun, previewed, made and opened again',
    async (id) => {
      const template = TEMPLATES.find((t) => t.id === id)!;
      const period = template.periods.includes('quarter')
        ? set
        : template.periods.includes('year')
          ? await yearSet()
          : template.periods.length > 0
            ? await monthSet()
            : null;
      const begun = await begin(id, period);
      expect(begun.status, JSON.stringify(begun.json)).toBe(200);
      const document = String(begun.json.id);
      const view = await read(document);
      expect(view.status, JSON.stringify(view.json)).toBe(200);
      expect((view.json.pages as unknown[]).length).toBeGreaterThan(0);
      expect((await make(document, 1)).status).toBe(200);
      const file = await call(world, downloadDocument, office, { params: { document, no: '1' } });
      const parts = unzipSync(new Uint8Array(await file.response.arrayBuffer()));
      expect(strFromU8(parts['word/document.xml']!)).toContain('<w:docGrid');
      const pdf = await call(world, downloadDocument, office, {
        params: { document, no: '1' },
        query: '?format=pdf',
      });
      expect(pdf.response.headers.get('content-type')).toBe('application/pdf');
      expect(
        Buffer.from(await pdf.response.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    },
  );

  it('takes what was written into the last of its kind along, but for what was true only then', async () => {
    const first = String((await begin('quarterly-report', set)).json.id);
    await write(first, 1, {
      issuer: '区市场监管局',
      problems: '分布不均',
      signedOn: '2026年10月9日',
      workDone: '开会',
    });
    const second = await read(String((await begin('quarterly-report', set)).json.id));
    expect(second.json.fields).toEqual({ issuer: '区市场监管局', problems: '分布不均' });
  });

  it('made again from a later set says which numbers changed', async () => {
    const document = String((await begin('pledge-return', set)).json.id);
    await make(document, 1);
    const { json } = await call(world, confirmFreeze, leader, {
      params: { set },
      body: { hash: await hashOf(set) },
    });
    expect(json).toEqual({ ok: true });
    await pledges('Y2026370000002,HT-2,1500000,2026-08-01,甲公司,某银行');
    const later = await freeze('2026-Q3', '漏报一笔');
    expect((await write(document, 1, {}, later)).status).toBe(200);
    const again = await make(document, 2);
    expect((again.json.issue as { changes: unknown }).changes).toContainEqual({
      key: 'figure:pledge-finance:period',
      label: '知识产权质押融资（登记）金额（本期）',
      before: '300',
      after: '450',
    });
    const view = await read(document);
    expect((view.json.issues as { no: number }[]).map((i) => i.no)).toEqual([2, 1]);
    expect(view.json.changed).toEqual([]);
  });

  it('is refused in words: no set, a wrong period, a dropped set, no such template, somebody else was faster', async () => {
    const code = async (answer: Promise<{ json: Record<string, unknown> }>) => (await answer).json.code;
    expect(await code(begin('monthly-report'))).toBe('document-needs-set');
    expect(await code(begin('monthly-report', set))).toBe('document-wrong-period');
    expect(await code(begin('poem'))).toBe('document-no-such-template');
    expect(await code(begin('prompt-letter'))).toBe('document-needs-matter');
    const dropped = await freeze('2026-08');
    await call(world, dropFreeze, office, { params: { set: dropped }, body: { reason: '试一试' } });
    expect(await code(begin('monthly-report', dropped))).toBe('document-set-dropped');
    const document = String((await begin('notice')).json.id);
    expect(await code(write(document, 1, { nonsense: 'x' }))).toBe('document-no-such-field');
    await write(document, 1, { subject: '开会' });
    expect(await code(write(document, 1, { subject: '不开会' }))).toBe('document-changed');
    expect(await code(make(document, 1))).toBe('document-changed');
  });

  it('can be dropped while nothing was made of it, not afterwards', async () => {
    const document = String((await begin('notice')).json.id);
    expect((await call(world, dropDocument, office, { params: { document } })).status).toBe(200);
    expect((await read(document)).status).toBe(404);
    const made = String((await begin('notice')).json.id);
    await make(made, 1);
    expect((await call(world, dropDocument, office, { params: { document: made } })).json.code).toBe(
      'document-made',
    );
  });

  it('about a matter names its unit, its day and what was heard', async () => {
    const opened = await call(world, openMatter, office, {
      body: {
        procedure: 'supervision',
        input: { title: '建设培育指导中心', lead: world.units.street, due: '2026-12-31' },
      },
    });
    expect(opened.status, JSON.stringify(opened.json)).toBe(200);
    const matter = String(opened.json.id);
    const document = String((await begin('prompt-letter', null, matter)).json.id);
    const text = (await read(document)).json;
    const words = (text.pages as { texts: { text: string }[] }[])
      .flatMap((p) => p.texts.map((t) => t.text))
      .join('');
    expect(words).toContain('测试street：');
    expect(words).toContain('没有收到进展情况');
    const list = await call(world, listDocuments, office, { query: `?matter=${matter}` });
    expect((list.json.documents as unknown[]).length).toBe(1);
  });
});

async function hashOf(id: string): Promise<string> {
  const { rows } = await world.services.pool.query<{ hash: string }>(
    'SELECT hash FROM frozen_set WHERE set_id = $1',
    [id],
  );
  return rows[0]!.hash;
}

const once = new Map<string, Promise<string>>();
const yearSet = () => remember('2025');
const monthSet = () => remember('2026-09');
function remember(period: string): Promise<string> {
  const made = once.get(period) ?? freeze(period);
  once.set(period, made);
  return made;
}
