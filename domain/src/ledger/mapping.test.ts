import { describe, expect, it } from 'vitest';
import { cellDate } from './cellDate.ts';
import { detectHeader, type PreviewRow } from './headerDetection.ts';
import type { Field, Kind } from './kind.ts';
import { applyMapping, columnKey, proposeMapping, repeatsHeader } from './mapping.ts';
import { proposeSheet } from './proposeSheet.ts';

const text = (name: string, zh: string, synonyms: string[], more: Partial<Field> = {}): Field => ({
  name,
  label: { zh, en: name },
  type: 'text',
  synonyms,
  normalise: (raw) => ({ ok: true, value: raw }),
  ...more,
});
const day = (cell: string) => (cellDate(cell) ? 1 : 0);

const kind: Kind = {
  id: 'rights',
  label: { zh: '专利', en: 'patents' },
  unit: { zh: '件', en: '' },
  fields: [
    text('number', '申请号', ['申请（专利）号', '专利申请号', '专利号'], {
      type: 'code',
      required: true,
      recognise: (cell) => (/^(CN|ZL)?(19|20)\d{10}(\.[\dX])?$/.test(cell) ? 1 : 0),
    }),
    text('title', '专利名称', ['名称', '发明名称', '标题'], { required: true }),
    text('applicants', '申请人', ['申请（专利权）人', '专利权人'], { type: 'list' }),
    text('filedOn', '申请日', ['申请日期'], { type: 'date', recognise: day }),
    text('status', '法律状态', ['最新法律状态']),
    text('statusOn', '法律状态公告日', ['法律状态日期'], { type: 'date', recognise: day }),
    text('registeredOn', '登记日', [], { type: 'date', recognise: () => 0 }),
    text('address', '地址', ['申请人地址']),
    text('capital', '注册资本', [], { type: 'fen' }),
  ],
  identify: () => [],
  title: () => '',
  list: { columns: [], filters: [], sorts: [], search: [] },
};

const rows = (...lines: (string | null)[][]): PreviewRow[] =>
  lines.map((cells, i) => ({ sheet: 1, row: i + 1, cells })).filter((r) => r.cells.length > 0);
const DATA = [
  ['201710000001.2', '一种装置', '甲公司', '2017-03-01'],
  ['201710000002.7', '一种方法', '乙大学', '2018-04-02'],
  ['201820000003.1', '新型水杯', '张三', '2018.05.06'],
];
const fieldsOf = (m: { columns: readonly { field: string | null }[] }) => m.columns.map((c) => c.field);

describe('the header row', () => {
  it('is the first row of a plain list', () => {
    const m = proposeMapping(kind, rows(['申请号', '名称', '申请（专利权）人', '申请日'], ...DATA));
    expect([m.headerRow, m.headerRows]).toEqual([1, 1]);
    expect(fieldsOf(m)).toEqual(['number', 'title', 'applicants', 'filedOn']);
    expect(m.columns.every((c) => c.why === 'header' && c.confidence === 1)).toBe(true);
    expect(m.missingRequired).toEqual([]);
  });

  it('is found below a merged title, a remark and an empty row', () => {
    const title = '槐荫区2022年专利清单';
    const m = proposeMapping(
      kind,
      rows(
        [title, title, title, title],
        ['单位：件', null, null, '2022-12-31'],
        [],
        ['申请号', '名称', '申请人', '申请日'],
        ...DATA,
      ),
    );
    expect([m.headerRow, m.headerRows]).toEqual([4, 1]);
  });

  it('spans two lines where the upper one is merged over several columns', () => {
    const m = proposeMapping(
      kind,
      rows(
        ['申请号', '名称', '法律状态', '法律状态', '申请人'],
        ['申请号', '名称', '状态', '日期', '申请人'],
        ['201710000001.2', '一种装置', '授权', '2019-01-01', '甲公司'],
        ['201710000002.7', '一种方法', '驳回', '2019-02-01', '乙公司'],
      ),
    );
    expect([m.headerRow, m.headerRows]).toEqual([1, 2]);
    expect(fieldsOf(m)).toEqual(['number', 'title', 'status', 'statusOn', 'applicants']);
    expect(m.columns[3]?.header).toBe('法律状态 日期');
  });

  it('spans two lines where the upper one left its neighbours empty', () => {
    const m = proposeMapping(
      kind,
      rows(
        ['申请信息', null, null, '权利人'],
        ['申请号', '名称', '申请日', '申请人'],
        ['201710000001.2', '一种装置', '2017-03-01', '甲公司'],
        ['201710000002.7', '一种方法', '2017-03-02', '乙公司'],
      ),
    );
    expect([m.headerRow + m.headerRows]).toEqual([3]);
    expect(fieldsOf(m)).toEqual(['number', 'title', 'filedOn', 'applicants']);
  });

  it('is none where the first row is data already, and columns are known by their content', () => {
    const m = proposeMapping(kind, rows(...DATA));
    expect([m.headerRow, m.headerRows]).toEqual([0, 0]);
    expect(fieldsOf(m)).toEqual(['number', null, null, 'filedOn']);
    expect(m.columns[0]).toMatchObject({ why: 'content', confidence: 0.8, header: '' });
    expect(m.missingRequired).toEqual(['title']);
  });

  it('is found without any known name, by its labels over columns of another shape', () => {
    const m = proposeMapping(kind, rows(['code', 'what', 'who', 'when'], ...DATA));
    expect(m.headerRow).toBe(1);
    expect(fieldsOf(m)).toEqual(['number', null, null, null]);
    expect(m.unmapped).toEqual(['what', 'who', 'when']);
  });

  it('is none for a single column of names', () => {
    expect(detectHeader(kind, rows(['甲公司'], ['乙公司'], ['丙公司']))[0]).toMatchObject({
      headerRow: 0,
      headerRows: 0,
    });
  });

  it('can be chosen by a person', () => {
    const list = rows(['申请号', '名称'], ['专利号', '发明名称'], ...DATA);
    expect(proposeMapping(kind, list, undefined, { headerRow: 2 }).headerRow).toBe(2);
    expect(proposeMapping(kind, list, undefined, { headerRow: 0 }).headerRows).toBe(0);
  });

  it('does not choke on no rows at all', () => {
    const m = proposeMapping(kind, []);
    expect(m).toMatchObject({ headerRow: 0, columns: [], missingRequired: ['number', 'title'] });
  });
});

