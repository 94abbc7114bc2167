import type { Label } from '../basics/message.ts';

/**
 * What can be wrong with a cell or a row (单元格与行的问题), in words a clerk can act on. `{name}` stands for a parameter.
 * One list for all kinds; a test holds every code a kind uses to it.
 */
export const ROW_PROBLEMS = {
  required: { zh: '此项必填，单元格为空。', en: 'This cell must be filled.' },
  'no-identity': {
    zh: '这一行没有能识别记录的号码，无法入库。',
    en: 'Nothing in this row identifies a record, so it cannot be stored.',
  },
  date: {
    zh: '“{text}”不是能确定到日的日期。请写成 2012-05-31 这样的形式。',
    en: '“{text}” does not name one day. Write it like 2012-05-31.',
  },
  'date-future': {
    zh: '{date} 晚于今天，请核对。',
    en: '{date} lies in the future, please check.',
  },
  'granted-before-filed': {
    zh: '授权公告日 {granted} 早于申请日 {filed}，请核对。',
    en: 'The grant date {granted} lies before the filing date {filed}, please check.',
  },
  'valid-until-before-registered': {
    zh: '有效期至 {validUntil} 早于注册公告日 {registered}，请核对。',
    en: 'The term ends on {validUntil}, before the registration on {registered}, please check.',
  },
  integer: { zh: '“{text}”不是整数。', en: '“{text}” is not a whole number.' },
  'integer-range': {
    zh: '{value} 不在 {min} 到 {max} 之间。',
    en: '{value} does not lie between {min} and {max}.',
  },
  money: {
    zh: '“{text}”不是金额。请写成 300万元、3000000 这样的形式。',
    en: '“{text}” is no amount of money. Write it like 300万元 or 3000000.',
  },
  'money-currency': {
    zh: '“{text}”不是人民币金额，请折算成人民币并注明依据。',
    en: '“{text}” is not in renminbi. Convert it and name the basis.',
  },
  choice: {
    zh: '“{text}”不在可用的值之中：{allowed}。',
    en: '“{text}” is none of the known values: {allowed}.',
  },
  boolean: { zh: '“{text}”不是“是”或“否”。', en: '“{text}” is neither yes nor no.' },
  'text-long': {
    zh: '文字过长（{length} 字，上限 {limit} 字）。',
    en: 'The text is too long ({length}, limit {limit}).',
  },
  'number-scientific': {
    zh: '“{text}”被表格软件改成了科学计数，号码已不完整。请把该列设为文本后重新导出。',
    en: '“{text}” was turned into scientific notation and digits are lost. Export the column as text again.',
  },
  'application-number-shape': {
    zh: '“{text}”不是中国专利申请号（8 位或 12 位数字，加一位校验位）。',
    en: '“{text}” is no Chinese application number (8 or 12 digits and a check character).',
  },
  'application-number-is-publication': {
    zh: '“{text}”看起来是公开（公告）号，不是申请号，请对应到“公开（公告）号”一列。',
    en: '“{text}” looks like a publication number; map the column to the publication number.',
  },
  'application-number-year': {
    zh: '申请号 {number} 的年份不成立（1985 年至今；2003 年以前为两位年份）。',
    en: 'The year in application number {number} cannot be (1985 until today; two digits until 2003).',
  },
  'application-number-type': {
    zh: '申请号 {number} 的种类位不成立（应为 1、2、3、8 或 9）。',
    en: 'The type digit of application number {number} cannot be (1, 2, 3, 8 or 9).',
  },
  'application-number-check': {
    zh: '申请号 {number} 的校验位是 {found}，按规则应为 {expected}：号码中有误。',
    en: 'Application number {number} has check character {found}, it should be {expected}: there is a mistake in it.',
  },
  'application-number-no-check': {
    zh: '申请号 {number} 没有校验位，按规则补算为 {check}。',
    en: 'Application number {number} comes without check character; it was computed as {check}.',
  },
  'publication-number-shape': {
    zh: '“{text}”不是中国专利公开（公告）号（CN + 7 至 9 位数字 + 种类字母）。',
    en: '“{text}” is no Chinese publication number (CN, 7 to 9 digits and a kind letter).',
  },
  'publication-number-type': {
    zh: '“{text}”的数字与种类字母 {kind} 不符。',
    en: 'The digits of “{text}” do not fit its kind letter {kind}.',
  },
  'publication-type-mismatch': {
    zh: '公开（公告）号 {publication} 与申请号 {application} 不是同一种专利。',
    en: 'Publication number {publication} and application number {application} are of different kinds of right.',
  },
  'filed-year-mismatch': {
    zh: '申请日 {filed} 与申请号 {number} 的年份不一致，请核对。',
    en: 'Filing date {filed} does not fit the year of application number {number}, please check.',
  },
  'ipc-malformed': {
    zh: '分类号“{text}”不合规范，按原文保留，不参与产业判定。',
    en: 'Classification “{text}” is malformed; it is kept as written and not used for the industry test.',
  },
  'patent-status-unknown': {
    zh: '法律状态“{text}”不在对照表中：按原文保留，不计入，待人工认定。',
    en: 'Legal status “{text}” is not in the table: kept as written, not counted, listed for a person.',
  },
  'publication-stub': {
    zh: '只有公开（公告）号，没有申请号：先作为线索登记，不计入，待补申请号后合并。',
    en: 'Only a publication number, no application number: kept as a stub and not counted until the application number is known.',
  },
  'mark-number-shape': {
    zh: '“{text}”不是商标注册号（1 至 8 位数字，可带分割字母；国际注册为 G 加数字）。',
    en: '“{text}” is no trademark number (1 to 8 digits, a letter for divided parts; G and digits for Madrid).',
  },
  'mark-class': {
    zh: '“{text}”不是商标类别（1 至 45）。',
    en: '“{text}” is no class of goods or services (1 to 45).',
  },
  'mark-class-missing': {
    zh: '没有类别：按注册号登记，按类计件时算一件，待补类别。',
    en: 'No class given: stored by number, counts once until the class is known.',
  },
  'mark-status-unknown': {
    zh: '商标状态“{text}”不在对照表中：按原文保留，不计入，待人工认定。',
    en: 'Mark status “{text}” is not in the table: kept as written, not counted, listed for a person.',
  },
  'pledge-no-patent': {
    zh: '没有写明质押的专利号：登记金额可用，但不能关联到专利。',
    en: 'No patent is named: the amount is kept but cannot be tied to patents.',
  },
  decimal: { zh: '“{text}”不是数值。', en: '“{text}” is no number.' },
  'milestone-no-evidence': {
    zh: '没有文号也没有佐证材料：先登记，补齐佐证后才计入。',
    en: 'Neither a document number nor evidence: kept, but not counted until proven.',
  },
  'indicator-missing': {
    zh: '没有写明是哪一个指标的数，也没有声明：先登记，不与任何指标对应。',
    en: 'Neither the row nor a declaration names the indicator: kept, but beside no figure.',
  },
  'award-unknown': {
    zh: '奖项“{text}”不在对照表中：按原文保留，不作为高价值依据。',
    en: 'Award “{text}” is not in the table: kept as written, no ground for high value.',
  },
  'office-unknown': {
    zh: '“{text}”不是能辨认的国家、地区或组织代码。',
    en: '“{text}” is no known code of a state, territory or office.',
  },
  'office-domestic': {
    zh: '“{text}”是中国大陆，不是海外同族。',
    en: '“{text}” is mainland China, which makes no overseas family.',
  },
  'sei-pattern': {
    zh: '“{text}”不是分类号范围（如 G06F11*、B41J*、G06F11/14）。',
    en: '“{text}” is no IPC range (such as G06F11*, B41J*, G06F11/14).',
  },
  'sei-branch': {
    zh: '“{text}”不是产业代码（如 1.1）。',
    en: '“{text}” is no code of a branch (such as 1.1).',
  },
  'district-code': {
    zh: '“{text}”不是六位区划代码。',
    en: '“{text}” is no six-digit district code.',
  },
  'population-registered': {
    zh: '这是户籍人口。每万人口指标只用常住人口，不予导入。',
    en: 'This is the registered population. Per-10,000 figures use the resident population only; refused.',
  },
  'division-code': {
    zh: '“{text}”不是区划代码（社区 12 位、街道 9 位、区县 6 位数字）。',
    en: '“{text}” is no division code (12 digits for a community, 9 for a street, 6 for a county).',
  },
  'nice-group': {
    zh: '“{text}”不是类似群号（四位数字，前两位为类别 01 至 45）。',
    en: '“{text}” is no similar group (four digits, the first two being the class 01 to 45).',
  },
  'nice-class-group': {
    zh: '类别 {class} 与类似群 {group} 不符（前两位应为类别）。',
    en: 'Class {class} does not fit similar group {group}, whose first two digits are the class.',
  },
  'credit-code-shape': {
    zh: '“{text}”不是统一社会信用代码（18 位数字和大写字母，不用 I、O、S、V、Z）。',
    en: '“{text}” is no unified social credit code (18 digits and capitals without I, O, S, V, Z).',
  },
  'credit-code-check': {
    zh: '统一社会信用代码 {code} 的末位校验码是 {found}，按规则应为 {expected}：代码中有误。',
    en: 'Credit code {code} ends in {found}, it should end in {expected}: there is a mistake in it.',
  },
  'credit-code-organisation': {
    zh: '统一社会信用代码 {code} 中组织机构代码的校验码是 {found}，按规则应为 {expected}；老代码可能如此，已保留，请核对。',
    en: 'The organisation part of credit code {code} has check character {found} instead of {expected}. Old codes may; it is kept, please check.',
  },
  'registration-number-check': {
    zh: '注册号 {number} 的末位是 {found}，按规则应为 {expected}；已保留，请核对。',
    en: 'Registration number {number} ends in {found}, it should end in {expected}. It is kept, please check.',
  },
  'organisation-code-differs': {
    zh: '组织机构代码 {organisation} 与统一社会信用代码 {code} 的第 9—17 位不一致，请核对。',
    en: 'Organisation code {organisation} differs from characters 9–17 of credit code {code}, please check.',
  },
  'holder-no-code': {
    zh: '没有统一社会信用代码，也没有 15 位注册号：暂按名称登记，待补代码。',
    en: 'Neither a credit code nor a registration number of 15 digits: stored by name for now, the code is wanted.',
  },
  'holder-not-found-by-source': {
    zh: '来源没有查到这家主体，只有所提供的名称：暂按该名称登记，待人工核实。',
    en: 'The source did not find this holder and only repeats the name asked for: stored by that name until a person confirms it.',
  },
  'holder-status-unknown': {
    zh: '经营状态“{text}”不在对照表中：按原文保留，待人工认定。',
    en: 'Standing “{text}” is not in the table: kept as written, listed for a person.',
  },
} as const satisfies Record<string, Label>;

export type RowProblemCode = keyof typeof ROW_PROBLEMS;

/** The sentence of a problem with its parameters filled in; the code itself where it is not in the list. */
export function rowProblemSentence(
  code: string,
  params: Readonly<Record<string, string | number>>,
  language: 'zh' | 'en',
): string {
  const label = (ROW_PROBLEMS as Readonly<Record<string, Label>>)[code];
  if (!label) return code;
  return label[language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '?'));
}
