import { cellLine, isBlankMarker } from '../cellText.ts';
import { dateField, fenField, textField } from '../fieldTypes.ts';
import type { Kind } from '../kind.ts';
import { CASE_TYPES } from '../valueLabels.ts';
import { regionField, wholeFileOf } from '../wholeFile.ts';
import { numberText } from './pledges.ts';

/** 案件类型 by the right concerned: how case systems and monthly returns sort them. */
type CaseType = keyof typeof CASE_TYPES;

/** Tried in order: 假冒专利 before 专利, 地理标志 before 商标. */
const WORDS: readonly (readonly [CaseType, RegExp])[] = [
  ['patentCounterfeit', /假冒专利|冒充专利/],
  ['patentDispute', /专利/],
  ['geographicalIndication', /地理标志|原产地/],
  ['specialSign', /特殊标志|奥林匹克|奥运|世博/],
  ['trademark', /商标/],
  ['unfairCompetition', /商业秘密|混淆|不正当竞争/],
  ['copyright', /著作权|版权|盗版/],
  ['plantVariety', /植物新品种|品种权/],
];

/** 知识产权案件: one case is one record by its number, whichever body reports it. */
export const cases: Kind = {
  id: 'cases',
  label: { zh: '知识产权案件', en: 'Protection cases' },
  unit: { zh: '件', en: 'cases' },
  fields: [
    textField('caseNumber', '案号', 'Case number', ['案件编号', '立案号', '案件号', '文书文号', '立案编号'], {
      required: true,
      normalise: numberText,
    }),
    {
      name: 'caseType',
      label: { zh: '案件类型', en: 'Type' },
      type: 'code',
      synonyms: ['案由', '案件类别', '案件性质', '违法类型', '违法行为类型'],
      values: CASE_TYPES,
      normalise(raw) {
        const text = cellLine(raw);
        if (isBlankMarker(text)) return { ok: true, value: null };
        if (Object.hasOwn(CASE_TYPES, text)) return { ok: true, value: text };
        return { ok: true, value: WORDS.find(([, words]) => words.test(text))?.[0] ?? 'other' };
      },
    },
    dateField('filed', '立案日期', 'Accepted on', ['立案日', '受理日期', '受理日', '立案时间']),
    dateField(
      'closed',
      '结案日期',
      'Closed on',
      ['结案日', '处罚决定日期', '决定日期', '结案时间', '办结日期'],
      {
        recognise: () => 0,
      },
    ),
    textField('outcome', '处理结果', 'Outcome', ['结果', '处理情况', '结案方式']),
    textField('party', '当事人', 'Party', ['当事人名称', '被处罚人', '违法主体', '涉案单位', '案件当事人']),
    fenField('value', '案值', 'Value', ['涉案金额', '货值金额', '涉案货值']),
    fenField('fine', '罚没金额', 'Fines and forfeits', ['罚没款', '罚款金额', '罚没款金额', '处罚金额']),
    textField('body', '办案机构', 'Acting body', ['办案单位', '承办机构', '办案部门', '承办单位']),
    textField('sameAs', '关联案号', 'Continues case', ['移送来源案号', '原案号', '并案案号'], {
      normalise: numberText,
    }),
    textField(
      'address',
      '当事人住所',
      'Address of the party',
      ['案发地', '当事人地址', '违法行为发生地', '地址'],
      {
        personal: true,
      },
    ),
    regionField,
  ],
  identify: (facts) =>
    typeof facts.caseNumber === 'string' ? [{ scheme: 'case', value: facts.caseNumber }] : [],
  declarations: [wholeFileOf('办案机构')],
  title: (facts) => [facts.caseNumber, facts.party].filter((part) => typeof part === 'string').join(' '),
  parties: (facts) => (typeof facts.party === 'string' ? [facts.party] : []),
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  list: {
    columns: ['caseNumber', 'caseType', 'filed', 'closed', 'outcome', 'fine', 'body'],
    filters: ['caseType', 'body'],
    sorts: ['caseNumber', 'filed', 'closed', 'fine'],
    search: ['caseNumber', 'party', 'body'],
  },
};
