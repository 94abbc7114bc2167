import { figureDefinition } from '../indicators/figure.ts';
import { CONCEPTS, type Concept } from './concepts.ts';
import { formUnit } from './units.ts';

export interface ConceptMatch {
  readonly concept: Concept;
  readonly confidence: number;
  readonly words: readonly string[];
  /** Words that only the title or an earlier clause says. */
  readonly fromContext: readonly string[];
  /** What of the label no word of the table explains. */
  readonly unexplained: string;
}

/** Words that say nothing about which figure is meant. */
const EMPTY_WORDS =
  /其中|融资|发明|国家|获得|获|实现|全区|本区|辖区|区域|区内|我区|全县|全市|本辖区|本单位|各类|知识产权|合计|总计|共计|小计|情况|数量|总数|总量|数值|数据|完成|实际|达到|截至|截止|目前|现有|拥有量|拥有|件数|个数|家数|户数|笔数|项数|数|量|新增|净增|登记|有效|累计|本月|当月|本季度?|本年度?|今年|上年|去年|同期|同比|环比|增长|增减|率|幅|比|期末|年末|月末|底|末|年|月|季度?|第|共|的|为|约|专利|[一二三四五六七八九十\d]+[、.．)）]?|[%％±+\-—–~～至/()（）:：,，。.、;；#＃\s]|万|亿|元|件|家|个|项|笔|人|起/g;

/** The figure that a label speaks of; `context` are the title, captions and what was said before. */
export function matchConcept(own: string, context: string, unit: string | null): ConceptMatch | undefined {
  const label = own.normalize('NFKC');
  const around = context.normalize('NFKC');
  const matches = CONCEPTS.flatMap((concept) => {
    if (
      concept.not?.some((word) => label.includes(word) && !concept.words.flat().some((w) => w.includes(word)))
    )
      return [];
    if (!measures(concept, unit)) return [];
    return scored(concept, label, around);
  }).sort((a, b) => b.score - a.score);
  const best = matches[0];
  if (!best) return undefined;
  const rival = matches.find((m) => m.concept.indicator !== best.concept.indicator);
  const close = rival !== undefined && rival.score > best.score * 0.85;
  const unexplained = leftOver(label, best.words);
  const share = unexplained.length / Math.max(4, label.replace(/\s/g, '').length);
  const confidence = 0.96 - 0.6 * share - 0.06 * best.fromContext.length - (close ? 0.12 : 0);
  return { ...best, unexplained, confidence: Math.max(0.1, Math.round(confidence * 100) / 100) };
}

/** A sum of money is not given in 件, a number of things not in 万元; percentages are made of either. */
function measures(concept: Concept, unit: string | null): boolean {
  if (unit === null) return true;
  const said = unit.split('、').map((u) => formUnit(u)?.measure);
  const definition = figureDefinition(concept.indicator)!;
  if (said.includes('percent')) return true;
  if (concept.value === 'population') return said.includes('count');
  return said.includes(definition.as === 'rate' ? 'percent' : definition.measure);
}

function scored(concept: Concept, label: string, around: string) {
  const words: string[] = [];
  const fromContext: string[] = [];
  // Of two that fit as well, the one that says more precisely what it counts.
  let score = concept.dim || concept.criterion ? 0.5 : 0;
  for (const group of concept.words) {
    const here = longest(group, label);
    const there = here === undefined ? longest(group, around) : undefined;
    if (here !== undefined) {
      words.push(here);
      score += here.length + 0.6;
    } else if (there !== undefined) {
      fromContext.push(there);
      score += there.length * 0.4 + 0.3;
    } else return [];
  }
  return words.length === 0 ? [] : [{ concept, words, fromContext, score }];
}

function longest(group: readonly string[], text: string): string | undefined {
  return group.filter((word) => text.includes(word)).sort((a, b) => b.length - a.length)[0];
}

function leftOver(label: string, words: readonly string[]): string {
  let rest = label;
  for (const word of words) rest = rest.replaceAll(word, ' ');
  return rest.replace(EMPTY_WORDS, '').trim();
}
