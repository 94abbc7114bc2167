import type { Label } from '../basics/message.ts';
import type { Target } from './planTypes.ts';

/** A file the office receives, and the kind it is imported as; `null` where no kind takes it yet. */
export interface SourceFile {
  readonly kind: string | null;
  readonly label: Label;
}

/** 数据来源: the files that feed an indicator. A target without its file says which one is missing. */
const BY_INDICATOR: Readonly<Record<string, readonly SourceFile[]>> = {
  'high-value-inventions': [
    { kind: 'patents', label: { zh: '有效发明专利明细', en: 'list of inventions in force' } },
    {
      kind: 'population',
      label: { zh: '常住人口统计公报数据', en: 'resident population of the statistical communiqué' },
    },
  ],
  'valid-marks': [
    { kind: 'marks', label: { zh: '有效注册商标明细', en: 'list of registered marks in force' } },
  ],
  'cultivation-centres': [
    {
      kind: 'milestones',
      label: {
        zh: '培育指导中心批复、挂牌与验收文件',
        en: 'approval, opening and acceptance papers of the centre',
      },
    },
  ],
  'gi-operation-bodies': [
    {
      kind: 'milestones',
      label: {
        zh: '运营服务机构登记备案与业务台账',
        en: 'registration and business ledger of the operating body',
      },
    },
  ],
  'navigation-projects': [
    {
      kind: 'milestones',
      label: { zh: '专利导航项目立项与结题材料', en: 'papers that open and close navigation projects' },
    },
  ],
  'pledge-finance': [
    {
      kind: 'pledges',
      label: { zh: '专利商标质押登记明细', en: 'list of pledge registrations of patents and marks' },
    },
  ],
  'case-count': [
    {
      kind: 'cases',
      label: { zh: '知识产权办案系统导出明细', en: 'export of the case system' },
    },
    { kind: 'peerFigures', label: { zh: '全市办案数量通报', en: 'the city’s circular on cases' } },
  ],
  'protection-satisfaction': [
    {
      kind: 'surveys',
      label: { zh: '满意度调查方案（总体与发放数）', en: 'survey design (frame and sample)' },
    },
    { kind: 'surveyAnswers', label: { zh: '满意度调查答卷', en: 'answers of the survey' } },
  ],
  'service-bodies': [
    { kind: 'serviceBodies', label: { zh: '知识产权服务机构名录', en: 'directory of service bodies' } },
  ],
};

export function targetSources(target: Pick<Target, 'indicator'>): readonly SourceFile[] {
  return target.indicator === null ? [] : (BY_INDICATOR[target.indicator] ?? []);
}

/** The files a target still wants, given the kinds that hold records. */
export function missingFiles(
  target: Pick<Target, 'indicator'>,
  kindsWithRecords: ReadonlySet<string>,
): Label[] {
  return targetSources(target)
    .filter((source) => source.kind === null || !kindsWithRecords.has(source.kind))
    .map((source) => source.label);
}
