import type { Message } from '../../basics/message.ts';
import { type Alignment, alignHan } from './alignHan.ts';
import { LONGEST_COMPARED, type Mark } from './mark.ts';

export type MarkVerdict = 'similar' | 'review' | 'different';

export interface RuleFinding {
  /** Number in 商标审查审理指南 (2021) 下编第五章: `5.1.1` … `5.1.17`. */
  readonly id: string;
  readonly verdict: MarkVerdict;
  /** 0–1, for ordering only. */
  readonly score: number;
  readonly reason: Message;
}

export interface CompareOptions {
  readonly niceClass?: number;
  /** A person has established that the earlier mark is well known or strongly distinctive (5.1.16). */
  readonly famous?: boolean;
}

/** Two rows of Chinese characters that are laid side by side: the whole names, or their distinctive parts. */
export interface HanPair {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly part: 'whole' | 'core';
  readonly alignment: Alignment;
}

export interface Comparison {
  readonly a: Mark;
  readonly b: Mark;
  readonly famous: boolean;
  readonly han: readonly HanPair[];
}

/** One rule of 5.1; undefined where it does not speak. A `different` is an exception of the rule that applies. */
export type MarkRule = (comparison: Comparison) => RuleFinding | undefined;

export function prepare(a: Mark, b: Mark, options: CompareOptions): Comparison {
  const han: HanPair[] = [];
  const add = (x: readonly string[], y: readonly string[], part: HanPair['part']) => {
    if (x.length > 0 && y.length > 0 && x.length <= LONGEST_COMPARED && y.length <= LONGEST_COMPARED)
      han.push({ a: x, b: y, part, alignment: alignHan(x, y) });
  };
  const weak = (m: Mark) => m.core.weak.map((w) => w.word).join(' ');
  // The same weak words on both sides prove nothing: 中国石化 and 中国石油 are 石化 and 石油.
  const sameWeak = weak(a) !== '' && weak(a) === weak(b);
  if (!sameWeak) add(a.han, b.han, 'whole');
  if (sameWeak || weak(a) !== weak(b)) add(a.core.han, b.core.han, 'core');
  return { a, b, famous: options.famous ?? false, han };
}

const ORDER = { similar: 2, review: 1, different: 0 } as const;

export const stronger = (x: RuleFinding, y: RuleFinding): number =>
  ORDER[y.verdict] - ORDER[x.verdict] || y.score - x.score;

/** The strongest of what a rule found on whole names and distinctive parts. */
export function strongest(findings: readonly (RuleFinding | undefined)[]): RuleFinding | undefined {
  return findings.filter((f) => f !== undefined).sort(stronger)[0];
}
