import type { Label } from '../basics/message.ts';

/** 构成 a figure may be broken down by: what the dimension is called, and its values where they are codes. */
export const DIMENSIONS: Readonly<
  Record<string, { readonly label: Label; readonly values?: Readonly<Record<string, Label>> }>
> = {
  ipc: { label: { zh: '分类部', en: 'IPC section' } },
  industry: { label: { zh: '行业', en: 'Industry' } },
  class: { label: { zh: '商标类别', en: 'Class' } },
  caseType: {
    label: { zh: '案件类型', en: 'Type of case' },
    values: {
      patentDispute: { zh: '专利侵权纠纷', en: 'Patent infringement dispute' },
      patentCounterfeit: { zh: '假冒专利', en: 'Counterfeit patent' },
      trademark: { zh: '商标', en: 'Trademark' },
      geographicalIndication: { zh: '地理标志', en: 'Geographical indication' },
      specialSign: { zh: '特殊标志、奥林匹克标志', en: 'Special and Olympic signs' },
      unfairCompetition: { zh: '商业秘密与混淆', en: 'Trade secrets and confusion' },
      copyright: { zh: '著作权', en: 'Copyright' },
      plantVariety: { zh: '植物新品种', en: 'Plant variety' },
      other: { zh: '其他', en: 'Other' },
    },
  },
  group: {
    label: { zh: '调查对象', en: 'Group' },
    values: {
      holder: { zh: '权利人', en: 'Right holders' },
      professional: { zh: '专业人士', en: 'Professionals' },
      public: { zh: '社会公众', en: 'The public' },
    },
  },
  answer: {
    label: { zh: '总体满意程度', en: 'Overall answer' },
    values: {
      '1': { zh: '非常不满意', en: 'Very dissatisfied' },
      '2': { zh: '不太满意', en: 'Dissatisfied' },
      '3': { zh: '一般', en: 'Neutral' },
      '4': { zh: '比较满意', en: 'Fairly satisfied' },
      '5': { zh: '非常满意', en: 'Very satisfied' },
    },
  },
  giType: {
    label: { zh: '保护类型', en: 'Type of protection' },
    values: {
      product: { zh: '地理标志产品', en: 'Protected product' },
      mark: { zh: '地理标志集体商标、证明商标', en: 'Collective or certification mark' },
      agricultural: { zh: '农产品地理标志', en: 'Agricultural indication' },
    },
  },
  dealType: {
    label: { zh: '交易类型', en: 'Type of deal' },
    values: {
      licence: { zh: '许可', en: 'Licence' },
      openLicence: { zh: '开放许可', en: 'Open licence' },
      transfer: { zh: '转让', en: 'Transfer' },
    },
  },
  titleType: {
    label: { zh: '称号类别', en: 'Title' },
    values: {
      highTech: { zh: '高新技术企业', en: 'High-tech enterprise' },
      specialised: { zh: '专精特新企业', en: 'Specialised and new enterprise' },
      largeScale: { zh: '规模以上工业企业', en: 'Industrial enterprise above size' },
      demonstration: { zh: '知识产权示范企业', en: 'IP demonstration enterprise' },
      advantage: { zh: '知识产权优势企业', en: 'IP advantage enterprise' },
      certified: { zh: '知识产权管理体系认证', en: 'IP management certified' },
      wellKnownMark: { zh: '驰名商标保护', en: 'Well-known mark' },
    },
  },
  right: {
    label: { zh: '专利种类', en: 'Kind of right' },
    values: {
      invention: { zh: '发明', en: 'Invention' },
      utilityModel: { zh: '实用新型', en: 'Utility model' },
      design: { zh: '外观设计', en: 'Design' },
    },
  },
};
