import { LIGHT_NAMES } from '../../indicators/lightNames.ts';
import type { BlankReason } from '../blankReasons.ts';
import { chineseDay } from '../chineseText.ts';
import { unitOf } from '../frozenNumbers.ts';
import type { Block, Run, Table } from '../model.ts';
import type { Template, TemplateField } from '../template.ts';
import type { Writer } from '../writer.ts';
import { title } from './elements.ts';
import { ISSUER } from './fields.ts';
import { sourcesAttachment } from './sources.ts';
import { streetTable } from './streets.ts';
import { targetsOf, targetUnit } from './targets.ts';

const FILLED_BY: TemplateField = {
  id: 'filledBy',
  label: { zh: '填报人及电话', en: 'Filled by, telephone' },
  kind: 'line',
};
const CHECKED_BY: TemplateField = {
  id: 'checkedBy',
  label: { zh: '审核人', en: 'Checked by' },
  kind: 'line',
};
export const SIGNED_FORM: readonly TemplateField[] = [ISSUER, FILLED_BY, CHECKED_BY];

/** 填报单位、统计期 above a return, 填报人、审核人 below. */
export function formHead(w: Writer): Block {
  const to = w.facts.set?.content.period.to;
  return {
    is: 'flush',
    runs: w.say`填报单位：${w.field('issuer')}　　统计期：${w.period}${to ? `（截至${chineseDay(to)}）` : ''}`,
  };
}
/** Why cells stay blank, then who filled and who checked. */
export function formFoot(w: Writer): readonly Block[] {
  const reasons = w.reasons();
  return [
    ...(reasons.length === 0
      ? []
      : [{ is: 'flush' as const, runs: w.say`空白项说明：${reasons.join('；')}。` }]),
    { is: 'flush', runs: w.say`填报人：${w.field('filledBy')}　　审核人：${w.field('checkedBy')}` },
  ];
}

const blank = (w: Writer, key: string, label: string, why: BlankReason): readonly Run[] => [
  w.unknown(key, label, why),
];

/** 考核打分表: weight and score are the assessment office's; what the register knows stands beside each target. */
export const SCORE_TABLE: Template = {
  id: 'score-table',
  label: { zh: '考核打分表', en: 'Assessment score table' },
  genre: 'table',
  group: 'ready',
  periods: ['quarter', 'year', 'day'],
  fields: SIGNED_FORM,
  compose: (w) => {
    const name = '知识产权工作考核打分表';
    const table: Table = {
      caption: '',
      columns: [
        { header: '考核指标', share: 27, align: 'left' },
        { header: '单位', share: 11, align: 'center' },
        { header: '目标值', share: 12, align: 'right' },
        { header: '完成值', share: 12, align: 'right' },
        { header: '完成率%', share: 12, align: 'right' },
        { header: '评定', share: 12, align: 'center' },
        { header: '权重', share: 7, align: 'center' },
        { header: '得分', share: 7, align: 'center' },
      ],
      rows: targetsOf(w).map((t) => [
        [{ text: t.title }],
        [{ text: targetUnit(w, t) }],
        [t.target === null ? { text: '未写明' } : w.number(`target:${t.id}:goal`)],
        [w.number(`target:${t.id}:${t.due < w.facts.set!.content.period.to ? 'atDue' : 'value'}`)],
        doneShare(w, t.id, t.due < w.facts.set!.content.period.to ? 'atDue' : 'value', t.evaluator),
        [{ text: t.light === 'grey' ? '不能评定' : LIGHT_NAMES[t.light].zh }],
        blank(w, `weight:${t.id}`, `${t.title}（权重）`, 'weight-elsewhere'),
        blank(w, `score:${t.id}`, `${t.title}（得分）`, 'score-elsewhere'),
      ]),
    };
    return {
      title: name,
      head: { form: 'plain' },
      blocks: [
        title(name),
        formHead(w),
        { is: 'table', table },
        formFoot(w),
        {
          is: 'flush',
          runs: w.say`说明：完成值按期限日（已到期的）或期末取数；权重、得分由考核办填写，本表不自行设定。`,
        },
        { is: 'table', table: streetTable(w) },
        sourcesAttachment(w, null),
      ],
    };
  },
};

function doneShare(w: Writer, id: string, at: string, evaluator: string): readonly Run[] {
  if (evaluator === 'rank') return [{ text: '—' }];
  const share = w.share(`target:${id}:${at}`, `target:${id}:goal`);
  return [share ?? w.unknown(`share:${id}`, `${id}（完成率）`, 'no-share')];
}

/**
 * 绩效自评表: 预算绩效 self-evaluation of 100 points (财预〔2020〕10号: execution 10, output 50, benefit 30, satisfaction 10 – the usual split, which
 * the finance bureau sets). Money and points are not in the register and stay blank.
 */
