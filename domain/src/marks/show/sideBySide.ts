import { alignHan, looksNear, type Step, soundsSame } from '../compare/alignHan.ts';
import { foldMark, isHan } from '../text/foldMark.ts';
import { readings, toneless } from '../text/readings.ts';
import type { Cell, CellState } from './cell.ts';
import { withToneMark } from './pinyinTones.ts';

export interface SideBySide {
  readonly a: readonly Cell[];
  readonly b: readonly Cell[];
  /** Names too long to be laid beside each other are shown as far as `MOST_CELLS`, unmarked. */
  readonly cut: boolean;
}

/** More characters than this are no mark that anybody reads side by side. */
export const MOST_CELLS = 60;

interface Shown {
  readonly text: string;
  readonly key: string;
}

/** Two names laid beside each other as they are written: every character with its sound and with how it differs. */
export function sideBySide(a: string, b: string): SideBySide {
  const [x, y] = [shownOf(a), shownOf(b)];
  if (x.length > MOST_CELLS || y.length > MOST_CELLS)
    return { a: plain(x.slice(0, MOST_CELLS)), b: plain(y.slice(0, MOST_CELLS)), cut: true };
  const { steps } = alignHan(
    x.map((s) => s.key),
    y.map((s) => s.key),
  );
  const cells = { a: [] as Cell[], b: [] as Cell[] };
  const elsewhere = { a: surplus(steps, 'b'), b: surplus(steps, 'a') };
  for (const step of steps) {
    const sounds = soundsOf(step);
    if (step.a !== '') {
      const shown = x[cells.a.length]!;
      const other = step.b === '' ? undefined : y[cells.b.length]!;
      cells.a.push({ text: shown.text, pinyin: sounds.a, state: stateOf(step, shown, other, elsewhere.a) });
    }
    if (step.b !== '') {
      const shown = y[cells.b.length]!;
      const other = step.a === '' ? undefined : x[cells.a.length - 1]!;
      cells.b.push({ text: shown.text, pinyin: sounds.b, state: stateOf(step, shown, other, elsewhere.b) });
    }
  }
  return { ...cells, cut: false };
}

/** The characters of a name in the order of writing; blanks and control characters are left out. */
function shownOf(name: string): Shown[] {
  const found: Shown[] = [];
  for (const { segment } of SEGMENTER.segment(name.slice(0, LONGEST_READ).toWellFormed())) {
    if (/^[\s\p{Cc}\p{Cf}]*$/u.test(segment)) continue;
    found.push({ text: segment, key: foldMark(segment) || segment });
    if (found.length > MOST_CELLS) break;
  }
  return found;
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** A character may be several units long; what is looked at stays bounded. */
const LONGEST_READ = 2_000;

const plain = (shown: readonly Shown[]): Cell[] =>
  shown.map(({ text, key }) => ({ text, pinyin: pinyinOf(key), state: 'same' as const }));

function stateOf(
  step: Step,
  shown: Shown,
  other: Shown | undefined,
  elsewhere: ReadonlyMap<string, number>,
): CellState {
  if (step.a === step.b) return other?.text === shown.text ? 'same' : 'written';
  if ((elsewhere.get(shown.key) ?? 0) > 0) return 'moved';
  const looks = looksNear(step);
  const sounds = step.sound !== 'other';
  if (looks && sounds) return 'lookAndSound';
  return looks ? 'look' : sounds ? 'sound' : 'other';
}

/** The characters of one side that the alignment left without the same character beside them. */
function surplus(steps: readonly Step[], side: 'a' | 'b'): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const step of steps)
    if (step.a !== step.b && step[side] !== '') found.set(step[side], (found.get(step[side]) ?? 0) + 1);
  return found;
}

/** Of a character with several readings the one that sounds like its neighbour, else the customary one. */
function soundsOf({ a, b, sound }: Step): { a: string; b: string } {
  if (a !== b && sound !== 'other' && soundsSame({ a, b, sound, glyph: 0 }))
    for (const one of readings(a))
      for (const two of readings(b))
        if (sound === 'same' ? one === two : toneless(one) === toneless(two))
          return { a: withToneMark(one), b: withToneMark(two) };
  return { a: pinyinOf(a), b: pinyinOf(b) };
}

const pinyinOf = (char: string): string => (isHan(char) ? withToneMark(readings(char)[0] ?? '') : '');
