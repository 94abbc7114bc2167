import type { Label } from '../basics/message.ts';

/** Why a name written somewhere is taken for a holder (匹配理由), the surest first. */
const MATCHES = {
  'holder-exact-name': { zh: '名称相同', en: 'the same name' },
  'holder-name-variant': {
    zh: '名称相同，仅全半角、括号、空格等写法不同',
    en: 'the same name in other width, brackets or blanks',
  },
  'holder-former-name': { zh: '与曾用名相同', en: 'one of its former names' },
  'holder-branch-of': { zh: '是其分支机构', en: 'a branch of it' },
} as const satisfies Record<string, Label>;
export type MatchReason = keyof typeof MATCHES;

/** Why two names may be the same holder's: for a person to decide. */
const RESEMBLANCES = {
  'similar-same-name': { zh: '名称相同，仅写法不同', en: 'the same name written differently' },
  'similar-branch': { zh: '一方是“{head}”的分支机构', en: 'one is a branch of “{head}”' },
  'similar-core': {
    zh: '去掉地名和组织形式后同为“{core}”',
    en: 'both are “{core}” without place and legal form',
  },
  'similar-one-character': { zh: '“{a}”与“{b}”只差一个字', en: '“{a}” and “{b}” differ in one character' },
  'similar-pairs': { zh: '用字有 {percent}% 相同', en: '{percent}% of the characters agree' },
} as const satisfies Record<string, Label>;

/** How an owner named on a right stands to the register of holders. */
const STANDINGS = {
  'holder-by-person': { zh: '由人认定', en: 'decided by a person' },
  'holder-by-name': { zh: '名称相同', en: 'the same name' },
  'holder-by-variant': {
    zh: '名称相同，仅写法不同（登记为“{name}”）',
    en: 'the same name written differently (registered as “{name}”)',
  },
  'holder-ambiguous': {
    zh: '有 {holders} 个同名主体，待认定',
    en: '{holders} holders bear this name; to be decided',
  },
  'holder-unknown': { zh: '登记簿里没有这个主体', en: 'not in the register of holders' },
} as const satisfies Record<string, Label>;

export const MATCH_REASONS = { ...MATCHES, ...RESEMBLANCES, ...STANDINGS } as const;
