import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import * as contract from '@sophora/contract/forms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEMPLATES } from '../../../test/golden/forms/templates.ts';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { drain } from '../indicators/index.ts';
import { checkBatch, receiveFile, updateBatch, writeBatch } from '../ledger/index.ts';

let world: World;
let office: Session;
beforeAll(async () => {
  world = await makeWorld();
  office = await world.signIn(await world.person('office', HERE, world.units.department));
  await importCsv('cases', CASES);
}, 120_000);
afterAll(() => world.close());

const CASES = `案号,案件类型,立案日期,结案日期,当事人,区县
槐市监处罚〔2026〕1号,商标,2026-08-03,2026-09-10,甲公司,${HERE}
槐市监处罚〔2026〕2号,商标,2026-09-02,2026-10-12,乙公司,${HERE}
槐市监处罚〔2026〕3号,假冒专利,2026-10-08,2026-10-20,丙公司,${HERE}
槐市监处罚〔2025〕4号,商标,2025-10-08,2025-10-20,丁公司,${HERE}
`;

async function importCsv(kind: string, text: string): Promise<void> {
  const { services } = world;
  const path = join(services.home, `${kind}.csv`);
  writeFileSync(path, text);
  const never = new AbortController().signal;
  const batch = await receiveFile(services, {
    district: HERE,
    kind,
    path,
    fileName: `${kind}.csv`,
    actor: 'cli:test',
  });
  await updateBatch(services.pool, batch, { asOf: '2026-10-31' as never, declarations: { region: HERE } });
  await checkBatch(services, HERE, batch.id, never, () => undefined);
  await writeBatch(services, HERE, batch.id, 'cli:test', never, () => undefined);
  await drain(services.pool, HERE);
}

