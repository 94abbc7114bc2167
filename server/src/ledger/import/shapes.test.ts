import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindById } from '@sophora/domain/ledger/kinds';
import { applyMapping, repeatsHeader } from '@sophora/domain/ledger/mapping';
import { rowProblemSentence } from '@sophora/domain/ledger/problems';
import { proposeSheet } from '@sophora/domain/ledger/proposeSheet';
import { judgeRow } from '@sophora/domain/ledger/row';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect, readRows } from '../readers/index.ts';

/**
 * Files in the shapes of exports nobody gave us: written from knowledge of the databases and of how offices fill their
 * tables, not copied from any.
 */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sophora-shapes-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const N = '201710601862.3';
const UTF16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

interface Said {
  facts: Record<string, unknown>[];
  refused: string[];
}

/** As the import reads it, without a person correcting anything. */
async function read(content: string | Buffer, kindId = 'patents', name = 'list.csv'): Promise<Said> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const kind = kindById(kindId)!;
  const { info, preview } = await inspect(path, { fileName: name });
  const { sheet, mapping } = proposeSheet(kind, info.sheets, preview)[0]!;
  const said: Said = { facts: [], refused: [] };
  for await (const rows of readRows(path, { sheet, fileName: name }))
    for (const { row, cells } of rows) {
      if (row < mapping.headerRow + mapping.headerRows || cells.every((c) => c === null || c.trim() === ''))
        continue;
      if (repeatsHeader(mapping, cells)) continue;
      const judged = judgeRow(kind, applyMapping(mapping, cells), '2026-11-23');
      said.facts.push(...judged.records.map((r) => r.facts));
      if (judged.records.length === 0) {
        const first = judged.problems.find((p) => p.level === 'reject')!;
        said.refused.push(rowProblemSentence(first.message.code, first.message.params ?? {}, 'zh'));
      }
    }
  return said;
}
const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('an export of a patent database', () => {
  const DRILL = {
    applicationNumber: '201710601862',
    title: '钻床',
    filed: '2017-07-21',
    granted: '2019-03-01',
  };
  it('with the legal status in two words and bars between the owners', async () => {
    const { facts } = await read(
      lines(
        '公开(公告)号,标题,[标]当前申请(专利权)人,[标]原始申请(专利权)人,申请号,申请日,公开(公告)日,授权日,IPC分类号,IPC主分类号,简单法律状态,法律状态/事件,发明人,当前申请(专利权)人地址,专利类型,失效日,预估到期日',
        'CN107100001B,钻床,甲公司 | 乙公司,甲公司,CN201710601862.3,2017-07-21,2019-03-01,2019-03-01,B23B39/00 | B23Q1/00,B23B39/00,有效,授权 | 权利转移,张三 | 李四,山东省济南市槐荫区,授权发明,,2037-07-21',
      ),
    );
    expect(facts).toMatchObject([
      { ...DRILL, applicants: ['甲公司', '乙公司'], status: 'valid', ipc: ['B23B39/00', 'B23Q1/00'] },
    ]);
    expect(facts[0]).not.toHaveProperty('endedOn');
  });
  it('with the standing, its history and days without separators', async () => {
    const { facts } = await read(
      lines(
        '标题 (中文),公开（公告）号,申请号,申请日,公开（公告）日,申请人,当前权利人,发明人,IPC主分类,IPC,专利有效性,当前法律状态,法律状态,申请人地址,授权公告日',
        '钻床,CN107100001B,CN201710601862.3,20170721,20190301,甲公司; 乙公司,甲公司,张三; 李四,B23B39/00,B23B39/00; B23Q1/00,有效,授权,20190301 授权;20171212 实质审查的生效,山东省济南市,20190301',
      ),
    );
    expect(facts).toMatchObject([{ ...DRILL, status: 'valid', inventors: ['张三', '李四'] }]);
  });
  it.each([
    ['有权-审定授权', 'valid'],
    ['无权-未缴年费', 'lapsed'],
    ['失效专利', 'ended'],
    ['专利权的终止(未缴年费专利权终止)', 'lapsed'],
    ['发明专利申请权视为撤回', 'withdrawn'],
    ['公开待审', 'pending'],
    ['避重授权', 'abandoned'],
    ['有效 | 专利权质押合同登记的生效、变更及注销', 'valid'],
    ['专利权人的姓名或者名称、地址的变更', 'unknown'],
  ])('with the status %s', async (text, status) => {
    const { facts } = await read(lines('专利号,专利名称,法律状态', `${N},钻床,${text}`));
    expect(facts[0]).toMatchObject({ statusText: text, status });
  });
});

