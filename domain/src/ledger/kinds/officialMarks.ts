import { parseMarkClasses, parseMarkNumber } from '../../marks/markNumber.ts';
import { isBlankMarker } from '../cellText.ts';
import { dateField, listField, problem, textField } from '../fieldTypes.ts';
import type { Facts, Kind } from '../kind.ts';
import { shown } from '../shown.ts';
import { listAsOf, listDayField } from './officialLists.ts';

/**
 * 有效注册商标官方明细: the superior's own table of marks in force, by number and class. It is compared with ours mark by mark
 * (差异清单) and never feeds a verdict.
 */
export const officialMarks: Kind = {
  id: 'officialMarks',
  label: { zh: '有效注册商标官方明细', en: 'Official list of marks in force' },
  unit: { zh: '件', en: 'marks' },
  fields: [
    {
      name: 'number',
      label: { zh: '注册号', en: 'Registration number' },
      type: 'code',
      synonyms: ['商标注册号', '申请/注册号', '注册/申请号', '商标号'],
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
      synonyms: ['国际分类', '商标类别', '国际分类号', '类'],
      normalise: (raw) => {
        if (isBlankMarker(raw)) return { ok: true, value: null };
        const classes = parseMarkClasses(raw);
        return classes === undefined
          ? problem('mark-class', { text: shown(raw) })
          : { ok: true, value: classes };
      },
      recognise: (cell) => (/^(?:第\d{1,2}类|\d{1,2}类)$/.test(cell.trim()) ? 1 : 0),
    },
    listDayField,
    textField('name', '商标名称', 'Mark', ['商标', '名称']),
    listField('holders', '注册人', 'Registrant', ['商标注册人', '权利人', '注册人名称', '申请人名称']),
    dateField('registered', '注册公告日', 'Registration date', ['注册日期', '注册公告日期', '注册日']),
    dateField('validUntil', '有效期至', 'Valid until', [
      '专用期限至',
      '专用权期限至',
      '专用期止',
      '有效期止',
    ]),
    textField('county', '所属区县', 'County', ['区县', '所在区县', '地区']),
  ],
  declarations: [listAsOf],
  identify: (facts) =>
    typeof facts.number === 'string'
      ? [
          {
            scheme: 'officialMark',
            value: facts.class === undefined ? facts.number : `${facts.number}|${facts.class}`,
          },
        ]
      : [],
  /** One row may name several classes: one record each, as in the register of marks. */
  explode: (facts) =>
    Array.isArray(facts.class) ? facts.class.map((c): Facts => ({ ...facts, class: c })) : [facts],
  title: (facts) =>
    [facts.number, facts.class === undefined ? undefined : `第${facts.class}类`, facts.name]
      .filter((part): part is string => typeof part === 'string' && part !== '')
      .join(' '),
  list: {
    columns: ['number', 'class', 'name', 'holders', 'registered', 'validUntil', 'county'],
    filters: ['class', 'county'],
    sorts: ['number', 'registered', 'validUntil', 'asOf'],
    search: ['number', 'name', 'holders'],
  },
};