async function send(name: string, bytes: Uint8Array) {
  const path = contract.uploadForm.path.replace(':district', HERE);
  const response = await world.app.request(
    `http://sophora.test${path}?fileName=${encodeURIComponent(name)}`,
    {
      method: 'POST',
      headers: {
        host: 'sophora.test',
        cookie: office.cookie,
        'x-csrf-token': office.csrf,
        'content-type': 'application/octet-stream',
      },
      body: bytes as never,
    },
  );
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

const template = (start: string) => TEMPLATES.find((t) => t.name.startsWith(start))!;
const ask = (endpoint: Parameters<typeof call>[1], form: string, input: Parameters<typeof call>[3] = {}) =>
  call(world, endpoint, office, { ...input, params: { form, ...input.params } });

describe('a form from its first day to its second month', () => {
  let form: string;

  it('arrives and its blanks are found', async () => {
    const { name, file } = template('知识产权行政保护');
    const { status, json } = await send(name, file());
    expect(status).toBe(200);
    expect(json).toMatchObject({ known: false });
    form = json.formId as string;
    const { json: list } = await call(world, contract.listForms, office);
    expect(list.forms).toMatchObject([{ id: form, span: 'month', decided: 0, last: null }]);
  });

  it('shows what each blank would be, each number with its figure, days and ledger number', async () => {
    const { json } = await ask(contract.formValues, form);
    expect(json.period).toEqual({ span: 'month', asOf: '2026-10-31' });
    const answers = new Map((json.answers as contract.FormAnswer[]).map((a) => [a.blank, a]));
    // 商标: one closed in October, two in the year; 假冒专利: one in October.
    expect(answers.get('s1!E7')).toMatchObject({
      value: 1,
      source: { indicator: 'case-count', from: '2026-10-01', asOf: '2026-10-31' },
    });
    expect(answers.get('s1!F7')).toMatchObject({ value: 2 });
    expect(answers.get('s1!E6')).toMatchObject({ value: 1 });
    expect(answers.get('s1!D7')).toMatchObject({ value: 2, source: { indicator: 'cases-filed' } });
    // The file does not say what was fined: not known, never 0.
    expect(answers.get('s1!G7')).toMatchObject({ value: null, why: { code: 'form-amounts-missing' } });
  });

  it('is not filled before anybody has decided', async () => {
    const { status, json } = await ask(contract.fillForm, form, { body: {} });
    expect([status, json.code]).toEqual([409, 'form-nothing-decided']);
  });

  it('takes the decisions and is filled, formulas and all', async () => {
    const { json } = await ask(contract.getForm, form);
    const blanks = json.blanks as contract.FormBlank[];
    const bindings = blanks.map((b) => ({ blank: b.id, binding: b.binding }));
    expect((await ask(contract.bindForm, form, { body: { bindings } })).status).toBe(200);
    const filled = await ask(contract.fillForm, form, { body: {} });
    expect(filled.json.fill).toMatchObject({ no: 1, asOf: '2026-10-31', changed: [] });
    const { id } = filled.json.fill as contract.FormFill;
    const { response } = await ask(contract.downloadFill, form, { params: { fill: id } });
    const sheet = XLSX.read(await response.arrayBuffer(), { cellFormula: true, cellStyles: true }).Sheets[
      '行政保护'
    ]!;
    expect((sheet['E7'] as XLSX.CellObject).v).toBe(1);
    expect((sheet['E10'] as XLSX.CellObject).f).toBe('SUM(E5:E9)');
    expect((sheet['A2'] as XLSX.CellObject).v).toBe('报告期：2026年10月');
    expect(sheet['G7']).not.toHaveProperty('v');
  });

  it('a second filling of the same days names the digits that changed', async () => {
    await importCsv('cases', `${CASES}槐市监处罚〔2026〕5号,商标,2026-10-09,2026-10-28,戊公司,${HERE}\n`);
    const { json } = await ask(contract.fillForm, form, { body: {} });
    const fill = json.fill as contract.FormFill;
    expect(fill.no).toBe(2);
    expect(fill.changed).toContainEqual({ blank: 's1!E7', before: '1', after: '2' });
    expect(fill.changed).toContainEqual({ blank: 's1!F7', before: '2', after: '3' });
    expect(fill.changed.map((c) => c.blank).sort()).toEqual(['s1!C7', 's1!D7', 's1!E7', 's1!F7']);
  });

  it('comes again next month under another name and is known: one click fills it', async () => {
    const { file } = template('知识产权行政保护');
    const again = await send('11月的表.xlsx', file());
    expect(again.json).toMatchObject({ known: true, formId: form });
    const { json } = await ask(contract.fillForm, form, { body: { asOf: '2026-09-30' } });
    expect(json.fill).toMatchObject({ no: 3, changed: [] });
    expect((json.fill as contract.FormFill).filled).toBeGreaterThan(20);
  });

  it('another form proposes what was decided for the same words', async () => {
    const { json } = await send(
      '另一张.xlsx',
      XLSX.write(similar(), { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
    );
    const { json: view } = await ask(contract.getForm, json.formId as string);
    const blank = (view.blanks as contract.FormBlank[]).find((b) => b.id === 's1!B2');
    expect(blank).toMatchObject({ binding: { indicator: 'case-count' }, decided: null });
  });
});

function similar(): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([
      ['指标', '数量（件）'],
      ['知识产权案件办结数：', ''],
    ]),
    'Sheet1',
  );
  return book;
}

describe('what cannot be known stays empty and says why', () => {
  it('a register that never came, a day that has not come', async () => {
    const { name, file } = template('知识产权工作月报');
    const { json } = await send(name, file());
    const form = json.formId as string;
    const { json: values } = await ask(contract.formValues, form);
    const answers = new Map((values.answers as contract.FormAnswer[]).map((a) => [a.blank, a]));
    expect(answers.get('s1!D4')).toMatchObject({ value: null, why: { code: 'form-file-missing' } });
    const ahead = await ask(contract.fillForm, form, { body: { asOf: '2027-01-31' } });
    expect(ahead.json.code).toBe('form-period-ahead');
  });
});

describe('bad files', () => {
  it.each([
    ['不是表.pdf', Buffer.from('%PDF-1.7 ...'), 'not-a-table'],
    ['坏的.xlsx', Buffer.from('PK\u0003\u0004not really a zip'), 'damaged'],
    ['坏的.xls', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'damaged'],
  ])('%s is refused with a sentence', async (name, bytes, problem) => {
    const { status, json } = await send(name, bytes);
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: 'file-unreadable', params: { file: name, problem } });
  });

  it('a form without anything to fill is named as such', async () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(
      book,
      XLSX.utils.aoa_to_sheet([
        ['a', 'b'],
        [1, 2],
      ]),
      'x',
    );
    const { json } = await send(
      '满的.xlsx',
      XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
    );
    expect(json.code).toBe('form-without-blanks');
  });
});
