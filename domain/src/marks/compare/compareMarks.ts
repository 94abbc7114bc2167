import { type Mark, readMark } from './mark.ts';
import {
  type CompareOptions,
  type MarkRule,
  type MarkVerdict,
  prepare,
  type RuleFinding,
  stronger,
} from './rule.ts';
import { addedGoods } from './rules/addedGoods.ts';
import { addedModifier } from './rules/addedModifier.ts';
import { addedPremises } from './rules/addedPremises.ts';
import { contains } from './rules/contains.ts';
import { doubled } from './rules/doubled.ts';
import { fewCharacters } from './rules/fewCharacters.ts';
import { fewLetters } from './rules/fewLetters.ts';
import { foreignOrder } from './rules/foreignOrder.ts';
import { inflected } from './rules/inflected.ts';
import { look } from './rules/look.ts';
import { pinyin } from './rules/pinyin.ts';
import { reordered } from './rules/reordered.ts';
import { sameCharacters } from './rules/sameCharacters.ts';
import { sameMeaning } from './rules/sameMeaning.ts';
import { severalParts } from './rules/severalParts.ts';
import { shortLetters } from './rules/shortLetters.ts';
import { soundAndLook } from './rules/soundAndLook.ts';

/** 商标审查审理指南 (2021) 下编第五章 5.1.1–5.1.17, in its order. */
const RULES: readonly MarkRule[] = [
  sameCharacters,
  reordered,
  doubled,
  soundAndLook,
  look,
  sameMeaning,
  fewCharacters,
  shortLetters,
  fewLetters,
  foreignOrder,
  inflected,
  addedGoods,
  addedPremises,
  addedModifier,
  severalParts,
  contains,
  pinyin,
];

export interface MarkComparison {
  readonly verdict: MarkVerdict;
  /** 0–1, for ordering only. */
  readonly score: number;
  /** What spoke, strongest first; a `different` is an exception that applies. */
  readonly rules: readonly RuleFinding[];
}

/** 文字商标近似: two marks as prepared by `readMark`. Presumes the same or similar goods, and never says more than the rules do. */
export function compareReadMarks(a: Mark, b: Mark, options: CompareOptions = {}): MarkComparison {
  const comparison = prepare(a, b, options);
  const rules = RULES.map((rule) => rule(comparison))
    .filter((f) => f !== undefined)
    .sort(stronger);
  if (rules.length === 0 && a.joined !== '' && a.joined === b.joined)
    rules.push({
      id: '5.1.1',
      verdict: 'similar',
      score: 1,
      reason: { code: 'same-text', params: { text: a.joined.slice(0, 60) } },
    });
  const first = rules[0];
  return {
    verdict: first?.verdict ?? 'different',
    score: first?.score ?? resemblance(comparison.han),
    rules,
  };
}

export function compareMarks(a: string, b: string, options: CompareOptions = {}): MarkComparison {
  return compareReadMarks(readMark(a, options.niceClass), readMark(b, options.niceClass), options);
}

/** Where no rule speaks: the share of common characters, kept below every finding. */
function resemblance(han: ReturnType<typeof prepare>['han']): number {
  const shares = han.map(({ alignment }) => alignment.same / Math.max(1, alignment.steps.length));
  return Math.round(Math.max(0, ...shares) * 40) / 100;
}
