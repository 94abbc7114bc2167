import type { Label } from '../basics/message.ts';
import type { Indicator } from './dossier.ts';
import { highValueInventions } from './highValueInventions.ts';
import { pledgeCount, pledgeFinance, pledgeOutstanding } from './pledgeFinance.ts';
import { caseCount, caseFines, casesFiled, casesOpen } from './registers/cases.ts';
import { markRegistrations, patentFilings, patentGrants } from './registers/grantsAndFilings.ts';
import {
  cultivationCentres,
  giOperationBodies,
  mediationBodies,
  navigationProjects,
} from './registers/milestones.ts';
import { satisfaction } from './registers/satisfaction.ts';
import { serviceBodies } from './registers/serviceBodies.ts';
import {
  copyrightRegistrations,
  dealCount,
  giCount,
  holderTitles,
  loansPaid,
  madridFilings,
  pctFilings,
} from './registers/smallRegisters.ts';
import { validInventions } from './validInventions.ts';
import { validMarks } from './validMarks.ts';

/**
 * A figure (数字) is a sum of one indicator's contributions at a day, or a fixed function of it: per ten thousand
 * residents. It says which kinds of file it is made of, so that a missing file can be named.
 */
export interface FigureDefinition {
  readonly indicator: Indicator;
  readonly label: Label;
  readonly unit: Label;
  readonly per?: 'population';
  /** A stock counts what holds on a day, a flow adds up what happened over a window. */
  readonly over: 'stock' | 'flow';
  /** What amounts are: things, or fen. */
  readonly measure: 'count' | 'fen';
  /** A share of answers by group, not their number. */
  readonly as?: 'rate';
  /** Kinds without which the figure cannot be computed, then those that only refine it. */
  readonly needs: readonly string[];
  readonly refinedBy: readonly string[];
}

const STOCK = { over: 'stock', measure: 'count' } as const;

export const FIGURES: readonly FigureDefinition[] = [
  {
    indicator: highValueInventions,
    label: { zh: '每万人口高价值发明专利拥有量', en: 'High-value inventions per 10,000 residents' },
    unit: { zh: '件/万人', en: 'per 10,000 residents' },
    per: 'population',
    ...STOCK,
    needs: ['patents', 'population'],
    refinedBy: ['seiIpc', 'pledges', 'awards', 'overseasFamily', 'enterprises', 'communities'],
  },
  {
    indicator: validInventions,
    label: { zh: '有效发明专利拥有量', en: 'Inventions in force' },
    unit: { zh: '件', en: 'patents' },
    ...STOCK,
    needs: ['patents'],
    refinedBy: ['enterprises', 'communities'],
  },
  {
    indicator: validMarks,
    label: { zh: '有效注册商标量', en: 'Registered marks in force' },
    unit: { zh: '件', en: 'marks' },
    ...STOCK,
    needs: ['marks'],
    refinedBy: ['enterprises', 'communities'],
  },
  plain(patentGrants, 'flow'),
  plain(patentFilings, 'flow'),
  plain(markRegistrations, 'flow'),
  plain(pledgeFinance, 'flow', 'fen'),
  plain(pledgeCount, 'flow'),
  plain(pledgeOutstanding, 'stock', 'fen'),
  plain(loansPaid, 'flow', 'fen'),
  plain(cultivationCentres, 'stock'),
  plain(giOperationBodies, 'stock'),
  plain(navigationProjects, 'stock'),
  plain(mediationBodies, 'stock'),
  plain(caseCount, 'flow'),
  plain(casesFiled, 'flow'),
  plain(casesOpen, 'stock'),
  plain(caseFines, 'flow', 'fen'),
  { ...plain(satisfaction, 'flow'), as: 'rate', needs: ['surveyAnswers', 'surveys'], refinedBy: [] },
  plain(serviceBodies, 'stock'),
  plain(giCount, 'stock'),
  plain(dealCount, 'flow'),
  plain(pctFilings, 'flow'),
  plain(madridFilings, 'flow'),
  plain(copyrightRegistrations, 'flow'),
  plain(holderTitles, 'stock'),
];

/** A figure that is its indicator's sum and nothing more. */
function plain(
  indicator: Indicator,
  over: FigureDefinition['over'],
  measure: FigureDefinition['measure'] = 'count',
): FigureDefinition {
  const { label, unit, kind } = indicator;
  return { indicator, label, unit, over, measure, needs: [kind], refinedBy: ['enterprises', 'communities'] };
}

export function figureDefinition(indicator: string): FigureDefinition | undefined {
  return FIGURES.find((f) => f.indicator.id === indicator);
}

/** Expected files (应收数据): from whom, how often. Who sends them is the practice of a district office, not law. */
export const SOURCES = [
  {
    kind: 'patents',
    cadence: 'monthly',
    from: { zh: '市知识产权局', en: 'City intellectual property office' },
  },
  {
    kind: 'marks',
    cadence: 'quarterly',
    from: { zh: '市知识产权局', en: 'City intellectual property office' },
  },
  {
    kind: 'enterprises',
    cadence: 'quarterly',
    from: { zh: '区市场监管局登记部门', en: 'District registrar' },
  },
  {
    kind: 'pledges',
    cadence: 'monthly',
    from: { zh: '市知识产权局', en: 'City intellectual property office' },
  },
  { kind: 'awards', cadence: 'yearly', from: { zh: '省、市知识产权局', en: 'Province and city offices' } },
  {
    kind: 'overseasFamily',
    cadence: 'yearly',
    from: { zh: '权利人或市知识产权局', en: 'Holders or the city office' },
  },
  { kind: 'loans', cadence: 'monthly', from: { zh: '区金融事业发展中心、各银行', en: 'Banks' } },
  {
    kind: 'cases',
    cadence: 'monthly',
    from: { zh: '区市场监管局办案系统及各办案部门', en: 'Case system and acting bodies' },
  },
  { kind: 'peerFigures', cadence: 'quarterly', from: { zh: '市级通报', en: 'City circulars' } },
  { kind: 'officialValues', cadence: 'quarterly', from: { zh: '省、市通报', en: 'Circulars of superiors' } },
  { kind: 'officialPatents', cadence: 'quarterly', from: { zh: '市知识产权局', en: 'City office' } },
  { kind: 'officialPledges', cadence: 'monthly', from: { zh: '市知识产权局', en: 'City office' } },
  { kind: 'officialMarks', cadence: 'quarterly', from: { zh: '市知识产权局', en: 'City office' } },
  {
    kind: 'serviceBodies',
    cadence: 'quarterly',
    from: { zh: '国家知识产权局名录', en: 'Directories of CNIPA' },
  },
  { kind: 'surveys', cadence: 'yearly', from: { zh: '第三方调查机构', en: 'Surveyor' } },
  { kind: 'surveyAnswers', cadence: 'yearly', from: { zh: '第三方调查机构', en: 'Surveyor' } },
  { kind: 'milestones', cadence: 'yearly', from: { zh: '各承担单位', en: 'Bodies in charge' } },
  { kind: 'population', cadence: 'yearly', from: { zh: '区统计局', en: 'District statistics bureau' } },
  { kind: 'communities', cadence: 'once', from: { zh: '区民政局', en: 'District civil affairs bureau' } },
  { kind: 'seiIpc', cadence: 'once', from: { zh: '国家知识产权局', en: 'CNIPA' } },
] as const;
