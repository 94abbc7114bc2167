import { choiceField, dateField, fenField, listField, textField } from '../fieldTypes.ts';
import type { Kind } from '../kind.ts';
import { DEAL_TYPES } from '../valueLabels.ts';
import { regionField, wholeFileOf } from '../wholeFile.ts';
import { numberText } from './pledges.ts';

/** 许可与转让: deals over rights. Only a recorded licence (备案) or a registered transfer counts officially. */
export const deals: Kind = {
  id: 'deals',
  label: { zh: '许可与转让', en: 'Licences and transfers' },
  unit: { zh: '项', en: 'deals' },
  fields: [
    choiceField(
      'dealType',
      '交易类型',
      'Type of deal',
      ['类型', '业务类型', '许可类型', '运用方式', '变更类型'],
      DEAL_TYPES,
      {
        普通许可: 'licence',
        独占许可: 'licence',
        排他许可: 'licence',
        许可备案: 'licence',
        实施许可: 'licence',
        专利开放许可: 'openLicence',
        权利转移: 'transfer',
        专利权转让: 'transfer',
        商标转让: 'transfer',
      },
      { required: true },
    ),
    textField(
      'recordNumber',
      '备案号',
      'Record number',
      ['备案编号', '许可备案号', '手续合格通知书编号', '登记号'],
      {
        normalise: numberText,
      },
    ),
    dateField('recorded', '备案日期', 'Recorded on', [
      '备案日',
      '登记生效日',
      '转让登记日',
      '生效日期',
      '登记日期',
    ]),
    listField('rights', '所涉权利', 'Rights', ['专利号', '申请号', '商标注册号', '标的']),
    textField('from', '许可方', 'From', ['让与人', '转让人', '许可人', '转让方']),
    textField('to', '被许可方', 'To', ['受让人', '被许可人', '受让方']),
    fenField('amount', '合同金额', 'Amount', ['许可费', '转让费', '交易金额', '合同金额（万元）', '金额']),
    dateField('ended', '终止日期', 'Ended on', ['合同终止日', '许可终止日'], { recognise: () => 0 }),
    textField('address', '许可方地址', 'Address', ['地址', '让与人地址']),
    regionField,
  ],
  identify: (facts) =>
    typeof facts.recordNumber === 'string'
      ? [{ scheme: 'deal', value: facts.recordNumber }]
      : typeof facts.recorded === 'string' && Array.isArray(facts.rights)
        ? [
            {
              scheme: 'deal',
              value: [
                facts.dealType,
                facts.recorded,
                [...(facts.rights as string[])].sort().join(','),
                facts.to ?? '',
              ].join('|'),
            },
          ]
        : [],
  declarations: [wholeFileOf('许可方')],
  title: (facts) =>
    [facts.recordNumber, facts.from, facts.to].filter((part) => typeof part === 'string').join(' '),
  parties: (facts) => (typeof facts.from === 'string' ? [facts.from] : []),
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  list: {
    columns: ['recordNumber', 'dealType', 'recorded', 'rights', 'from', 'to', 'amount'],
    filters: ['dealType'],
    sorts: ['recorded', 'amount'],
    search: ['recordNumber', 'from', 'to', 'rights'],
  },
};
