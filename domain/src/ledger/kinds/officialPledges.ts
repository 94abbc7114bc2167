import { choiceField, dateField, fenField, listField, textField } from '../fieldTypes.ts';
import type { Kind } from '../kind.ts';
import { listAsOf, listDayField } from './officialLists.ts';
import { numberText, patentNumbers } from './pledges.ts';

/**
 * 质押登记官方明细: the superior's own list behind its figure of pledge finance. It is compared with ours registration by
 * registration (差异清单) and never feeds a verdict: what counts is in the register of pledges.
 */
export const officialPledges: Kind = {
  id: 'officialPledges',
  label: { zh: '质押登记官方明细', en: 'Official list of pledges' },
  unit: { zh: '笔', en: 'pledges' },
  fields: [
    textField(
      'registrationNumber',
      '质押登记号',
      'Registration number',
      ['登记号', '质押登记编号', '登记编号'],
      {
        required: true,
        normalise: numberText,
      },
    ),
    listDayField,
    dateField('registered', '质押登记日', 'Registered on', [
      '登记日',
      '登记日期',
      '质押登记日期',
      '登记生效日',
    ]),
    choiceField(
      'registrationType',
      '登记类型',
      'Type of registration',
      ['业务类型', '登记种类'],
      {
        new: { zh: '新登记', en: 'new' },
        renewal: { zh: '续贷重新登记', en: 'renewal registered anew' },
        change: { zh: '变更登记', en: 'change' },
      },
      { 新增: 'new', 首次登记: 'new', 设立登记: 'new', 续贷: 'renewal', 续押: 'renewal', 变更: 'change' },
    ),
    fenField('amount', '质押金额', 'Amount secured', [
      '质押融资金额',
      '融资金额',
      '主债权金额',
      '金额',
      '质押金额（万元）',
      '融资金额（万元）',
    ]),
    listField('pledgors', '出质人', 'Pledgors', ['质押人', '企业名称', '借款企业', '融资企业']),
    textField('creditor', '质权人', 'Creditor', ['银行', '质权人名称', '金融机构']),
    {
      name: 'patents',
      label: { zh: '质押专利', en: 'Patents pledged' },
      type: 'list',
      synonyms: ['专利号', '质押专利号', '出质专利'],
      normalise: patentNumbers,
    },
    textField('county', '所属区县', 'County', ['区县', '所在区县', '地区']),
  ],
  declarations: [listAsOf],
  gathers: ['patents', 'pledgors'],
  identify: (facts) =>
    typeof facts.registrationNumber === 'string'
      ? [{ scheme: 'officialPledge', value: facts.registrationNumber }]
      : [],
  title: (facts) =>
    [facts.registrationNumber, Array.isArray(facts.pledgors) ? facts.pledgors[0] : undefined]
      .filter((part): part is string => typeof part === 'string')
      .join(' '),
  list: {
    columns: [
      'registrationNumber',
      'registered',
      'registrationType',
      'amount',
      'pledgors',
      'creditor',
      'county',
    ],
    filters: ['registrationType', 'county'],
    sorts: ['registrationNumber', 'registered', 'amount', 'asOf'],
    search: ['registrationNumber', 'pledgors', 'creditor'],
  },
};
