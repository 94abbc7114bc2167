import type { Label } from '../../basics/message.ts';

/** 差异 and what to do about each, in words. A–E are the five conditions of 高价值发明专利. */
export const DIFFERENCE_TEXTS = {
  'not-in-register': { zh: '我方登记簿中没有这件专利', en: 'not in our register' },
  'elsewhere-by-us': {
    zh: '我方登记的第一专利权人在 {region}，不在本区',
    en: 'by our records the first patentee is in {region}, not in this district',
  },
  'fact-missing': { zh: '我方缺事实，没有计入（{gap}）', en: 'we lack a fact, so it is not counted ({gap})' },
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

export const TODO_TEXTS = {
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
  'check-gazette': { zh: '以授权公告为准核对', en: 'check against the gazette' },
} as const satisfies Record<string, Label>;
export type TodoCode = keyof typeof TODO_TEXTS;
