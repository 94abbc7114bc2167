import type { Label } from '../basics/message.ts';
import { CASE_TYPES, DEAL_TYPES, GI_TYPES, SURVEY_GROUPS, TITLE_TYPES } from '../ledger/valueLabels.ts';

/** 构成 a figure may be broken down by: what the dimension is called, and its values where they are codes. */
export const DIMENSIONS: Readonly<
  Record<string, { readonly label: Label; readonly values?: Readonly<Record<string, Label>> }>
> = {
  ipc: { label: { zh: '分类部', en: 'IPC section' } },
  industry: { label: { zh: '行业', en: 'Industry' } },
  patentType: {
    label: { zh: '专利类型', en: 'Type of patent' },
    values: {
      invention: { zh: '发明', en: 'Invention' },
      utilityModel: { zh: '实用新型', en: 'Utility model' },
      design: { zh: '外观设计', en: 'Design' },
    },
  },
  class: { label: { zh: '商标类别', en: 'Class' } },
  caseType: {
    label: { zh: '案件类型', en: 'Type of case' },
    values: CASE_TYPES,
  },
  group: {
    label: { zh: '调查对象', en: 'Group' },
    values: SURVEY_GROUPS,
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
    values: GI_TYPES,
  },
  dealType: {
    label: { zh: '交易类型', en: 'Type of deal' },
    values: DEAL_TYPES,
  },
  titleType: {
    label: { zh: '称号类别', en: 'Title' },
    values: TITLE_TYPES,
  },
};
