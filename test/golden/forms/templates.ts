import { formDocument, formWorkbook } from '../../support/formFile.ts';

/** Twelve forms, made for this test after the layouts that superiors use. `expected`: what each blank asks for. */
export interface Template {
  readonly name: string;
  readonly file: () => Buffer;
  readonly expected: Readonly<Record<string, string>>;
}

export const STREETS = ['青禾街道', '澄湖街道', '云杉路街道', '北望街道', '麦丘街道', '石榴里街道'].map(
  (name, i) => ({
    code: `37010400${i + 1}000`,
    name,
  }),
);

const each = <T>(list: readonly T[], make: (item: T, i: number) => readonly (readonly [string, string])[]) =>
  Object.fromEntries(list.flatMap(make));

const FOOT = (row: number) => ({
  [`s1!A${row}#1`]: 'manual',
  [`s1!A${row}#2`]: 'manual',
  [`s1!A${row}#3`]: 'manual',
});

const MONTHLY: readonly [label: string, unit: string, indicator: string][] = [
  ['有效发明专利拥有量', '件', 'valid-inventions'],
  ['其中：高价值发明专利拥有量', '件', 'high-value-inventions'],
  ['每万人口高价值发明专利拥有量', '件', 'high-value-inventions perTenThousand'],
  ['有效注册商标量', '件', 'valid-marks'],
  ['知识产权质押融资金额', '万元', 'pledge-finance'],
  ['知识产权质押融资笔数', '笔', 'pledge-count'],
  ['知识产权案件办结数', '件', 'case-count'],
  ['知识产权服务机构数', '家', 'service-bodies'],
];
const STOCKS = [
  'valid-inventions',
  'high-value-inventions',
  'high-value-inventions perTenThousand',
  'valid-marks',
  'service-bodies',
];

const monthly: Template = {
  name: '知识产权工作月报表.xlsx',
  file: () =>
    formWorkbook([
      {
        name: '月报',
        plain: [1, 2, 12],
        rich: [2],
        widths: [6, 34, 8, 12, 12, 12, 12, 16],
        merges: ['A1:H1', 'A2:H2', 'A12:H12'],
        printArea: '$A$1:$H$12',
        percent: ['G5'],
        rows: [
          ['知识产权工作月报表（     年   月）', '', '', '', '', '', '', ''],
          ['填报单位（盖章）：                    填报日期：     年   月   日', '', '', '', '', '', '', ''],
          ['序号', '指标名称', '计量单位', '本月', '本年累计', '上年同期', '同比增长（%）', '备注'],
          ...MONTHLY.map(([label, unit], i) => [i + 1, label, unit, '_', '_', '_', '_', '_']),
          ['填表人：            审核人：            联系电话：            ', '', '', '', '', '', '', ''],
        ],
      },
    ]),
  expected: {
    's1!A1#1': 'date asOf year',
    's1!A1#2': 'date asOf month',
    's1!A2#1': 'unit',
    's1!A2#2': 'date filled year',
    's1!A2#3': 'date filled month',
    's1!A2#4': 'date filled dayOfMonth',
    ...each(MONTHLY, ([, unit, indicator], i) => {
      const stock = STOCKS.includes(indicator);
      const shown = indicator.endsWith('perTenThousand') ? '件' : unit;
      return [
        [`s1!D${i + 4}`, `${indicator} ${stock ? 'form' : 'month'} ${shown}`],
        [`s1!E${i + 4}`, `${indicator} ${stock ? 'form' : 'year'} ${shown}`],
        [`s1!F${i + 4}`, `${indicator} ${stock ? 'sameForm' : 'sameYear'} ${shown}`],
        [`s1!G${i + 4}`, `${indicator.split(' ')[0]} growth ${stock ? 'form' : 'year'} %`],
        [`s1!H${i + 4}`, 'manual'],
      ] as const;
    }),
    ...FOOT(12),
  },
};

