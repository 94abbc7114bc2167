import { glyphLikeness, NEAR_GLYPH } from '../text/glyphLikeness.ts';
import { type Sound, soundOf } from '../text/readings.ts';

export interface Step {
  readonly a: string;
  readonly b: string;
  readonly sound: Sound;
  readonly glyph: number;
}

export interface Alignment {
  /** Character against character; an empty one where the other side has one more. */
  readonly steps: readonly Step[];
  readonly same: number;
  /** Differ, but sound or look alike. */
  readonly near: readonly Step[];
  /** Have nothing in common. */
  readonly far: readonly Step[];
}

export const looksNear = (step: Step): boolean => step.glyph >= NEAR_GLYPH;
export const soundsSame = (step: Step): boolean => step.sound === 'same' || step.sound === 'otherTone';
const isNear = (step: Step): boolean => looksNear(step) || step.sound !== 'other';

/** The cheapest way to lay two rows of characters side by side: near ones cost little, foreign and surplus ones 1. */
export function alignHan(a: readonly string[], b: readonly string[]): Alignment {
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width);
  const step = (i: number, j: number): Step => {
    const x = a[i - 1]!;
    const y = b[j - 1]!;
    return x === y
      ? { a: x, b: y, sound: 'same', glyph: 1 }
      : { a: x, b: y, sound: soundOf(x, y), glyph: glyphLikeness(x, y) };
  };
  const price = (s: Step): number => (s.a === s.b ? 0 : isNear(s) ? 0.4 : 1);
  const table: Step[] = [];
  for (let j = 1; j <= b.length; j++) cost[j] = j;
  for (let i = 1; i <= a.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j <= b.length; j++) {
      const s = step(i, j);
      table[i * width + j] = s;
      cost[i * width + j] = Math.min(
        cost[(i - 1) * width + j - 1]! + price(s),
        cost[(i - 1) * width + j]! + 1,
        cost[i * width + j - 1]! + 1,
      );
    }
  }
  const steps: Step[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const here = cost[i * width + j]!;
    const s = i > 0 && j > 0 ? table[i * width + j]! : undefined;
    if (s !== undefined && Math.abs(here - cost[(i - 1) * width + j - 1]! - price(s)) < 1e-9) {
      steps.push(s);
      i--;
      j--;
    } else if (i > 0 && Math.abs(here - cost[(i - 1) * width + j]! - 1) < 1e-9)
      steps.push({ a: a[--i]!, b: '', sound: 'other', glyph: 0 });
    else steps.push({ a: '', b: b[--j]!, sound: 'other', glyph: 0 });
  }
  steps.reverse();
  const other = steps.filter((s) => s.a !== s.b);
  return {
    steps,
    same: steps.length - other.length,
    near: other.filter(isNear),
    far: other.filter((s) => !isNear(s)),
  };
}
