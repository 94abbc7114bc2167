import { choiceField, dateField, listField, textField } from '../fieldTypes.ts';
import type { Kind } from '../kind.ts';
import { GI_TYPES } from '../valueLabels.ts';
import { regionField, wholeFileOf } from '../wholeFile.ts';
import { numberText } from './pledges.ts';

/** 地理标志: protected products, collective and certification marks, agricultural indications, each by its own number. */
export const geographicalIndications: Kind = {
  id: 'geographicalIndications',
  label: { zh: '地理标志', en: 'Geographical indications' },
  unit: { zh: '件', en: 'indications' },
  fields: [
    choiceField(
      'giType',
      '保护类型',
      'Type of protection',
      ['类型', '地理标志类型', '类别', '保护方式'],
      GI_TYPES,
      {
        产品: 'product',
        地理标志保护产品: 'product',
        集体商标: 'mark',
        证明商标: 'mark',
        地理标志商标: 'mark',
        地理标志证明商标: 'mark',
        地理标志集体商标: 'mark',
        农产品: 'agricultural',
      },
      { required: true },
    ),
    textField('name', '名称', 'Name', ['地理标志名称', '产品名称', '商标名称'], { required: true }),
    textField('number', '编号', 'Number', ['注册号', '商标注册号', '批准公告号', '公告号', '登记证书编号'], {
      normalise: numberText,
    }),
    dateField('protected', '保护日期', 'Protected since', [
      '注册公告日',
      '批准日期',
      '公告日期',
      '登记日期',
      '注册日期',
    ]),
    dateField('ended', '失效日期', 'Ended on', ['终止日期', '注销日期', '撤销日期'], { recognise: () => 0 }),
    textField('holder', '权利人', 'Holder', ['注册人', '申请人', '申请机构', '证书持有人']),
    listField('users', '用标主体', 'Users', ['专用标志使用企业', '用标企业', '使用主体']),
    textField('origin', '产地范围', 'Area of origin', ['保护范围', '产地']),
    textField('address', '权利人地址', 'Address of the holder', ['地址', '注册人地址']),
    regionField,
  ],
  identify: (facts) =>
    typeof facts.giType === 'string' && typeof facts.name === 'string'
      ? [{ scheme: 'geographicalIndication', value: `${facts.giType}|${facts.number ?? facts.name}` }]
      : [],
  declarations: [wholeFileOf('权利人')],
  title: (facts) => [facts.name, facts.number].filter((part) => typeof part === 'string').join(' '),
  parties: (facts) => (typeof facts.holder === 'string' ? [facts.holder] : []),
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  list: {
    columns: ['name', 'giType', 'number', 'protected', 'ended', 'holder', 'users'],
    filters: ['giType'],
    sorts: ['name', 'protected'],
    search: ['name', 'number', 'holder', 'users'],
  },
};
