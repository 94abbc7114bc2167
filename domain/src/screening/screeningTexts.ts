import type { Label, Message } from '../basics/message.ts';
import type { LawfulReason } from './lawful/lawfulReason.ts';
import type { Lead, LeadKind, Level } from './leads/lead.ts';

/** Sentences of screening, made where a person reads them. A lead is a proposal: no sentence says that anyone did wrong. */
const EVIDENCE: Readonly<Record<string, Label>> = {
  'text-sameText': {
    zh: '逐字比对：{pairs} 对文本相近，一致比例 {lowest}%–{highest}%，其中有完全相同的。',
    en: 'Aligned character by character: {pairs} pairs of texts agree by {lowest}–{highest}%, some entirely.',
  },
  'text-fewEdits': {
    zh: '逐字比对：{pairs} 对文本仅有少量改动，一致比例 {lowest}%–{highest}%。',
    en: 'Aligned character by character: {pairs} pairs of texts differ in few places and agree by {lowest}–{highest}%.',
  },
  'text-reordered': {
    zh: '逐字比对：{pairs} 对文本语句相同、次序不同，一致比例 {lowest}%–{highest}%。',
    en: 'Aligned: {pairs} pairs of texts have the same sentences in another order and agree by {lowest}–{highest}%.',
  },
  'text-template': {
    zh: '句式比对：{pairs} 对文本句式骨架相同、替换名词，骨架一致比例 {lowest}%–{highest}%。',
    en: 'Sentence frames aligned: {pairs} pairs of texts share a frame with other things put in; the frames agree by {lowest}–{highest}%.',
  },
  'text-partCopied': {
    zh: '逐段比对：{pairs} 对文本有成段相同文字，占较短一篇的 {lowest}%–{highest}%。',
    en: 'Aligned: {pairs} pairs of texts share long passages, {lowest}–{highest}% of the shorter text.',
  },
  'exchanged-terms': { zh: '{a} 与 {b} 的异文：{terms}。', en: 'Where {a} and {b} differ: {terms}.' },
  'filed-between': { zh: '申请日在 {from} 至 {to} 之间。', en: 'Filed between {from} and {to}.' },
  'signal-nearDuplicates': {
    zh: '文字相近的申请 {value} 件（合法成对的合计一件）。',
    en: '{value} filings with near-equal texts (lawful pairs counted once).',
  },
  'signal-filledTemplate': {
    zh: '同一句式骨架的申请 {value} 件（阈值 {threshold}）。',
    en: '{value} filings of one sentence frame (threshold {threshold}).',
  },
  'signal-copiedEarlier': {
    zh: '与无关联申请人的在先文本一致 {value}%（阈值 {threshold}%）。',
    en: 'Agrees by {value}% with an earlier text of people without a known tie (threshold {threshold}%).',
  },
  'signal-dispersedFilers': {
    zh: '分散在 {value} 个申请人名下（阈值 {threshold}）。',
    en: 'Spread over {value} applicants (threshold {threshold}).',
  },
  'signal-applicantBurst': {
    zh: '申请人{of}短期内申请 {value} 件（阈值 {threshold}）。',
    en: 'Applicant {of}: {value} filings in a short time (threshold {threshold}).',
  },
  'signal-inventorBurst': {
    zh: '发明人{of}短期内申请 {value} 件（阈值 {threshold}）。',
    en: 'Inventor {of}: {value} filings in a short time (threshold {threshold}).',
  },
  'signal-addressBurst': {
    zh: '同一地址短期内申请 {value} 件（阈值 {threshold}）。',
    en: 'One address: {value} filings in a short time (threshold {threshold}).',
  },
  'signal-agencyBurst': {
    zh: '代理机构{of}短期内代理 {value} 件（阈值 {threshold}）。',
    en: 'Agency {of}: {value} filings in a short time (threshold {threshold}).',
  },
  'signal-agencyShare': {
    zh: '代理机构 {of} 件在文字相近的组中，占 {value}%（阈值 {threshold}%）。',
    en: 'Agency {of} filings stand in groups of near texts: {value}% (threshold {threshold}%).',
  },
  'signal-consecutiveNumbers': {
    zh: '申请号连续 {value} 件（阈值 {threshold}）。',
    en: '{value} application numbers in a row (threshold {threshold}).',
  },
  'signal-fieldSpread': {
    zh: '跨国际专利分类 {value} 个部（阈值 {threshold}）。',
    en: 'Over {value} sections of the IPC (threshold {threshold}).',
  },
  'signal-evenLengths': {
    zh: '摘要长度几乎一样，离散 {value}%（阈值 {threshold}%）。',
    en: 'Abstracts of nearly one length, spread {value}% (threshold {threshold}%).',
  },
  'signal-longClaims': {
    zh: '{value} 件的主权项比同组 99% 的更长。',
    en: '{value} main claims are longer than 99 of 100 of their group.',
  },
  'signal-researchCapacity': {
    zh: '{of}一年内申请 {value} 件，与其研发人员或成立时间不相称（阈值 {threshold}）。',
    en: '{of}: {value} filings in a year against its research staff or age (threshold {threshold}).',
  },
  'signal-transfersAroundGrant': {
    zh: '授权前后转让 {value} 件（阈值 {threshold}）。',
    en: '{value} passed on around grant (threshold {threshold}).',
  },
  'lawful-inside': {
    zh: '其中 {pairs} 对属合法关系（同日申请、分案、同族），只计一件。',
    en: '{pairs} pairs among them are lawful (same-day, divisional, family) and count once.',
  },
  'series-inside': {
    zh: '其中 {pairs} 对名称和分类一致，可能是同一产品的系列申请。',
    en: '{pairs} pairs agree in title and class: they may be a series of one product.',
  },
  'no-tie': {
    zh: '清单中看不出申请人之间的关联。',
    en: 'The list shows no tie between the applicants.',
  },
  'agency-habit': {
    zh: '均由{agency}代理，句式相同可能只是撰写习惯。',
    en: 'All by {agency}: the shared frame may be its way of writing.',
  },
  'other-classes': {
    zh: '主分类涉及 {groups} 个大组，技术内容可能不同。',
    en: 'The main classes are of {groups} groups: the inventions may differ.',
  },
  'texts-differ': {
    zh: '文字之间未发现雷同，数量多本身不是非正常。',
    en: 'No texts were found alike; a large number alone is not abnormal.',
  },
  'claims-unseen': {
    zh: '文件没有权利要求，只比对了摘要。',
    en: 'The file has no claims: only abstracts were compared.',
  },
  'before-measures': {
    zh: '申请日早于 2021-03-11，当时两项规定均未施行。',
    en: 'Filed before 2021-03-11, when neither measure was in force.',
  },
};

