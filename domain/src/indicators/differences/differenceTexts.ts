import type { Label, Message } from '../../basics/message.ts';

/** 差异 and what to do about each, in words. A–E are the five conditions of 高价值发明专利. */
const DIFFERENCE_TEXTS = {
  'not-in-register': { zh: '我方登记簿中没有这件专利', en: 'not in our register' },
  'elsewhere-by-us': {
    zh: '我方登记的第一专利权人在 {region}，不在本区',
    en: 'by our records the first patentee is in {region}, not in this district',
  },
  'fact-missing': { zh: '我方缺事实，没有计入', en: 'we lack a fact, so it is not counted' },
  'over-by-us': {
    zh: '我方登记中当日已失效或不计入',
    en: 'by our records it was over or did not count on that day',
  },
  'seat-elsewhere-by-us': {
    zh: '我方登记的出质人（注册人）在 {region}，不在本区',
    en: 'by our records the pledgor or registrant is in {region}, not in this district',
  },
  'change-by-us': {
    zh: '我方登记为变更登记，不是新登记',
    en: 'by our records a change of an earlier registration, no new one',
  },
  'ours-alone': { zh: '官方名单没有，我方计入', en: 'not in the official list; we count it' },
  'other-type': { zh: '登记类型：官方 {theirs}，我方 {ours}', en: 'type: theirs {theirs}, ours {ours}' },
  'other-amount': { zh: '金额：官方 {theirs}，我方 {ours}', en: 'amount: theirs {theirs}, ours {ours}' },
  'other-registered': {
    zh: '登记（注册）日：官方 {theirs}，我方 {ours}',
    en: 'day of registration: theirs {theirs}, ours {ours}',
  },
  'other-term': {
    zh: '有效期至：官方 {theirs}，我方 {ours}',
    en: 'valid until: theirs {theirs}, ours {ours}',
  },
  'class-alone': {
    zh: '按分类号属战略性新兴产业，但没有参照表的关键词：按现行读法不计',
    en: 'in a strategic industry by its class, without a keyword of the table: not counted by the reading set',
  },
  'no-ground': {
    zh: '官方标记 {flags}，我方没有认定任何一项条件，或已失效',
    en: 'flagged {flags}; by our records no condition holds, or it is no longer in force',
  },
  'ours-only': {
    zh: '官方名单没有，我方按 {flags} 计入',
    en: 'not in the official list; we count it by {flags}',
  },
  'other-category': { zh: '官方标记 {theirs}，我方认定 {ours}', en: 'they flag {theirs}, we find {ours}' },
  'other-date': {
    zh: '授权公告日：官方 {theirs}，我方 {ours}',
    en: 'grant date: theirs {theirs}, ours {ours}',
  },
  'other-county': { zh: '官方列为 {county}', en: 'they list it under {county}' },
} as const satisfies Record<string, Label>;
export type DifferenceCode = keyof typeof DIFFERENCE_TEXTS;

const TODO_TEXTS = {
  'ask-for-record': {
    zh: '向市局索取该件的著录信息并导入；核对是否为近期迁入、转让',
    en: 'ask for its data and import it; see whether it moved or was assigned lately',
  },
  'check-address': {
    zh: '核对著录地址：如企业在本区而专利地址在外，可办著录项目变更（以事实为准）',
    en: 'check the address on the patent; if the firm is here and the address is not, it may be changed (only if true)',
  },
  'supply-fact': { zh: '补上缺的事实后重新判定', en: 'supply the missing fact; it is judged again' },
  'supply-ground': {
    zh: '补充 {flags} 项的依据（产业分类、海外同族、质押、获奖）后重新判定',
    en: 'supply what condition {flags} rests on (industry, family, pledge, award); it is judged again',
  },
  'decide-reading': {
    zh: '官方多半只看分类号：核对后可在“口径与设置”改为仅看分类号，或备注保留',
    en: 'the superior mostly goes by class alone: check it, then change the reading in the settings or keep it with a note',
  },
  'report-evidence': {
    zh: '把依据（同族授权、质押登记、获奖文件）报市局，请其核对名单',
    en: 'send the evidence (family grant, pledge, award) to the superior and ask to check the list',
  },
  'check-industry': {
    zh: '只凭战略性新兴产业计入：核对分类号与关键词读法，再报市局',
    en: 'counts by industry alone: check the reading of class and keyword before reporting it',
  },
  'check-seat': {
    zh: '核对出质人（注册人）住所：以登记机关的记载为准，有误的一方更正',
    en: 'check the seat of the pledgor or registrant with the registrar; whoever is wrong corrects it',
  },
  'check-status': {
    zh: '核对解除、注销、期满或续展：以登记机关公告为准，再导入更正',
    en: 'check release, cancellation, term or renewal with the register, then import the correction',
  },
  'check-type': {
    zh: '核对登记通知书：新登记计入，变更登记不计',
    en: 'check the notice of registration: a new one counts, a change does not',
  },
  'check-contract': {
    zh: '核对质押合同和登记通知书上的担保债权金额（单位、币种）',
    en: 'check the claim secured on contract and notice (unit, currency)',
  },
  'check-registration': { zh: '以质押登记通知书为准核对', en: 'check against the notice of registration' },
  'check-mark-gazette': {
    zh: '以商标公告和注册证为准核对',
    en: 'check against the gazette and the certificate',
  },
  'report-record': {
    zh: '把登记通知书（注册证）报市局，请其核对名单',
    en: 'send the notice or certificate to the superior and ask to check the list',
  },
  'check-gazette': { zh: '以授权公告为准核对', en: 'check against the gazette' },
} as const satisfies Record<string, Label>;
export type TodoCode = keyof typeof TODO_TEXTS;

export const DIFFERENCE_KINDS = {
  theirsOnly: { zh: '官方有、我方无', en: 'theirs only' },
  oursOnly: { zh: '我方有、官方无', en: 'ours only' },
  county: { zh: '区县不同', en: 'another county' },
  category: { zh: '类别不同', en: 'another category' },
  amount: { zh: '金额不同', en: 'another amount' },
  date: { zh: '日期不同', en: 'another date' },
} as const satisfies Record<string, Label>;

/** Types of registration stand in parameters by their code. */
const TYPES: Readonly<Record<string, Label>> = {
  new: { zh: '新登记', en: 'new' },
  renewal: { zh: '续贷重新登记', en: 'renewal' },
  change: { zh: '变更登记', en: 'change' },
};

const TEXTS: Readonly<Record<string, Label>> = { ...DIFFERENCE_TEXTS, ...TODO_TEXTS };

/** A difference or what to do about it, in words. */
export function differenceWords(
  { code, params }: Pick<Message, 'code'> & { readonly params?: Message['params'] | undefined },
  language: 'zh' | 'en',
): string {
  return (TEXTS[code]?.[language] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params?.[name] ?? '');
    return TYPES[value]?.[language] ?? value;
  });
}