describe('columns and fields', () => {
  it('takes the column whose cells fit when two headers name one field, and lists the other', () => {
    const m = proposeMapping(
      kind,
      rows(
        ['申请号', '专利号', '名称'],
        ['-', '201710000001.2', '甲'],
        ['-', '201710000002.7', '乙'],
        [null, '201820000003.1', '丙'],
      ),
    );
    expect(fieldsOf(m)).toEqual([null, 'number', 'title']);
    expect(m.unmapped).toEqual(['申请号']);
  });

  it('takes the first name of the field when both columns fit', () => {
    const m = proposeMapping(
      kind,
      rows(
        ['专利号', '申请号', '名称'],
        ['201710000001.2', '201710000001.2', '甲'],
        ['201710000002.7', '201710000002.7', '乙'],
      ),
    );
    expect(fieldsOf(m)).toEqual([null, 'number', 'title']);
  });

  it('doubts a header whose cells look like something else', () => {
    const m = proposeMapping(kind, rows(['申请号', '名称'], ['CN112990638A', '甲'], ['CN112990639A', '乙']));
    expect(m.columns[0]).toMatchObject({ field: 'number', confidence: 0.6 });
  });

  it('does not doubt a day column whose field is never found by content', () => {
    const m = proposeMapping(
      kind,
      rows(
        ['申请号', '登记日', '录入日'],
        ['201710000001.2', '2017-03-01', '2017-03-01'],
        ['201710000002.7', '某日', '某日'],
      ),
    );
    expect(m.columns.map((c) => [c.field, c.confidence])).toEqual([
      ['number', 1],
      ['registeredOn', 1],
      [null, 0],
    ]);
  });

  it('takes a longer name that ends with a known one, but not one of another party', () => {
    const m = proposeMapping(
      kind,
      rows(
        ['申请号', '专利的申请日', '优先权申请日', '代理机构地址'],
        ['201710000001.2', '2017-03-01', '2016-03-01', '济南'],
      ),
    );
    expect(fieldsOf(m)).toEqual(['number', 'filedOn', null, null]);
  });

  it('never takes a day under an unknown name for a field by content', () => {
    const m = proposeMapping(
      kind,
      rows(
        ['申请号', '名称', '录入时间'],
        ['201710000001.2', '甲', '2017-03-01'],
        ['201710000002.7', '乙', '2017-03-01'],
      ),
    );
    expect(fieldsOf(m)).toEqual(['number', 'title', null]);
  });

  it('leaves empty columns out', () => {
    const m = proposeMapping(kind, rows(['申请号', null, '名称'], ['201710000001.2', null, '甲']));
    expect(m.columns.map((c) => c.column)).toEqual([1, 3]);
  });
});