const KINDS: Readonly<Record<LeadKind, Label>> = {
  sameText: { zh: '文字相同', en: 'same text' },
  fewEdits: { zh: '文字少量改动', en: 'text with few edits' },
  reordered: { zh: '语序调整', en: 'sentences reordered' },
  template: { zh: '句式相同、名词不同', en: 'one frame with other nouns' },
  partCopied: { zh: '成段相同', en: 'passages in common' },
  titleTemplate: { zh: '名称格式相同', en: 'titles of one form' },
  burst: { zh: '短期集中申请', en: 'many filings within days' },
};

const REASONS: Readonly<Record<LawfulReason, Label>> = {
  sameApplication: { zh: '同一申请的公布与公告', en: 'publications of one application' },
  sameDayPair: {
    zh: '同一申请人同日申请发明和实用新型（专利法第九条）',
    en: 'invention and utility model of one applicant on one day (Patent Law Art. 9)',
  },
  divisional: { zh: '分案申请', en: 'divisional application' },
  family: { zh: '同一优先权或同族', en: 'one priority or family' },
  otherDayPair: {
    zh: '同一申请人的发明和实用新型，申请日不同：不是线索，请核对专利法第九条和新颖性',
    en: 'invention and utility model of one applicant on different days: no lead; check Art. 9 and novelty',
  },
  designBoilerplate: { zh: '外观设计简要说明的套语', en: 'boilerplate of design statements' },
  relatedOwn: {
    zh: '同一申请人的少数相关申请，文字部分相同：提示，不作线索',
    en: 'a few related filings of one applicant that share part of their text: a note, no lead',
  },
  series: {
    zh: '同一申请人同一产品的系列申请，特征不同：提示，不作线索',
    en: 'a series of one product of one applicant with different features: a note, no lead',
  },
};

export const LEVEL_LABELS: Readonly<Record<Level, Label>> = {
  high: { zh: '先看', en: 'first' },
  medium: { zh: '其次', en: 'next' },
  low: { zh: '最后', en: 'last' },
};

export type Language = 'zh' | 'en';

/** A message of evidence, as the domain makes it or as it comes over the wire. */
interface Evidence {
  readonly code: string;
  readonly params?: Message['params'] | undefined;
}

export function screeningText({ code, params }: Evidence, language: Language): string {
  return (EVIDENCE[code]?.[language] ?? code).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(params?.[name] ?? ''),
  );
}

export const leadKindText = (kind: LeadKind, language: Language): string => KINDS[kind][language];
export const spareReasonText = (why: LawfulReason, language: Language): string => REASONS[why][language];

export function leadExplanation(lead: Lead, language: Language): string {
  const head =
    language === 'zh'
      ? `${lead.members.length} 件申请,${KINDS[lead.kind].zh}。`
      : `${lead.members.length} filings: ${KINDS[lead.kind].en}. `;
  const evidence = lead.for.map((m) => screeningText(m, language));
  const doubts = lead.against.map((m) => screeningText(m, language));
  const close =
    language === 'zh'
      ? '这是供人判断的线索,不是认定。'
      : 'This is a lead for a person to judge, not a finding.';
  return language === 'zh'
    ? `${head}${evidence.join('')}${doubts.length > 0 ? `另一方面：${doubts.join('')}` : ''}${close}`
    : `${head}${evidence.join(' ')}${doubts.length > 0 ? ` On the other hand: ${doubts.join(' ')}` : ''} ${close}`;
}
