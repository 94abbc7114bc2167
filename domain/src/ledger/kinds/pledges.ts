import { parseApplicationNumber } from '../../patents/applicationNumber.ts';
import { cellList } from '../cellList.ts';
import { cellLine, isBlankMarker } from '../cellText.ts';
import { choiceField, dateField, fenField, listField, textField } from '../fieldTypes.ts';
import type { Kind, Normalised, RowProblem } from '../kind.ts';
import { regionField, wholeFileOf } from '../wholeFile.ts';

const NOTHING: Normalised = { ok: true, value: null };

/** A number as registries write it: full-width folded, no spaces, capitals. */
export function numberText(raw: string): Normalised {
  return isBlankMarker(raw)
    ? NOTHING
    : { ok: true, value: cellLine(raw).normalize('NFKC').replace(/\s+/g, '').toUpperCase() };
}

/** Application numbers of one cell; the first that is wrong speaks for the cell. */
export function patentNumbers(raw: string): Normalised {
  const numbers: string[] = [];
  for (const item of cellList(raw, { separators: /[;；、,，|｜\r\n\t]+/ })) {
    const parsed = parseApplicationNumber(item);
    if (!parsed.ok) return parsed;
    if (!numbers.includes(parsed.value.digits)) numbers.push(parsed.value.digits);
  }
  return numbers.length === 0 ? NOTHING : { ok: true, value: numbers };
}

/**
 * 知识产权质押登记: registrations of pledges on patents and marks with the claim they secure. Money paid out stands in 放款明细.
 * A contract over several rights is one record: its number, where stated, identifies it.
 */
export const pledges: Kind = {
  id: 'pledges',
  label: { zh: '知识产权质押登记', en: 'Pledges of patents and marks' },
  unit: { zh: '笔', en: 'pledges' },
  fields: [
    textField(
      'registrationNumber',
      '质押登记号',
      'Pledge registration number',
      ['登记号', '质押登记编号', '专利权质押登记号', '登记编号', '质押合同登记号'],
      { required: true, normalise: numberText },
    ),
    textField('contract', '质押合同编号', 'Number of the contract', ['合同编号', '合同号', '质押合同号'], {
      normalise: numberText,
    }),
    choiceField(
      'registrationType',
      '登记类型',
      'Type of registration',
      ['登记种类', '业务类型', '登记业务类型', '质押类型'],
      {
        new: { zh: '新登记', en: 'new' },
        renewal: { zh: '续贷重新登记', en: 'renewal registered anew' },
        change: { zh: '变更登记', en: 'change' },
      },
      {
        新增: 'new',
        首次: 'new',
        首次登记: 'new',
        设立: 'new',
        设立登记: 'new',
        质押登记: 'new',
        续贷: 'renewal',
        续押: 'renewal',
        展期: 'renewal',
        变更: 'change',
        质押变更: 'change',
      },
    ),
    dateField('registered', '质押登记日', 'Registered on', [
      '登记日',
      '登记日期',
      '质押登记日期',
      '登记生效日',
      '质押登记生效日',
      '生效日期',
    ]),
    dateField(
      'released',
      '质押解除日',
      'Released on',
      ['解除日', '解除日期', '注销日期', '质押注销日', '质押登记注销日'],
      { recognise: () => 0 },
    ),
    fenField('amount', '质押金额', 'Amount secured', [
      '质押融资金额',
      '融资金额',
      '担保金额',
      '债权金额',
      '主债权金额',
      '贷款金额',
      '金额',
      '质押金额（万元）',
      '融资金额（万元）',
    ]),
    {
      name: 'patents',
      label: { zh: '质押专利', en: 'Patents pledged' },
      type: 'list',
      synonyms: ['专利号', '申请号', '质押专利号', '专利申请号', '出质专利', '质押标的', '专利清单'],
      normalise: patentNumbers,
    },
    listField('marks', '质押商标', 'Marks pledged', [
      '商标注册号',
      '质押商标注册号',
      '注册商标号',
      '出质商标',
    ]),
    textField('previous', '原登记号', 'Earlier registration', ['续贷前登记号', '原质押登记号'], {
      normalise: numberText,
    }),
    fenField('previousAmount', '原登记金额', 'Amount registered before', ['续贷前金额', '原质押金额']),
    listField('pledgors', '出质人', 'Pledgors', ['质押人', '借款企业', '企业名称', '融资企业']),
    textField('creditor', '质权人', 'Creditor', ['银行', '贷款银行', '放款银行', '质权人名称', '金融机构']),
    textField('address', '出质人地址', 'Address of the pledgor', ['地址'], { personal: true }),
    regionField,
  ],
  identify(facts) {
    const ids = [];
    if (typeof facts.contract === 'string') ids.push({ scheme: 'pledgeContract', value: facts.contract });
    if (typeof facts.registrationNumber === 'string')
      ids.push({ scheme: 'pledge', value: facts.registrationNumber });
    return ids;
  },
  unique: 'pledgeContract',
  gathers: ['patents', 'marks', 'pledgors'],
  declarations: [wholeFileOf('出质人')],
  check(facts): readonly RowProblem[] {
    return facts.patents === undefined && facts.marks === undefined
      ? [{ level: 'warn', field: 'patents', message: { code: 'pledge-no-patent' } }]
      : [];
  },
  title: (facts) =>
    [facts.registrationNumber, Array.isArray(facts.pledgors) ? facts.pledgors[0] : undefined]
      .filter((part): part is string => typeof part === 'string')
      .join(' '),
  parties: (facts) => (Array.isArray(facts.pledgors) ? (facts.pledgors as string[]) : []),
  address: (facts) => (typeof facts.address === 'string' ? facts.address : undefined),
  references: (facts) =>
    Array.isArray(facts.patents)
      ? (facts.patents as string[]).map((value) => ({ scheme: 'application', value }))
      : [],
  list: {
    columns: [
      'registrationNumber',
      'registered',
      'registrationType',
      'amount',
      'pledgors',
      'creditor',
      'patents',
    ],
    filters: ['registrationType', 'creditor'],
    sorts: ['registrationNumber', 'registered', 'amount'],
    search: ['registrationNumber', 'contract', 'pledgors', 'creditor', 'patents'],
  },
};