export const SELF_EVALUATION: Template = {
  id: 'self-evaluation',
  label: { zh: '绩效自评表', en: 'Performance self-evaluation' },
  genre: 'table',
  group: 'ready',
  periods: ['year', 'day'],
  fields: [
    ...SIGNED_FORM,
    { id: 'project', label: { zh: '项目名称', en: 'Project' }, kind: 'line' },
    {
      id: 'budget',
      label: { zh: '全年预算数（万元）', en: 'Budget (10,000 yuan)' },
      kind: 'line',
      optional: true,
      fresh: true,
    },
    {
      id: 'spent',
      label: { zh: '全年执行数（万元）', en: 'Spent (10,000 yuan)' },
      kind: 'line',
      optional: true,
      fresh: true,
    },
    {
      id: 'explained',
      label: { zh: '偏差原因及改进措施', en: 'Deviations and remedies' },
      kind: 'text',
      fresh: true,
    },
  ],
  compose: (w) => {
    const name = '项目支出绩效自评表';
    const row = (part: string, indicator: string, window: string): readonly (readonly Run[])[] => {
      const key = `figure:${indicator}:${window}`;
      const n = w.known(key);
      const target = targetsOf(w).find(
        (t) => t.indicator === indicator && t.target !== null && t.evaluator !== 'flow',
      );
      const goal = target && `target:${target.id}:goal`;
      const label = n?.label ?? key;
      return [
        [{ text: part }],
        [{ text: n ? `${label}，${n.unit}` : label }],
        goal === undefined
          ? blank(w, `goal:${key}`, `${label}（年度指标值）`, 'goal-elsewhere')
          : [w.number(goal)],
        [w.number(key)],
        blank(w, `points:${key}`, `${label}（得分）`, 'own-score'),
      ];
    };
    const money = (id: string, label: string): readonly Run[] =>
      w.field(id).length > 0 ? w.field(id) : blank(w, id, label, 'money-elsewhere');
    const table: Table = {
      caption: '',
      columns: [
        { header: '一级指标', share: 15, align: 'center' },
        { header: '二、三级指标', share: 43, align: 'left' },
        { header: '年度指标值', share: 15, align: 'right' },
        { header: '实际完成值', share: 15, align: 'right' },
        { header: '得分', share: 12, align: 'center' },
      ],
      rows: [
        [
          [{ text: '预算执行' }],
          [{ text: '预算执行率（全年预算数、全年执行数，万元）' }],
          money('budget', '全年预算数'),
          money('spent', '全年执行数'),
          blank(w, 'points:execution', '预算执行（得分）', 'own-score'),
        ],
        row('产出', 'valid-inventions', 'now'),
        row('产出', 'high-value-inventions', 'now'),
        row('产出', 'valid-marks', 'now'),
        row('产出', 'pledge-count', 'thisYear'),
        row('产出', 'case-count', 'thisYear'),
        row('效益', 'pledge-finance', 'thisYear'),
        row('效益', 'loans-paid', 'thisYear'),
        row('满意度', 'protection-satisfaction', 'now'),
      ],
    };
    return {
      title: name,
      head: { form: 'plain' },
      blocks: [
        title(name),
        formHead(w),
        { is: 'flush', runs: w.say`项目名称：${w.field('project')}` },
        { is: 'table', table },
        { is: 'flush', runs: w.say`偏差原因及改进措施：` },
        w.paragraphs('explained'),
        formFoot(w),
        sourcesAttachment(w, null),
      ],
    };
  },
};

/** 业务报表 of one line of work: each figure with its windows. */
function figureReturn(
  id: string,
  label: Template['label'],
  name: string,
  indicators: readonly string[],
  more: (w: Writer) => readonly Block[] = () => [],
): Template {
  return {
    id,
    label,
    genre: 'table',
    group: 'ready',
    periods: ['month', 'quarter', 'year'],
    fields: [
      ...SIGNED_FORM,
      { id: 'remarks', label: { zh: '情况说明', en: 'Remarks' }, kind: 'text', optional: true, fresh: true },
    ],
    compose: (w) => ({
      title: name,
      head: { form: 'plain' },
      blocks: [
        title(name),
        formHead(w),
        ...(indicators.length === 0 ? [] : [{ is: 'table' as const, table: windowTable(w, indicators) }]),
        more(w),
        w.paragraphs('remarks'),
        formFoot(w),
        sourcesAttachment(w, null),
      ],
    }),
  };
}

