import { hasMeaning } from '../../text/englishWords.ts';
import { besideLetters, lettersCount, type Mark } from '../mark.ts';
import type { MarkRule, RuleFinding } from '../rule.ts';
import { LATIN_WEAK, PLACE_NAMES } from '../weakWords.ts';

export const leastLetters = (famous: boolean): number => (famous ? 5 : 6);

/**
 * 5.1.16 完整包含或摹仿他人在先具有一定知名度或较强显著性的文字商标: 商标审查审理指南 (2021) 下编第五章. Fame is for a person to establish: without it, names of three
 * characters inside another, or six letters that begin another of at most twice as many, are for review; two characters alone prove
 * nothing.
 */
export const contains: MarkRule = ({ a, b, famous }) =>
  find(a.han.join(''), b.han.join(''), famous, famous ? 2 : 3) ??
  (lettersCount(a, b) ? findLetters(a, b, famous) : undefined);

const finding = (part: string, whole: string, famous: boolean): RuleFinding => ({
  id: '5.1.16',
  verdict: famous ? 'similar' : 'review',
  score: famous ? 0.85 : 0.65,
  reason: {
    code: famous ? 'contains-famous' : 'contains',
    params: { part: part.slice(0, 60), whole: whole.slice(0, 60) },
  },
});

function find(a: string, b: string, famous: boolean, least: number): RuleFinding | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if ([...short].length < least || short.length === long.length || !long.includes(short)) return undefined;
  return PLACE_NAMES.has(short) ? undefined : finding(short, long, famous);
}

/** Without fame only a long beginning of foreign letters, never of pinyin. */
function findLetters(a: Mark, b: Mark, famous: boolean): RuleFinding | undefined {
  const [short, long] = a.latin.length < b.latin.length ? [a.latin, b.latin] : [b.latin, a.latin];
  if (short.length < leastLetters(famous) || short.length === long.length) return undefined;
  if (hasMeaning(short) || LATIN_WEAK.has(short)) return undefined;
  const holds = famous
    ? long.includes(short)
    : besideLetters(a, b) !== 'annotated' && 2 * short.length >= long.length && long.startsWith(short);
  return holds ? finding(short, long, famous) : undefined;
}
