import type { Label } from '../basics/message.ts';

/** Closed values of registers that figures are also broken down by, with their labels: one definition for both. */
export const CASE_TYPES = {
  patentDispute: { zh: '专利侵权纠纷', en: 'Patent infringement dispute' },
  patentCounterfeit: { zh: '假冒专利', en: 'Counterfeit patent' },
  trademark: { zh: '商标', en: 'Trademark' },
  geographicalIndication: { zh: '地理标志', en: 'Geographical indication' },
  specialSign: { zh: '特殊标志、奥林匹克标志', en: 'Special and Olympic signs' },
  unfairCompetition: { zh: '商业秘密与混淆', en: 'Trade secrets and confusion' },
  copyright: { zh: '著作权', en: 'Copyright' },
  plantVariety: { zh: '植物新品种', en: 'Plant variety' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Label>;

export const SURVEY_GROUPS = {
  holder: { zh: '权利人', en: 'Right holders' },
  professional: { zh: '专业人士', en: 'Professionals' },
  public: { zh: '社会公众', en: 'The public' },
} as const satisfies Record<string, Label>;

export const GI_TYPES = {
  product: { zh: '地理标志产品', en: 'Protected product' },
  mark: { zh: '地理标志集体商标、证明商标', en: 'Collective or certification mark' },
  agricultural: { zh: '农产品地理标志', en: 'Agricultural indication' },
} as const satisfies Record<string, Label>;

export const DEAL_TYPES = {
  licence: { zh: '许可', en: 'Licence' },
  openLicence: { zh: '开放许可', en: 'Open licence' },
  transfer: { zh: '转让', en: 'Transfer' },
} as const satisfies Record<string, Label>;

export const TITLE_TYPES = {
  highTech: { zh: '高新技术企业', en: 'High-tech enterprise' },
  specialised: { zh: '专精特新企业', en: 'Specialised and new enterprise' },
  largeScale: { zh: '规模以上工业企业', en: 'Industrial enterprise above size' },
  demonstration: { zh: '知识产权示范企业', en: 'IP demonstration enterprise' },
  advantage: { zh: '知识产权优势企业', en: 'IP advantage enterprise' },
  certified: { zh: '知识产权管理体系认证', en: 'IP management certified (GB/T 29490)' },
  wellKnownMark: { zh: '驰名商标保护', en: 'Well-known mark' },
} as const satisfies Record<string, Label>;
