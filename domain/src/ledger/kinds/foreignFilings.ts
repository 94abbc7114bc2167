import { choiceField, dateField, listField, textField } from '../fieldTypes.ts';
import type { Kind } from '../kind.ts';
import { regionField, wholeFileOf } from '../wholeFile.ts';
import { numberText } from './pledges.ts';

/** 涉外申请与著作权登记: PCT applications, Madrid registrations and copyright registrations, by their own numbers. */
export const foreignFilings: Kind = {
  id: 'foreignFilings',
  label: { zh: 'PCT、马德里与著作权登记', en: 'PCT, Madrid and copyright' },
  unit: { zh: '件', en: 'filings' },
  fields: [
    choiceField(
      'filingType',
      '类别',
      'Type',
      ['申请类别', '类型', '登记类别', '业务类别'],
      {
        pct: { zh: 'PCT国际专利申请', en: 'PCT application' },
        madrid: { zh: '马德里商标国际注册', en: 'Madrid registration' },
        software: { zh: '计算机软件著作权登记', en: 'Software copyright' },
        work: { zh: '作品著作权登记', en: 'Copyright in a work' },
      },
      {
        PCT: 'pct',
        PCT专利: 'pct',
        PCT申请: 'pct',
        PCT专利申请: 'pct',
        马德里: 'madrid',
        马德里商标: 'madrid',
        马德里国际注册: 'madrid',
        软件著作权: 'software',
        软著: 'software',
        作品登记: 'work',
        作品著作权: 'work',
      },
      { required: true },
    ),
    textField('number', '编号', 'Number', ['国际申请号', '国际注册号', '登记号', '申请号', '注册号'], {
      required: true,
      normalise: numberText,
    }),
    textField('name', '名称', 'Name', ['发明名称', '商标名称', '软件名称', '作品名称']),
    dateField(
      'filed',
      '申请日期',
      'Filed on',
      ['国际申请日', '登记日期', '国际注册日', '注册日期', '申请日'],
      {
        required: true,
      },
    ),
    listField('holders', '申请人', 'Holders', ['著作权人', '权利人', '注册人', '企业名称']),
    textField('address', '申请人地址', 'Address', ['地址', '权利人地址']),
    regionField,
  ],
  identify: (facts) =>
    typeof facts.filingType === 'string' && typeof facts.number === 'string'
      ? [{ scheme: 'filing', value: `${facts.filingType}|${facts.number}` }]
      : [],
  declarations: [wholeFileOf('申请人')],
  title: (facts) => [facts.number, facts.name].filter((part) => typeof part === 'string').join(' '),
  parties: (facts) => (Array.isArray(facts.holders) ? (facts.holders as string[]) : []),
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  list: {
    columns: ['number', 'filingType', 'name', 'filed', 'holders'],
    filters: ['filingType'],
    sorts: ['number', 'filed'],
    search: ['number', 'name', 'holders'],
  },
};
