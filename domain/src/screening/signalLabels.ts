import type { Label } from '../basics/message.ts';

/** What a signal is called where its sentence would be too long. */
export const SIGNAL_LABELS: Readonly<Record<string, Label>> = {
  nearDuplicates: { zh: '文字相近', en: 'near texts' },
  filledTemplate: { zh: '句式相同', en: 'one frame' },
  copiedEarlier: { zh: '与在先文本一致', en: 'agrees with an earlier text' },
  dispersedFilers: { zh: '分散在多人名下', en: 'several applicants' },
  applicantBurst: { zh: '申请人短期集中', en: 'burst of an applicant' },
  inventorBurst: { zh: '发明人短期集中', en: 'burst of an inventor' },
  addressBurst: { zh: '同址短期集中', en: 'burst at one address' },
  agencyBurst: { zh: '代理短期集中', en: 'burst of an agency' },
  agencyShare: { zh: '代理机构占比', en: 'share of an agency' },
  consecutiveNumbers: { zh: '申请号相连', en: 'numbers in a row' },
  fieldSpread: { zh: '技术领域分散', en: 'fields far apart' },
  evenLengths: { zh: '篇幅几乎一样', en: 'even lengths' },
  longClaims: { zh: '权利要求过长', en: 'over-long claims' },
  researchCapacity: { zh: '与研发能力比', en: 'research capacity' },
  transfersAroundGrant: { zh: '授权前后转让', en: 'transfers around grant' },
};

/** What a signal would need, in words: the fields of the registers. */
export const INPUT_LABELS: Readonly<Record<string, Label>> = {
  abstract: { zh: '摘要', en: 'abstracts' },
  claims: { zh: '权利要求', en: 'claims' },
  applicants: { zh: '申请人', en: 'applicants' },
  inventors: { zh: '发明人', en: 'inventors' },
  address: { zh: '地址', en: 'addresses' },
  agency: { zh: '代理机构', en: 'agencies' },
  filed: { zh: '申请日', en: 'filing days' },
  ipc: { zh: '分类号', en: 'classes' },
  applicationNumber: { zh: '申请号', en: 'application numbers' },
  researchStaff: { zh: '研发人员数', en: 'research staff' },
  founded: { zh: '成立日期', en: 'founding days' },
  transfers: { zh: '转让登记', en: 'recorded transfers' },
};
