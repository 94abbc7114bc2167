import { looksNear, soundsSame } from '../alignHan.ts';
import { changes } from '../changes.ts';
import { type HanPair, type MarkRule, type RuleFinding, strongest } from '../rule.ts';

/**
 * 5.1.4 读音相同或近似,且字形或整体外观近似: 商标审查审理指南 (2021) 下编第五章. Sound alone is not enough: part of the characters must be the same or look
 * alike; where all characters differ and only the sound is the same, a person looks.
 */
export const soundAndLook: MarkRule = ({ han }) => strongest(han.map(find));

function find({ a, b, alignment }: HanPair): RuleFinding | undefined {
  const { near, far, same, steps } = alignment;
  if (far.length > 0 || near.length === 0 || near.every(looksNear)) return undefined;
  const faint = near.filter((s) => !looksNear(s) && !soundsSame(s)).length;
  const toned = near.every((s) => s.sound === 'same' || looksNear(s));
  const finding = (verdict: 'similar' | 'review', score: number, code: string): RuleFinding => ({
    id: '5.1.4',
    verdict,
    score,
    reason: { code, params: { a: a.join(''), b: b.join(''), changes: changes(near) } },
  });
  if (steps.length === 1) return undefined;
  if (same === 0) {
    const enough = steps.length > 2 ? faint <= steps.length - 3 : toned && faint === 0;
    return enough ? finding('review', 0.6, 'sound-only') : undefined;
  }
  if (steps.length === 2) {
    if (faint > 0) return undefined;
    return toned ? finding('similar', 0.85, 'same-sound') : finding('review', 0.65, 'same-sound-other-tone');
  }
  return faint > 0 ? finding('review', 0.68, 'near-sound') : finding('similar', 0.88, 'same-sound');
}
