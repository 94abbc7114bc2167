import { formDocument, formWorkbook } from '../../support/formFile.ts';
import { STREETS, type Template } from './templates.ts';

/** Forms written before the program had seen their shapes: what they ask for was noted first, the program run afterwards. */
const INDEXED: readonly [label: string, code: string, unit: string, indicator: string][] = [
  ['一、创造', '01', '—', ''],
  ['有效发明专利', '02', '件', 'valid-inventions'],
  ['  其中：高价值发明专利', '03', '件', 'high-value-inventions'],
  ['有效注册商标', '04', '件', 'valid-marks'],
  ['二、运用', '05', '—', ''],
  ['质押融资登记金额', '06', '万元', 'pledge-finance'],
  ['质押融资登记笔数', '07', '笔', 'pledge-count'],
  ['三、保护', '08', '—', ''],
  ['行政案件立案数', '09', '件', 'cases-filed'],
  ['行政案件结案数', '10', '件', 'case-count'],
];
const STOCKS = ['valid-inventions', 'high-value-inventions', 'valid-marks'];

/** 统计报表制度: codes, units, a row of column numbers, 本期 beside 上年同期, section rows crossed out. */
const statistics: Template = {
  name: '知识产权统计基层表（济知统1表）.xlsx',
  file: () =>
    formWorkbook([
      {
        name: '济知统1表',
        plain: [1, 2, 3, 16],
        merges: ['A1:E1'],
        rows: [
          ['知识产权发展情况', '', '', '', ''],
          ['综合机关名称：', '', '', '表号：济知统1表', ''],
          ['', '2026年1—  月', '', '有效期至：2027年6月', ''],
          ['指标名称', '代码', '计量单位', '本年累计', '上年同期'],
          ['甲', '乙', '丙', '1', '2'],
          ...INDEXED.map(([label, code, unit, indicator]) =>
            indicator === '' ? [label, code, unit, '—', '—'] : [label, code, unit, '_', '_'],
          ),
          [
            '单位负责人：          统计负责人：          填表人：          报出日期：2026年  月  日',
            '',
            '',
            '',
            '',
          ],
        ],
      },
    ]),
  expected: {
    's1!A2#1': 'unit',
    's1!B3#1': 'date asOf month',
    ...Object.fromEntries(
      INDEXED.flatMap(([, , unit, indicator], i) =>
        indicator === ''
          ? []
          : [
              [`s1!D${i + 6}`, `${indicator} ${STOCKS.includes(indicator) ? 'form' : 'year'} ${unit}`],
              [
                `s1!E${i + 6}`,
                `${indicator} ${STOCKS.includes(indicator) ? 'sameForm' : 'sameYear'} ${unit}`,
              ],
            ],
      ),
    ),
    's1!A16#1': 'manual',
    's1!A16#2': 'manual',
    's1!A16#3': 'manual',
    's1!A16#4': 'date filled month',
    's1!A16#5': 'date filled dayOfMonth',
  },
};

const COLUMNS = ['B', 'C', 'D', 'E', 'F', 'G'];

/** Streets across, figures down, the total first. */
const across: Template = {
  name: '街道知识产权指标对照表.xlsx',
  file: () =>
    formWorkbook([
      {
        name: '对照',
        plain: [1],
        merges: ['A1:H1', 'A2:A3', 'B2:G2', 'H2:H3'],
        rows: [
          ['各街道知识产权指标对照表（单位：件、万元）', '', '', '', '', '', '', ''],
          ['指标', '街道', '', '', '', '', '', '合计'],
          ['', ...STREETS.map((s) => s.name.replace('街道', '')), ''],
          ['有效发明专利', '_', '_', '_', '_', '_', '_', '=SUM(B4:G4)'],
          ['高价值发明专利', '_', '_', '_', '_', '_', '_', '=SUM(B5:G5)'],
          ['有效注册商标', '_', '_', '_', '_', '_', '_', '=SUM(B6:G6)'],
          ['本年质押融资额', '_', '_', '_', '_', '_', '_', '=SUM(B7:G7)'],
        ],
      },
    ]),
  expected: Object.fromEntries(
    [
      ['valid-inventions form 件', 4],
      ['high-value-inventions form 件', 5],
      ['valid-marks form 件', 6],
      ['pledge-finance year 万元', 7],
    ].flatMap(([what, row]) => STREETS.map(({ code }, i) => [`s1!${COLUMNS[i]}${row}`, `${what} @${code}`])),
  ),
};

