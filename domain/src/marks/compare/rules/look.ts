import { letterSkeleton } from '../../text/latinLikeness.ts';
import { splitCharacters } from '../../text/splitCharacters.ts';
import { looksNear } from '../alignHan.ts';
import { changes } from '../changes.ts';
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
  const { near, far, steps } = alignment;
  if (far.length > 0 || near.length === 0 || !near.every(looksNear)) return undefined;
  const least = Math.min(...near.map((s) => s.glyph));
  const params = { a: a.join(''), b: b.join(''), changes: changes(near) };
  if (steps.length === 1)
    return least >= 0.8
      ? finding('similar', 0.8, 'near-glyph', params)
      : least >= 0.7
        ? finding('review', 0.6, 'near-glyph', params)
        : undefined;
  return steps.length > 2 || least >= 0.65
    ? finding('similar', 0.8 + least / 8, 'near-glyph', params)
    : finding('review', 0.66, 'near-glyph', params);
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
