import type { Label } from '../../basics/message.ts';

/** Why a name is watched (受保护名称的来源): the district's marks, indications and firms by the registers, signs by law, and what the office adds. */
export const PROTECTED_KINDS = {
  mark: { zh: '本区商标', en: "district's mark" },
  brand: { zh: '重点品牌', en: 'brand under guidance' },
  gi: { zh: '地理标志', en: 'geographical indication' },
  tradeName: { zh: '企业字号', en: 'trade name' },
  official: { zh: '官方标志', en: 'official sign' },
  special: { zh: '特殊标志', en: 'special sign' },
  olympic: { zh: '奥林匹克标志', en: 'Olympic sign' },
  place: { zh: '地名、景点', en: 'place or sight' },
  person: { zh: '知名人物', en: 'known person' },
  other: { zh: '其他名称', en: 'other name' },
} as const satisfies Record<string, Label>;
export type ProtectedKind = keyof typeof PROTECTED_KINDS;

/** What a person may add; the others come from the registers. */
export const ADDED_KINDS = [
  'brand',
  'gi',
  'tradeName',
  'official',
  'special',
  'olympic',
  'place',
  'person',
  'other',
] as const satisfies readonly ProtectedKind[];

/** A name that new marks are held against. */
export interface ProtectedName {
  readonly kind: ProtectedKind;
  /** The record, the added name, or the sign it stands for. */
  readonly id: string;
  readonly name: string;
  /** 0: in every class. */
  readonly niceClass: number;
  readonly number: string;
  readonly holder: string;
}