/** 自评表: words and points; a text to be completed inside a cell, the score by hand. */
const assessment: Template = {
  name: '知识产权考核自评表.xlsx',
  file: () =>
    formWorkbook([
      {
        name: '自评',
        plain: [1, 2],
        merges: ['A1:F1', 'A2:F2', 'A4:A6', 'A7:A8'],
        widths: [12, 26, 8, 50, 10, 16],
        rows: [
          ['    年度知识产权工作考核自评表', '', '', '', '', ''],
          ['被考核单位（盖章）：                                自评得分合计：      分', '', '', '', '', ''],
          ['一级指标', '二级指标', '分值', '完成情况', '自评得分', '佐证材料'],
          ['知识产权创造', '每万人口高价值发明专利拥有量', 20, '截至年底为____件，较上年增长____%', '_', '_'],
          ['', '有效注册商标总量', 10, '现有____件，上年同期____件', '_', '_'],
          ['', '地理标志', 10, '地理标志产品____件，地理标志商标____件', '_', '_'],
          ['知识产权运用', '知识产权质押融资', 20, '全年登记____笔，金额____万元，同比增长____%', '_', '_'],
          ['', '专利转让许可', 10, '转让____项，许可____项', '_', '_'],
          ['合计', '', '=SUM(C4:C8)', '', '=SUM(E4:E8)', ''],
        ],
      },
    ]),
  expected: {
    's1!A1#1': 'date asOf year',
    's1!A2#1': 'unit',
    's1!A2#2': 'manual',
    's1!D4#1': 'high-value-inventions perTenThousand form 件',
    's1!D4#2': 'high-value-inventions growth form %',
    's1!D5#1': 'valid-marks form 件',
    's1!D5#2': 'valid-marks sameForm 件',
    's1!D6#1': 'geographical-indications:product form 件',
    's1!D6#2': 'geographical-indications:mark form 件',
    's1!D7#1': 'pledge-count year 笔',
    's1!D7#2': 'pledge-finance year 万元',
    's1!D7#3': 'pledge-finance growth year %',
    's1!D8#1': 'deals:transfer form 项',
    's1!D8#2': 'deals:licence form 项',
    ...Object.fromEntries(
      [4, 5, 6, 7, 8].flatMap((row) => [
        [`s1!E${row}`, 'manual'],
        [`s1!F${row}`, 'manual'],
      ]),
    ),
  },
};

/** A document with a table of figures under a header, an unframed line of facts above and a table of rows below. */
const returnForm: Template = {
  name: '质押融资工作情况反馈表.docx',
  file: () =>
    formDocument([
      '附件3',
      '知识产权质押融资工作情况反馈表',
      '填报单位：（盖章）                     填报时间：    年  月  日',
      {
        table: [
          ['项目', '本季度', '本年累计', '上年同期', '同比增长（%）'],
          ['质押登记数（笔）', '', '', '', ''],
          ['质押登记金额（万元）', '', '', '', ''],
          ['其中：商标质押金额（万元）', '', '', '', ''],
          ['实际放款金额（万元）', '', '', '', ''],
        ],
      },
      '主要做法及存在问题：',
      {
        table: [
          ['序号', '出质人', '质权人', '登记日期', '质押金额（万元）'],
          ['1', '', '', '', ''],
          ['2', '', '', '', ''],
        ],
      },
    ]),
  expected: {
    'p3#1': 'unit',
    'p3#2': 'date filled year',
    'p3#3': 'date filled month',
    'p3#4': 'date filled dayOfMonth',
    ...Object.fromEntries(
      [
        ['pledge-count', '笔'],
        ['pledge-finance', '万元'],
        ['pledge-finance.marks', '万元'],
        ['loans-paid', '万元'],
      ].flatMap(([what, unit], i) => [
        [`t1!B${i + 2}`, `${what} quarter ${unit}`],
        [`t1!C${i + 2}`, `${what} year ${unit}`],
        [`t1!D${i + 2}`, `${what} sameYear ${unit}`],
        [`t1!E${i + 2}`, `${what} growth year %`],
      ]),
    ),
    'p5#1': 'manual',
    't2!A2:E3': 'list pledge-finance form | number | pledgors | creditor | registered | amount 万元',
  },
};

export const MORE_TEMPLATES: readonly Template[] = [statistics, across, assessment, returnForm];
