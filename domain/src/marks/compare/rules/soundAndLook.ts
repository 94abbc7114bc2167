import { readings } from '../../text/readings.ts';
import { looksNear, type Step, soundsSame } from '../alignHan.ts';
import { changes } from '../changes.ts';
import { nearInSound } from '../nearness.ts';
import { type HanPair, type MarkRule, type RuleFinding, strongest } from '../rule.ts';

/**
 * 5.1.4 读音相同或近似,且字形或整体外观近似: 商标审查审理指南 (2021) 下编第五章. Sound alone is not enough: part of the characters must be the same or look
 * alike; where all characters differ and only the sound is the same, a person looks.
 */
export const soundAndLook: MarkRule = ({ han }) => strongest(han.map(find));

function find({ a, b, alignment }: HanPair): RuleFinding | undefined {
  const { near, far, same, steps } = alignment;
  if (far.length > 0) return undefined;
  const count = (is: (step: Step) => boolean) => near.filter(is).length;
  const found = nearInSound(
    steps.length,
    same,
    count(looksNear),
    count((s) => s.sound !== 'other'),
    count(soundsSame),
    count((s) => s.sound === 'same'),
    count((s) => readings(s.a)[0] === readings(s.b)[0]),
    count((s) => !looksNear(s) && !soundsSame(s)),
  );
  const params = { a: a.join(''), b: b.join(''), changes: changes(near) };
  return (
    found && {
      id: '5.1.4',
      verdict: found.verdict,
      score: found.score,
      reason: { code: found.code, params },
    }
  );
}
