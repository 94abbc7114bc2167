import type { Json } from '../../basics/json.ts';
import { parseMarkClasses, parseMarkNumber } from '../../marks/markNumber.ts';
import { MARK_STATUS, markStatus } from '../../marks/markStatus.ts';
import { cellLine, isBlankMarker } from '../cellText.ts';
import { choiceField, dateField, listField, longTextField, problem, textField } from '../fieldTypes.ts';
import type { Facts, Kind, Normalised, RowProblem } from '../kind.ts';
import { shown } from '../shown.ts';
import { validOn } from '../statements.ts';

const NOTHING: Normalised = { ok: true, value: null };

/** 商标: registered marks and applications. One record is one number in one class (注册号 × 类别). */
export const marks: Kind = {
  id: 'marks',
  label: { zh: '商标', en: 'Trademarks' },
  unit: { zh: '件', en: 'marks' },
  fields: [
    {
      name: 'number',
      label: { zh: '注册号', en: 'Registration number' },
      type: 'code',
      synonyms: [
        '商标注册号',
        '申请/注册号',
        '申请号',
        '商标号',
        '注册/申请号',
        '注册证号',
        '商标申请号',
        '国际注册号',
        'registration number',
      ],
      required: true,
      normalise: (raw) => {
        const number = parseMarkNumber(raw);
        return number === undefined
          ? problem('mark-number-shape', { text: shown(raw) })
          : { ok: true, value: number };
      },
      recognise: (cell) => (/^G?\d{5,8}[A-Z]?$/.test(cell.trim()) ? 0.8 : 0),
    },
    {
      name: 'class',
      label: { zh: '类别', en: 'Classes' },
      type: 'list',
      synonyms: [
        '国际分类',
        '商标类别',
        '类',
        '国际分类号',
        '商品/服务类别',
        '分类',
        '类号',
        '尼斯分类',
        '国际类别',
      ],
      normalise: (raw) => {
        if (isBlankMarker(raw)) return NOTHING;
        const classes = parseMarkClasses(raw);
        return classes === undefined
          ? problem('mark-class', { text: shown(raw) })
          : { ok: true, value: classes };
      },
      recognise: (cell) =>
        /^(?:第\d{1,2}类|\d{1,2}类)$/.test(cell.trim()) ? 1 : /^\d{1,2}$/.test(cell.trim()) ? 0.5 : 0,
    },
    textField('name', '商标名称', 'Mark', ['商标', '名称', '商标文字', '商标标识', 'mark']),
    listField('holders', '注册人', 'Registrant', [
      '商标注册人',
      '权利人',
      '申请人',
      '申请人名称',
      '注册人名称',
      '商标权人',
      '商标权利人',
      '申请人名称（中文）',
      'holder',
      'registrant',
    ]),
    textField(
      'address',
      '地址',
      'Address',
      ['注册人地址', '申请人地址', '注册地址', '申请人地址（中文）', '权利人地址'],
      { personal: true },
    ),
    dateField('filed', '申请日', 'Filing date', ['申请日期', '商标申请日']),
    dateField('registered', '注册公告日', 'Registration date', [
      '注册日',
      '注册日期',
      '注册公告日期',
      '核准注册日',
      '专用权开始日',
      '专用权起始日',
      '有效期起',
    ]),
    dateField('validUntil', '有效期至', 'Valid until', [
      '专用期止',
      '专用权截止日',
      '有效期截止日',
      '有效期止',
      '专用权期限至',
      '截止日期',
      '到期日',
      '有效期满日',
      '专用期限截止日',
    ]),
    textField(
      'statusText',
      '商标状态',
      'Status',
      ['状态', '法律状态', '当前状态', '商标法律状态', '商标当前状态', '流程状态'],
      {
        normalise: (raw) => {
          if (isBlankMarker(raw)) return NOTHING;
          const value = cellLine(raw);
          return markStatus(value) === 'unknown'
            ? { ok: true, value, note: { code: 'mark-status-unknown', params: { text: shown(value) } } }
            : { ok: true, value };
        },
      },
    ),
    choiceField('status', '状态（归类）', 'Status (mapped)', [], MARK_STATUS),
    dateField('statusAsOf', '状态日期', 'Status as at', ['状态日', '法律状态日'], { recognise: () => 0 }),
    dateField('endedOn', '失效日', 'Ended on', ['注销日', '撤销日', '失效日期', '终止日', '专用权终止日'], {
      recognise: () => 0,
    }),
    dateField('seenOn', '数据截止日', 'Data as at', ['数据日期', '统计日期'], { recognise: () => 0 }),
    longTextField('goods', '核定商品或服务', 'Goods and services', [
      '商品/服务',
      '核定使用商品',
      '使用商品',
      '商品服务项目',
      '核定使用商品/服务',
      '商品名称',
    ]),
    textField('agency', '代理机构', 'Agency', ['代理人', '商标代理机构', '代理机构名称', '代理公司']),
    choiceField(
      'markType',
      '商标类型',
      'Type of mark',
      ['类型', '商标种类', '商标性质'],
      {
        ordinary: { zh: '普通商标', en: 'ordinary mark' },
        collective: { zh: '集体商标', en: 'collective mark' },
        certification: { zh: '证明商标', en: 'certification mark' },
      },
      {
        一般: 'ordinary',
        普通: 'ordinary',
        商品商标: 'ordinary',
        服务商标: 'ordinary',
        一般商标: 'ordinary',
        集体: 'collective',
        证明: 'certification',
      },
    ),
  ],
  identify: (facts) =>
    typeof facts.number === 'string'
      ? [
          {
            scheme: 'mark',
            value: facts.class === undefined ? facts.number : `${facts.number}|${facts.class}`,
          },
        ]
      : [],
  derive(facts) {
    const derived: Record<string, Json> = {};
    if (typeof facts.statusText === 'string' && facts.status === undefined)
      derived.status = markStatus(facts.statusText);
    if ((derived.status ?? facts.status) === 'registered' && typeof facts.statusAsOf === 'string')
      Object.assign(derived, validOn(facts.statusAsOf));
    return derived;
  },
  /** One source row may name several classes: one record each; all but the first are marked for counting by number. */
  explode(facts) {
    const classes = facts.class;
    if (!Array.isArray(classes)) return [facts];
    return classes.map(
      (c, i): Facts => (i === 0 ? { ...facts, class: c } : { ...facts, class: c, further: true }),
    );
  },
  check(facts, today) {
    const problems: RowProblem[] = [];
    const { registered, validUntil } = facts;
    if (facts.class === undefined)
      problems.push({ level: 'warn', field: 'class', message: { code: 'mark-class-missing' } });
    if (typeof registered === 'string' && registered > today)
      problems.push({
        level: 'warn',
        field: 'registered',
        message: { code: 'date-future', params: { date: registered } },
      });
    if (typeof registered === 'string' && typeof validUntil === 'string' && validUntil < registered) {
      const params = { validUntil, registered };
      problems.push({
        level: 'warn',
        field: 'validUntil',
        message: { code: 'valid-until-before-registered', params },
      });
    }
    return problems;
  },
  declarations: [
    {
      id: 'validAsOf',
      label: { zh: '全部为有效注册商标，截至', en: 'All registered and in force as at' },
      hint: {
        zh: '文件没有商标状态时：声明清单中的商标在这一天全部有效。仅用于没有写明状态的行。',
        en: 'For a file without status: all its marks were in force on this day. Applies to rows that state none.',
      },
      type: 'date',
      facts: (value) => ({ status: 'registered', statusAsOf: value, ...validOn(value) }),
    },
    {
      id: 'seenOn',
      label: { zh: '商标状态截至', en: 'Status as at' },
      hint: {
        zh: '文件写明了状态但没有日期时：状态是哪一天的。',
        en: 'For a file that states status without a day: the day it speaks of.',
      },
      type: 'date',
      facts: (value) => ({ seenOn: value }),
    },
    {
      id: 'region',
      label: { zh: '全部属于区县', en: 'All of district' },
      hint: {
        zh: '文件没有地址时：声明注册人的地址都在这个区县。',
        en: 'For a file without addresses: every registrant has its address in this district.',
      },
      type: 'district',
      facts: (value) => ({ region: value }),
    },
  ],
  title: (facts) =>
    [facts.number, facts.class === undefined ? undefined : `第${facts.class}类`, facts.name]
      .filter((part): part is string => typeof part === 'string' && part !== '')
      .join(' '),
  parties: (facts) => (Array.isArray(facts.holders) ? (facts.holders as string[]) : []),
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  together: [['status', 'statusText', 'statusAsOf', 'endedOn', '@seenOn']],
  list: {
    columns: ['number', 'class', 'name', 'holders', 'registered', 'validUntil', 'status'],
    filters: ['class', 'status', 'statusText', 'markType', 'agency'],
    facets: ['status', 'markType'],
    sorts: ['number', 'name', 'registered', 'validUntil'],
    search: ['number', 'name', 'holders', 'agency'],
  },
};