describe('a table of an office', () => {
  it('has group heads above, filling hints below, totals and notes at the end', async () => {
    const { facts, refused } = await read(
      lines(
        '专利清单汇总表,,,,,',
        ',专利信息,,权利人信息,,',
        '序号,申请号,专利名称,专利权人,地址,法律状态',
        ',（必填）,（文本）,,,',
        `1,${N},钻床,甲公司；乙大学,济南市,有效`,
        '合计,1件,,,,',
        '注：本表由科技科填报,,,,,',
      ),
    );
    expect(facts).toMatchObject([{ applicationNumber: '201710601862', applicants: ['甲公司', '乙大学'] }]);
    expect(refused).toEqual([
      '“1件”不是中国专利申请号（8 位或 12 位数字，加一位校验位）。',
      '这一行没有能识别记录的号码，无法入库。',
    ]);
  });
  it('prints its header again on every page and for every part', async () => {
    const { facts, refused } = await read(
      lines(
        '一、发明专利,,',
        '申请号,名称,申请人',
        `${N},钻床,甲`,
        '二、实用新型,,',
        '申请号,名称,申请人',
        '201920601865.1,铣床,乙',
      ),
    );
    expect(facts).toHaveLength(2);
    expect(refused).toHaveLength(1);
  });
  it.each([
    ['under the names, in brackets', lines(head(), ',,,（万元）,', pledge())],
    ['under the names, bare', lines(head(), ',,,万元,', pledge())],
    ['above the table', lines('质押融资情况表,,,,', ',,,,单位：万元', head(), pledge())],
  ])('states the unit of its amounts %s', async (_, text) => {
    expect((await read(text, 'pledges')).facts).toMatchObject([{ amount: 300_000_000 }]);
  });
  it('has a column for each applicant', async () => {
    const { facts } = await read(
      lines(
        '申请号,第一申请人,第二申请人,发明人1,发明人2',
        `${N},甲公司,乙大学,张三,李四`,
        `201610601864.8,甲公司,,张三,`,
      ),
    );
    expect(facts).toMatchObject([
      { applicants: ['甲公司', '乙大学'], inventors: ['张三', '李四'] },
      { applicants: ['甲公司'], inventors: ['张三'] },
    ]);
  });
  it('leaves columns empty between the others', async () => {
    const { facts } = await read(lines(',,申请号,,名称,,', `,,${N},,钻床,,`));
    expect(facts).toMatchObject([{ applicationNumber: '201710601862', title: '钻床' }]);
  });
});

describe('a number', () => {
  it.each([
    N,
    `ZL${N}`,
    `CN${N}`,
    '2017106018623',
    '2017106018623.0',
    '２０１７１０６０１８６２．３',
    "'2017106018623",
  ])('written %s is the same', async (written) =>
    expect((await read(lines('申请号,名称', `${written},钻床`))).facts).toMatchObject([
      { applicationNumber: '201710601862' },
    ]),
  );
  it('that a spreadsheet cut short, or that holds a typing error, is refused with what is wrong', async () => {
    const { facts, refused } = await read(
      lines('申请号,名称', '2.01711E+12,钻床', '201710601862.X,钻床', '201710601862.30,钻床'),
    );
    expect(facts).toEqual([]);
    expect(refused.map((r) => /科学计数|应为 3|不是中国专利申请号/.exec(r)?.[0])).toEqual([
      '科学计数',
      '应为 3',
      '不是中国专利申请号',
    ]);
  });
});

describe('a day', () => {
  it.each(['2015年3月5日', '2015/3/5 0:00', '20150305', '42068', '2015.3.5', '２０１５－０３－０５'])(
    'written %s is the same',
    async (written) =>
      expect((await read(lines('申请号,申请日', `${N},${written}`))).facts).toMatchObject([
        { filed: '2015-03-05' },
      ]),
  );
});

describe('several owners', () => {
  it.each([
    '甲公司;乙公司',
    '甲公司；乙公司',
    '甲公司、乙公司',
    '"甲公司,乙公司"',
    '甲公司，乙公司',
    '甲公司|乙公司',
    '"甲公司\n乙公司"',
  ])('written %j are two', async (written) =>
    expect((await read(lines('申请号,申请人', `${N},${written}`))).facts).toMatchObject([
      { applicants: ['甲公司', '乙公司'] },
    ]),
  );
  it('of whom one bears a comma in its name stay whole', async () => {
    const { facts } = await read(lines('申请号,申请人', `${N},"Some Tools Co., Ltd.; 甲公司"`));
    expect(facts).toMatchObject([{ applicants: ['Some Tools Co., Ltd.', '甲公司'] }]);
  });
});

describe('a text file', () => {
  const TWO = { applicationNumber: '201710601862', title: '钻床' };
  it.each<[string, Buffer, string]>([
    ['UTF-16 with tabs', UTF16(lines('申请号\t名称', `${N}\t钻床`)), 'list.csv'],
    ['tabs under the name of a workbook', Buffer.from(lines('申请号\t名称', `${N}\t钻床`)), 'list.xls'],
    ['semicolons', Buffer.from(lines('申请号;名称;申请人', `${N};钻床;甲公司,乙公司`)), 'list.csv'],
    [
      'a web page under the name of a workbook',
      Buffer.from(
        `<html><body><table><tr><td colspan=2>专利</td><td rowspan=2>申请日</td></tr><tr><td>申请号</td><td>名称</td></tr><tr><td>${N}</td><td>钻床</td><td>2017-07-21</td></tr></table></body></html>`,
      ),
      'list.xls',
    ],
  ])('with %s goes in', async (_, content, name) => {
    expect((await read(content, 'patents', name)).facts).toMatchObject([TWO]);
  });
});

function head() {
  return '质押登记号,质押合同编号,专利号,质押金额,出质人';
}
function pledge() {
  return 'Y2024370000001,HT-1,2017106018623,300,甲公司';
}
