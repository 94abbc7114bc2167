import type { KindInfo } from '@sophora/contract/imports';

/** Words in a file's name that tell its kind, beside the kind's own id and label. */
const NAME_WORDS: Readonly<Record<string, readonly string[]>> = {
  patents: ['专利', 'patent', 'cnipa'],
  marks: ['商标', 'trademark', 'mark'],
  enterprises: ['企业', '主体', '市场主体', 'enterprise', 'company'],
  communities: ['社区', '街道', 'communit', 'street'],
  seiIpc: ['战略性新兴产业', 'sei'],
  niceGroups: ['尼斯', '类似商品', 'nice'],
  overseasFamily: ['同族', '海外', 'family'],
  awards: ['获奖', '专利奖', 'award'],
  population: ['人口', 'population'],
  pledges: ['质押登记', '质押', 'pledge'],
  loans: ['放款', '借据'],
  deals: ['许可备案', '转让明细'],
  geographicalIndications: ['地理标志'],
  foreignFilings: ['马德里', '著作权登记', 'pct'],
  titles: ['高新技术企业', '专精特新', '优势企业', '示范企业', '贯标'],
  serviceBodies: ['代理机构', '服务机构'],
  cases: ['案件', '办案明细'],
  milestones: ['里程碑'],
  surveys: ['调查方案', '满意度调查'],
  surveyAnswers: ['答卷'],
  peerFigures: ['排名', '通报（排名）', '办案数量通报'],
  officialValues: ['指标数值', '指标通报'],
  officialPledges: ['质押登记官方明细', '质押登记明细（官方）'],
  officialMarks: ['有效注册商标明细', '有效注册商标官方明细'],
  officialPatents: ['高价值发明专利明细', '高价值发明专利官方明细'],
};

/** The kind a file's name speaks of; the longest word decides. A proposal only: the person confirms it. */
export function guessKind(fileName: string, kinds: readonly KindInfo[]): string | undefined {
  const name = fileName.toLowerCase();
  let best: { id: string; length: number } | undefined;
  for (const kind of kinds) {
    const words = [kind.id, kind.id.replace(/s$/, ''), kind.label.zh, ...(NAME_WORDS[kind.id] ?? [])];
    for (const word of words) {
      if (word.length > (best?.length ?? 1) && name.includes(word.toLowerCase()))
        best = { id: kind.id, length: word.length };
    }
  }
  return best?.id;
}

const LAST = 'sophora.import.kind';

export function lastKind(): string | undefined {
  return localStorage.getItem(LAST) ?? undefined;
}

export function rememberKind(kind: string): void {
  localStorage.setItem(LAST, kind);
}
