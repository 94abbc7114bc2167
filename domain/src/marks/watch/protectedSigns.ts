import type { ProtectedKind } from './protectedKinds.ts';

export interface ProtectedSign {
  readonly kind: Extract<ProtectedKind, 'official' | 'olympic'>;
  readonly name: string;
  readonly holder: string;
  readonly basis: string;
}

const OLYMPIC = '奥林匹克标志保护条例（国务院令第699号，2018年7月31日起施行）第二条';
const FORBIDDEN = '商标法（2019）第十条第一款';

/**
 * 法律直接写明文字的标志: words that the law itself names, so that they are watched everywhere. Signs that are announced one by one (官方标志、特殊标志
 * of an event) are added by the office with their announcement and, for 特殊标志, the end of their four years.
 */
export const PROTECTED_SIGNS: readonly ProtectedSign[] = [
  ...['奥林匹克', '奥林匹亚', '奥林匹克运动会', '奥运会'].map(
    (name): ProtectedSign => ({
      kind: 'olympic',
      name,
      holder: '国际奥林匹克委员会',
      basis: `${OLYMPIC}第二项`,
    }),
  ),
  { kind: 'olympic', name: '中国奥林匹克委员会', holder: '中国奥林匹克委员会', basis: `${OLYMPIC}第三项` },
  ...['红十字', '红新月'].map(
    (name): ProtectedSign => ({ kind: 'official', name, holder: '', basis: `${FORBIDDEN}第五项` }),
  ),
  { kind: 'official', name: '中华人民共和国', holder: '', basis: `${FORBIDDEN}第一项` },
];