function windowTable(w: Writer, indicators: readonly string[]): Table {
  const figures = indicators.flatMap(
    (id) => w.facts.set?.content.figures.filter((f) => f.indicator === id) ?? [],
  );
  return {
    caption: '',
    columns: [
      { header: '项目', share: 31, align: 'left' },
      { header: '单位', share: 9, align: 'center' },
      { header: '本期', share: 15, align: 'right' },
      { header: '本年累计或期末', share: 15, align: 'right' },
      { header: '上年同期或同日', share: 15, align: 'right' },
      { header: '上年全年或年末', share: 15, align: 'right' },
    ],
    rows: figures.map((f) => {
      const key = (window: string) => `figure:${f.indicator}:${window}`;
      const flow = f.over === 'flow';
      return [
        [{ text: f.label.zh }],
        [{ text: unitOf(f) }],
        flow ? [w.number(key('period'))] : [{ text: '—' }],
        [w.number(key(flow ? 'thisYear' : 'now'))],
        [w.number(key(flow ? 'samePeriod' : 'sameDay'))],
        [w.number(key(flow ? 'lastYear' : 'lastEnd'))],
      ];
    }),
  };
}

/** 批次核查: from the log of matters, as it stood at the end of the period. */
function abnormal(w: Writer): readonly Block[] {
  const { work } = w.facts;
  if (!work) return [w.paragraph`${w.unknown('abnormal', '非正常专利申请核查', 'no-period')}`];
  const source = `核查办理记录，截至${chineseDay(work.to)}`;
  const items = work.abnormal.items;
  if (work.abnormal.batches === 0 && items.length === 0)
    return [
      w.paragraph`本系统没有登记过上级下发的核查批次。${w.unknown('abnormal', '非正常专利申请核查件数', 'no-batch')}`,
    ];
  const total = items.reduce((sum, item) => sum + item.count, 0);
  const row = (label: string, run: Run): readonly (readonly Run[])[] => [[{ text: label }], [run]];
  return [
    {
      is: 'table',
      table: {
        caption: '',
        columns: [
          { header: '项目', share: 70, align: 'left' },
          { header: '件（批）', share: 30, align: 'right' },
        ],
        rows: [
          row(
            '本期收到上级批次（批）',
            w.counted('abnormal:batches', work.abnormal.batches, '本期收到上级批次', source),
          ),
          row('期末累计涉及申请（件）', w.counted('abnormal:items', total, '期末累计涉及申请', source)),
          ...items.map((item) =>
            row(`其中：${item.label}`, w.counted(`abnormal:${item.state}`, item.count, item.label, source)),
          ),
        ],
      },
    },
    { is: 'flush', runs: w.say`说明：认定和恢复由国家知识产权局作出，区级只协助核查；主动撤回不是认定。` },
  ];
}

const STATION_ROWS = [
  ['站点数量（个）', 'station-register'],
  ['走访服务企业（家次）', 'station-visits'],
  ['指导商标注册（件）', 'station-visits'],
  ['指导续展、变更、转让（件）', 'station-visits'],
  ['指导马德里国际注册（件）', 'station-visits'],
  ['协助维权（件）', 'station-visits'],
  ['开展培训（场次）', 'station-training'],
] as const;

/** 商标品牌指导站: what the stations do is in their own books and stays open here; the marks around them are known. */
function stations(w: Writer): readonly Block[] {
  return [
    {
      is: 'table',
      table: {
        caption: '指导站工作',
        columns: [
          { header: '项目', share: 46, align: 'left' },
          { header: '本期', share: 27, align: 'right' },
          { header: '本年累计', share: 27, align: 'right' },
        ],
        rows: STATION_ROWS.map(([label, why]) => [
          [{ text: label }],
          blank(w, `station:${label}:period`, `${label}本期`, why),
          blank(w, `station:${label}:year`, `${label}本年累计`, why),
        ]),
      },
    },
  ];
}

export const RETURNS: readonly Template[] = [
  figureReturn('pledge-return', { zh: '质押融资报表', en: 'Return of pledges' }, '知识产权质押融资情况报表', [
    'pledge-count',
    'pledge-finance',
    'pledge-outstanding',
    'loans-paid',
  ]),
  figureReturn(
    'cases-return',
    { zh: '执法办案（双打）报表', en: 'Return of cases' },
    '打击侵权假冒知识产权案件情况报表',
    ['cases-filed', 'case-count', 'cases-open'],
  ),
  figureReturn(
    'abnormal-return',
    { zh: '非正常专利申请核查报表', en: 'Return of abnormal filings' },
    '非正常专利申请核查情况报表',
    [],
    abnormal,
  ),
  figureReturn(
    'station-return',
    { zh: '商标品牌指导站报表', en: 'Return of guidance stations' },
    '商标品牌指导站工作情况报表',
    ['valid-marks', 'madrid-registrations', 'geographical-indications'],
    stations,
  ),
];