const byStreet: Template = {
  name: '分街道知识产权情况统计表.xlsx',
  file: () =>
    formWorkbook([
      {
        name: 'Sheet1',
        plain: [1, 2],
        merges: ['A1:H1', 'A2:H2', 'A3:A4', 'B3:D3', 'E3:E4', 'F3:G3', 'H3:H4'],
        widths: [16, 12, 12, 14, 14, 12, 14, 12],
        rows: [
          ['各街道知识产权情况统计表', '', '', '', '', '', '', ''],
          ['截至      年   月底', '', '', '', '', '', '', ''],
          ['街道', '发明专利（件）', '', '', '有效注册商标（件）', '质押融资', '', '备注'],
          ['', '有效量', '高价值发明专利', '其中：战略性新兴产业', '', '笔数', '金额（万元）', ''],
          ...STREETS.map(({ name }) => [name, '_', '_', '_', '_', '_', '_', '_']),
          [
            '合计',
            '=SUM(B5:B10)',
            '=SUM(C5:C10)',
            '=SUM(D5:D10)',
            '=SUM(E5:E10)',
            '=SUM(F5:F10)',
            '=SUM(G5:G10)',
            '_',
          ],
        ],
      },
    ]),
  expected: {
    's1!A2#1': 'date asOf year',
    's1!A2#2': 'date asOf month',
    ...each(STREETS, ({ code }, i) => [
      [`s1!B${i + 5}`, `valid-inventions form 件 @${code}`],
      [`s1!C${i + 5}`, `high-value-inventions form 件 @${code}`],
      [`s1!D${i + 5}`, `high-value-inventions.A form 件 @${code}`],
      [`s1!E${i + 5}`, `valid-marks form 件 @${code}`],
      [`s1!F${i + 5}`, `pledge-count year - @${code}`],
      [`s1!G${i + 5}`, `pledge-finance year 万元 @${code}`],
      [`s1!H${i + 5}`, 'manual'],
    ]),
  },
};

const pledgeList: Template = {
  name: '知识产权质押融资登记明细表.xlsx',
  file: () =>
    formWorkbook([
      {
        name: '明细',
        plain: [1, 2, 10],
        merges: ['A1:G1', 'A2:G2', 'A9:D9', 'A10:G10'],
        widths: [6, 20, 26, 26, 14, 14, 16],
        printArea: '$A$1:$G$10',
        rows: [
          ['知识产权质押融资登记明细表', '', '', '', '', '', ''],
          ['填报单位：                              单位：万元', '', '', '', '', '', ''],
          ['序号', '质押登记号', '出质人', '质权人', '登记日期', '质押金额', '备注'],
          ...[1, 2, 3, 4, 5].map((n) => [n, '_', '_', '_', '_', '_', '_']),
          ['合计', '', '', '', '', '=SUM(F4:F8)', '_'],
          ['填表人：            审核人：            联系电话：            ', '', '', '', '', '', ''],
        ],
      },
      { name: '说明', plain: [1, 2], rows: [['填表说明'], ['本表合计：', "='明细'!F9*1"]] },
    ]),
  expected: {
    's1!A2#1': 'unit',
    's1!A4:G8':
      'list pledge-finance year | number | registrationNumber | pledgors | creditor | registered | amount 万元 | manual',
    ...FOOT(10),
  },
};