describe('memory', () => {
  it('a confirmed mapping is proposed again for the next file of the source, wherever its columns stand', () => {
    const remembered = { headers: { 编码: 'number', 名称: 'title', 备注: 'applicants', 申请日: null } };
    const next = rows(
      ['2023年', null, null, null],
      ['备注', '申请日', '编码', '名称'],
      ['甲公司', '2017-03-01', '201710000001.2', '装置'],
    );
    const m = proposeMapping(kind, next, remembered);
    expect(m.headerRow).toBe(2);
    expect(m.columns.map((c) => [c.field, c.why])).toEqual([
      ['applicants', 'remembered'],
      [null, 'none'],
      ['number', 'remembered'],
      ['title', 'remembered'],
    ]);
  });

  it('a remark that happens to be a remembered header is not taken for the header row', () => {
    const m = proposeMapping(
      kind,
      rows(['备注'], ['申请号', '名称', '申请日'], ['201710000001.2', '甲', '2017-03-01']),
      {
        headers: { 备注: null },
      },
    );
    expect(m.headerRow).toBe(2);
  });

  it('a file without header is remembered by column, for files of as many columns', () => {
    const columns = { [columnKey(3, 4)]: 'title' };
    const again = proposeMapping(kind, rows(...DATA), { headers: {}, columns });
    expect(again.columns[2]).toMatchObject({ field: 'title', why: 'remembered' });
    const narrower = proposeMapping(kind, rows(...DATA.map((r) => r.slice(0, 3))), { headers: {}, columns });
    expect(narrower.columns[2]).toMatchObject({ field: null });
  });
});

describe('applyMapping', () => {
  const column = (n: number, field: string | null, header = '') => ({ column: n, field, header });
  it('gives texts by field and leaves blanks out', () => {
    const columns = [column(1, 'number'), column(2, null), column(3, 'title')];
    expect(applyMapping({ columns }, ['1', 'x', ' \u3000'])).toEqual({ number: '1' });
    expect(applyMapping({ columns }, ['1'])).toEqual({ number: '1' });
  });
  it('lets the first filled of several columns speak', () =>
    expect(applyMapping({ columns: [column(1, 'number'), column(2, 'number')] }, [null, '2'])).toEqual({
      number: '2',
    }));
  it.each([
    [['申请人1', '申请人2']],
    [['申请人（1）', '申请人（2）']],
    [['第一申请人', '第二申请人']],
    [['申请人_1', '申请人_2']],
  ])('gathers a list that has a column for each item: %j', (names) => {
    const m = proposeMapping(
      kind,
      rows(['申请号', ...names, '申请日'], ['201710000001.2', '甲公司', '乙大学', '2017-03-01']),
    );
    expect(fieldsOf(m)).toEqual(['number', 'applicants', 'applicants', 'filedOn']);
    expect(applyMapping(m, ['1', '甲公司', '乙大学', null]).applicants).toBe('甲公司；乙大学');
  });
  it('leaves numbered columns alone beside one that holds the list whole', () => {
    const m = proposeMapping(
      kind,
      rows(['申请号', '申请人', '申请人1', '申请人2'], ['201710000001.2', '甲;乙', '甲', '乙']),
    );
    expect(fieldsOf(m)).toEqual(['number', 'applicants', null, null]);
  });
  it('carries the money unit of the header over to bare numbers only', () => {
    const columns = [column(1, 'capital', '注册资本（万元）')];
    expect(applyMapping({ columns }, ['1,500.5'])).toEqual({ capital: '1,500.5万元' });
    expect(applyMapping({ columns }, ['150万美元'])).toEqual({ capital: '150万美元' });
  });
  it('knows a header that is printed again on every page', () => {
    const m = proposeMapping(kind, rows(['申请号', '名称', '申请人', '申请日'], ...DATA));
    expect(repeatsHeader(m, ['申请号', '名称', '申请人', '申请日'])).toBe(true);
    expect(repeatsHeader(m, DATA[0]!)).toBe(false);
    expect(repeatsHeader(m, [null, '名称'])).toBe(false);
  });
});

describe('proposeSheet', () => {
  const on = (sheet: number, list: PreviewRow[]) => list.map((r) => ({ ...r, sheet }));
  const list = rows(['申请号', '名称', '申请人', '申请日'], ...DATA);
  const note = rows(['填表说明'], ['一、请如实填写']);
  it('prefers the sheet whose columns feed the kind', () => {
    const sheets = [
      { index: 1, hidden: false },
      { index: 2, hidden: false },
      { index: 3, hidden: false },
    ];
    expect(proposeSheet(kind, sheets, [...on(1, note), ...on(2, list)])[0]).toMatchObject({ sheet: 2 });
  });
  it('prefers a visible sheet to a hidden one', () => {
    const sheets = [
      { index: 1, hidden: true },
      { index: 2, hidden: false },
    ];
    expect(proposeSheet(kind, sheets, [...on(1, list), ...on(2, list)])[0]).toMatchObject({ sheet: 2 });
  });
});
