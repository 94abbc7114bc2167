import { letterSkeleton } from '../../text/latinLikeness.ts';
import { splitCharacters } from '../../text/splitCharacters.ts';
import { looksNear } from '../alignHan.ts';
import { changes } from '../changes.ts';
import { nearInLook } from '../nearness.ts';
import { type Comparison, type HanPair, type MarkRule, type RuleFinding, strongest } from '../rule.ts';

/**
 * 5.1.5 文字构成、读音不同,但字形近似: 商标审查审理指南 (2021) 下编第五章. Near glyphs (酷儿、酷几), a character split in two or two read as one, letters
 * that read as digits (BOSS、13055).
 */
export const look: MarkRule = (comparison) =>
  strongest([...comparison.han.flatMap((p) => [near(p), split(p)]), digits(comparison)]);

const finding = (
  verdict: 'similar' | 'review',
  score: number,
  code: string,
  params: Record<string, string>,
): RuleFinding => ({
  id: '5.1.5',
  verdict,
  score,
  reason: { code, params },
});

function near({ a, b, alignment }: HanPair): RuleFinding | undefined {
  const { near, far, same, steps } = alignment;
  if (far.length > 0 || !near.every(looksNear)) return undefined;
  const least = Math.round(Math.min(...near.map((s) => s.glyph)) * 20);
  const found = nearInLook(steps.length, same, least);
  const params = { a: a.join(''), b: b.join(''), changes: changes(near) };
  return found && finding(found.verdict, found.score, found.code, params);
}

function split({ a, b }: HanPair): RuleFinding | undefined {
  if (a.join('') === b.join('') || a.length === b.length) return undefined;
  const parts = splitCharacters(a).join('');
  if (parts !== splitCharacters(b).join('')) return undefined;
  return finding('similar', 0.85, 'split-characters', { a: a.join(''), b: b.join(''), parts });
}

function digits({ a, b }: Comparison): RuleFinding | undefined {
  if (a.han.length + b.han.length > 0 || a.latin === b.latin || a.latin === '' || a.latin.length > 60)
    return undefined;
  if (!/\d/.test(a.latin + b.latin) || letterSkeleton(a.latin) !== letterSkeleton(b.latin)) return undefined;
  if (/^\d+$/.test(a.latin) && /^\d+$/.test(b.latin)) return undefined;
  return finding('similar', 0.85, 'letters-as-digits', { a: a.latin, b: b.latin });
}
