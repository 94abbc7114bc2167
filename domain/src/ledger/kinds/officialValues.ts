import { dateField, textField } from '../fieldTypes.ts';
import type { Kind } from '../kind.ts';
import { citedIndicatorField, citedIndicatorOfFile } from './citedIndicators.ts';
import { decimalField } from './decimals.ts';

/** 官方通报数值 (双值): the figure in the superior's circular, which assessment goes by, with the document and page. */
export const officialValues: Kind = {
  id: 'officialValues',
  label: { zh: '官方通报数值', en: 'Official figures' },
  unit: { zh: '个', en: 'figures' },
  fields: [
    citedIndicatorField,
    decimalField('value', '官方数值', 'Official value', ['数值', '通报数值', '通报值', '指标值'], {
      required: true,
    }),
    dateField('asOf', '截至日期', 'As of', ['统计日期', '统计截至日', '数据截至日期', '截止日期'], {
      required: true,
    }),
    textField('issuer', '发布单位', 'Issuer', ['通报单位', '发文单位', '发文机关'], { required: true }),
    textField('documentNumber', '文号', 'Document number', ['通报文号', '发文字号'], { required: true }),
    dateField('issuedOn', '发文日期', 'Issued on', ['印发日期', '通报日期', '成文日期'], {
      recognise: () => 0,
    }),
    textField('file', '文件名称', 'File', ['文件', '通报名称', '标题']),
    textField('page', '页码', 'Page', ['页', '所在页']),
  ],
  declarations: [citedIndicatorOfFile],
  check: (facts) =>
    facts.indicator === undefined
      ? [{ level: 'warn', field: 'indicator', message: { code: 'indicator-missing' } }]
      : [],
  identify: (facts) =>
    typeof facts.asOf === 'string' && typeof facts.documentNumber === 'string'
      ? [{ scheme: 'officialValue', value: `${facts.indicator ?? ''}|${facts.asOf}|${facts.documentNumber}` }]
      : [],
  title: (facts) => `${facts.asOf} ${facts.value} ${facts.documentNumber}`,
  list: {
    columns: ['indicator', 'value', 'asOf', 'issuer', 'documentNumber', 'page'],
    filters: ['indicator'],
    sorts: ['asOf', 'issuedOn'],
    search: ['documentNumber', 'issuer', 'file'],
  },
};