const quarterly: Template = {
  name: '质押融资季度统计表.xlsx',
  file: () =>
    formWorkbook([
      {
        name: '统计表',
        plain: [1, 2],
        merges: ['A1:G1', 'A3:A5', 'B3:D3', 'E3:G3', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:G5'],
        rows: [
          ['知识产权质押融资情况统计表（第   季度）', '', '', '', '', '', ''],
          ['', '', '', '', '', '', '计量单位：笔、万元'],
          ['区县', '本季度', '', '', '本年累计', '', ''],
          [
            '',
            '质押登记笔数',
            '质押登记金额',
            '其中：商标质押金额',
            '质押登记笔数',
            '质押登记金额',
            '同比增长%',
          ],
          ['', '', '', '', '', '', ''],
          ['历下区', '_', '_', '_', '_', '_', '_'],
          ['槐荫区', '_', '_', '_', '_', '_', '_'],
          ['合计', '=SUM(B6:B7)', '=SUM(C6:C7)', '=SUM(D6:D7)', '=SUM(E6:E7)', '=SUM(F6:F7)', '_'],
        ],
      },
    ]),
  expected: {
    's1!A1#1': 'date asOf quarter',
    ...each(['B', 'C', 'D', 'E', 'F', 'G'], (c) => [[`s1!${c}6`, 'manual']]),
    's1!B7': 'pledge-count quarter 笔',
    's1!C7': 'pledge-finance quarter 万元',
    's1!D7': 'pledge-finance.marks quarter 万元',
    's1!E7': 'pledge-count year 笔',
    's1!F7': 'pledge-finance year 万元',
    's1!G7': 'pledge-finance growth year %',
    's1!G8': 'pledge-finance growth year %',
  },
};

const CASES: readonly [string, string][] = [
  ['专利侵权纠纷', 'patentDispute'],
  ['假冒专利', 'patentCounterfeit'],
  ['商标违法', 'trademark'],
  ['地理标志', 'geographicalIndication'],
  ['商业秘密', 'unfairCompetition'],
];

const enforcement: Template = {
  name: '知识产权行政保护情况表.xlsx',
  file: () =>
    formWorkbook([
      {
        name: '行政保护',
        plain: [1, 2],
        merges: ['A1:G1', 'A2:G2', 'A3:B4', 'C3:D3', 'E3:F3', 'G3:G4', 'A5:A9'],
        rows: [
          ['知识产权行政保护情况月报表', '', '', '', '', '', ''],
          ['报告期：              ', '', '', '', '', '', ''],
          ['案件类型', '', '立案数（件）', '', '结案数（件）', '', '罚没金额（万元）'],
          ['', '', '本月', '累计', '本月', '累计', ''],
          ...CASES.map(([label], i) => [i === 0 ? '案件' : '', label, '_', '_', '_', '_', '_']),
          ['合计', '', '=SUM(C5:C9)', '=SUM(D5:D9)', '=SUM(E5:E9)', '=SUM(F5:F9)', '=SUM(G5:G9)'],
        ],
      },
    ]),
  expected: {
    's1!A2#1': 'date asOf yearMonth',
    ...each(CASES, ([, dim], i) => [
      [`s1!C${i + 5}`, `cases-filed:${dim} month 件`],
      [`s1!D${i + 5}`, `cases-filed:${dim} year 件`],
      [`s1!E${i + 5}`, `case-count:${dim} month 件`],
      [`s1!F${i + 5}`, `case-count:${dim} year 件`],
      [`s1!G${i + 5}`, `case-fines:${dim} form 万元`],
    ]),
  },
};

const GOALS: readonly [string, string, string][] = [
  ['每万人口高价值发明专利拥有量', '件', 'high-value-inventions'],
  ['有效注册商标总量', '件', 'valid-marks'],
  ['知识产权质押融资金额', '万元', 'pledge-finance'],
  ['知识产权保护满意率', '%', 'protection-satisfaction'],
  ['知识产权服务机构数量', '家', 'service-bodies'],
];

const targets: Template = {
  name: '目标任务完成情况表.xlsx',
  file: () =>
    formWorkbook([
      {
        name: '附件2',
        plain: [1, 2],
        merges: ['A1:H1'],
        rows: [
          ['知识产权强县建设目标任务完成情况表', '', '', '', '', '', '', ''],
          ['填报单位：', '_', '', '', '填报时间：', '_', '', ''],
          ['序号', '主要指标', '单位', '2025年目标值', '完成值', '完成率', '存在差距', '原因分析及措施'],
          ...GOALS.map(([label, unit], i) => [i + 1, label, unit, '_', '_', '_', '_', '_']),
        ],
      },
    ]),
  expected: {
    's1!A2#1': 'unit',
    's1!E2#1': 'date filled day',
    ...each(GOALS, ([, unit, indicator], i) => {
      const own =
        indicator === 'high-value-inventions'
          ? `${indicator} perTenThousand form ${unit}`
          : indicator === 'protection-satisfaction'
            ? `${indicator} value year %`
            : `${indicator} ${indicator === 'pledge-finance' ? 'year' : 'form'} ${unit}`;
      return [
        [`s1!D${i + 4}`, `${indicator} target form ${unit}`],
        [`s1!E${i + 4}`, own],
        [`s1!F${i + 4}`, `${indicator} done form ${unit === '%' ? '%' : '-'}`],
        [`s1!G${i + 4}`, `${indicator} gap form ${unit}`],
        [`s1!H${i + 4}`, 'manual'],
      ] as const;
    }),
  },
};

const HIGH_VALUE: readonly [string, string][] = [
  ['战略性新兴产业的发明专利', 'A'],
  ['在海外有同族专利权的发明专利', 'B'],
  ['维持年限超过10年的发明专利', 'C'],
  ['实现质押融资的发明专利', 'D'],
  ['获得国家科学技术奖或中国专利奖的发明专利', 'E'],
];

export const highValueSheet = {
  name: '高价值专利',
  plain: [1, 2],
  merges: ['A1:D1', 'A4:A9'],
  widths: [14, 44, 14, 14],
  rows: [
    ['高价值发明专利统计表', '', '', ''],
    ['截至日期：            ', '', '', '单位：件'],
    ['类别', '指标', '数量', '上年末数量'],
    ['高价值发明专利', '高价值发明专利拥有量', '_', '_'],
    ...HIGH_VALUE.map(([label]) => ['', label, '_', '_']),
    ['常住人口', '常住人口（万人）', '_', '_'],
  ],
};

const highValue: Template = {
  name: '高价值发明专利统计表.xlsx',
  file: () => formWorkbook([highValueSheet]),
  expected: {
    's1!A2#1': 'date asOf day',
    's1!C4': 'high-value-inventions form 件',
    's1!D4': 'high-value-inventions yearEnd 件',
    ...each(HIGH_VALUE, ([, criterion], i) => [
      [`s1!C${i + 5}`, `high-value-inventions.${criterion} form 件`],
      [`s1!D${i + 5}`, `high-value-inventions.${criterion} yearEnd 件`],
    ]),
    's1!C10': 'high-value-inventions population form 万人',
    's1!D10': 'high-value-inventions population form 万人',
  },
};

const brief: Template = {
  name: '知识产权工作情况报告（模板）.docx',
  file: () =>
    formDocument([
      '关于    年    月知识产权工作情况的报告',
      '截至    年    月底，全区有效发明专利拥有量*        *件，同比增长*      *%；每万人口高价值发明专利拥有量______件；有效注册商标______件。',
      '1—××月，办理知识产权质押融资登记____笔、金额________万元，同比增长____%；办结知识产权案件____件，其中商标案件____件。',
      '下一步工作打算：____________',
      '联系人：          联系电话：          ',
    ]),
  expected: {
    'p1#1': 'date asOf year',
    'p1#2': 'date asOf month',
    'p2#1': 'date asOf year',
    'p2#2': 'date asOf month',
    'p2#3': 'valid-inventions form 件',
    'p2#4': 'valid-inventions growth form %',
    'p2#5': 'high-value-inventions perTenThousand form 件',
    'p2#6': 'valid-marks form 件',
    'p3#1': 'date asOf month',
    'p3#2': 'pledge-count year 笔',
    'p3#3': 'pledge-finance year 万元',
    'p3#4': 'pledge-finance growth year %',
    'p3#5': 'case-count year 件',
    'p3#6': 'case-count:trademark year 件',
    'p4#1': 'manual',
    'p5#1': 'manual',
    'p5#2': 'manual',
  },
};

const profile: Template = {
  name: '区县知识产权基本情况表.docx',
  file: () =>
    formDocument([
      '区县知识产权基本情况表',
      {
        table: [
          ['填报单位', { text: '', span: 2 }, '填报日期', ''],
          ['所在区县', '', '常住人口（万人）', { text: '', span: 2 }],
          ['有效发明专利（件）', '', '有效注册商标（件）', { text: '', span: 2 }],
          ['地理标志产品（件）', '', '地理标志证明商标、集体商标（件）', { text: '', span: 2 }],
          ['PCT国际专利申请（件）', '', '马德里国际注册商标（件）', { text: '', span: 2 }],
          ['专利许可（项）', '', '专利转让（项）', { text: '', span: 2 }],
          ['专利代理机构（家）', '', '商标代理机构（家）', { text: '', span: 2 }],
          ['联系人', '', '联系电话', { text: '', span: 2 }],
        ],
      },
    ]),
  expected: {
    't1!B1': 'unit',
    't1!E1': 'date filled day',
    't1!B2': 'district',
    't1!D2': 'high-value-inventions population form 万人',
    't1!B3': 'valid-inventions form 件',
    't1!D3': 'valid-marks form 件',
    't1!B4': 'geographical-indications:product form 件',
    't1!D4': 'geographical-indications:mark form 件',
    't1!B5': 'pct-applications year 件',
    't1!D5': 'madrid-registrations year 件',
    't1!B6': 'deals:licence year 项',
    't1!D6': 'deals:transfer year 项',
    't1!B7': 'service-bodies.patent form 家',
    't1!D7': 'service-bodies.trademark form 家',
    't1!B8': 'manual',
    't1!D8': 'manual',
  },
};

const streetRows: Template = {
  name: '街道专利商标汇总（空白行）.xlsx',
  file: () =>
    formWorkbook([
      {
        name: '汇总',
        plain: [1],
        merges: ['A1:F1'],
        rows: [
          ['各街道有效发明专利和有效注册商标汇总表', '', '', '', '', ''],
          ['序号', '街道（镇）', '有效发明专利（件）', '有效注册商标（件）', '合计', '备注'],
          [1, '_', '_', '_', '=C3+D3', '_'],
          [2, '_', '_', '_', '=C4+D4', '_'],
          [3, '_', '_', '_', '=C5+D5', '_'],
          ['合计', '', '=SUM(C3:C5)', '=SUM(D3:D5)', '=SUM(E3:E5)', '_'],
        ],
      },
    ]),
  expected: {
    's1!A3:F5':
      'streets | number | street | valid-inventions form 件 | valid-marks form 件 | manual | manual',
  },
};

export const patentListSheet = {
  name: '清单',
  plain: [1],
  merges: ['A1:F1'],
  rows: [
    ['有效发明专利清单', '', '', '', '', ''],
    ['序号', '申请号', '发明名称', '专利权人', '申请日', '授权公告日'],
    ...[1, 2, 3, 4, 5, 6].map(() => ['_', '_', '_', '_', '_', '_']),
  ],
};

const patentList: Template = {
  name: '有效发明专利清单.xlsx',
  file: () => formWorkbook([patentListSheet]),
  expected: {
    's1!A3:F8':
      'list valid-inventions form | number | applicationNumber | title | applicants | filed | granted',
  },
};

const survey: Template = {
  name: '知识产权综合统计表.xlsx',
  file: () =>
    formWorkbook([
      {
        name: '综合',
        plain: [1, 2],
        merges: ['A1:E1', 'A2:E2', 'A4:A6', 'A7:A9', 'A10:A12', 'A13:E13'],
        rows: [
          ['    年度知识产权综合统计表', '', '', '', ''],
          ['填报单位：            单位负责人：            填表日期：            ', '', '', '', ''],
          ['类别', '指标', '单位', '年末数（全年数）', '上年数'],
          ['创造', '有效发明专利', '件', '_', '_'],
          ['', '著作权登记', '件', '_', '_'],
          ['', 'PCT专利申请', '件', '_', '_'],
          ['运用', '质押融资登记金额', '亿元', '_', '_'],
          ['', '质押贷款放款金额', '亿元', '_', '_'],
          ['', '专利开放许可', '项', '_', '_'],
          ['保护', '行政案件立案', '件', '_', '_'],
          ['', '行政案件结案', '件', '_', '_'],
          ['', '保护满意度', '%', '_', '_'],
          ['注：本表由区（县）知识产权管理部门填报。', '', '', '', ''],
        ],
      },
    ]),
  expected: {
    's1!A1#1': 'date asOf year',
    's1!A2#1': 'unit',
    's1!A2#2': 'manual',
    's1!A2#3': 'date filled day',
    ...each(
      [
        ['valid-inventions', '件', 'form'],
        ['copyright-registrations', '件', 'year'],
        ['pct-applications', '件', 'year'],
        ['pledge-finance', '亿元', 'year'],
        ['loans-paid', '亿元', 'year'],
        ['deals:openLicence', '项', 'year'],
        ['cases-filed', '件', 'year'],
        ['case-count', '件', 'year'],
        ['protection-satisfaction value', '%', 'year'],
      ],
      ([what = '', unit = '', window = ''], i) => [
        [`s1!D${i + 4}`, `${what} ${window} ${unit}`],
        [`s1!E${i + 4}`, `${what} yearEnd ${unit}`],
      ],
    ),
  },
};

export const TEMPLATES: readonly Template[] = [
  monthly,
  byStreet,
  pledgeList,
  quarterly,
  enforcement,
  targets,
  highValue,
  brief,
  profile,
  streetRows,
  patentList,
  survey,
];
