import { readMark } from '../compare/mark.ts';
import type { FiledMarkFacts } from './facts.ts';

/** Why a filing speaks for nothing: 商标审查审理指南 (2021) 下编第二章, which keeps Art. 4 from it. */
export const LAWFUL = ['inUse', 'defensive'] as const;
export type Lawful = (typeof LAWFUL)[number];

/**
 * 防御性申请、实际使用: filings of marks in use, and of signs the same as or built on an own registered mark that nobody has shown to be unused.
 * A mark of the stock itself explains itself only by evidence of use.
 */
export function lawfulReasons(marks: readonly FiledMarkFacts[]): (Lawful | undefined)[] {
  const names = new Map<string, Distinctive>();
  const of = (name: string): Distinctive => {
    const found = names.get(name) ?? distinctive(name);
    names.set(name, found);
    return found;
  };
  const bases = new Set<string>();
  for (const mark of marks)
    if (mark.registered !== undefined && mark.used === true)
      for (const part of Object.values(of(mark.name))) if (part.length >= LEAST) bases.add(part);
  return marks.map((mark) => {
    if (mark.used === true) return 'inUse';
    const { han, letters } = of(mark.name);
    return holds(bases, han) || (letters.length >= 4 && bases.has(letters)) ? 'defensive' : undefined;
  });
}

const LEAST = 2;
const LONGEST = 40;

interface Distinctive {
  readonly han: string;
  readonly letters: string;
}

function distinctive(name: string): Distinctive {
  const { core, latin } = readMark(name);
  return { han: core.han.join('').slice(0, LONGEST), letters: latin.slice(0, LONGEST) };
}

/** Whether one of the bases stands anywhere in the text. */
function holds(bases: ReadonlySet<string>, text: string): boolean {
  for (let from = 0; from + LEAST <= text.length; from++)
    for (let to = from + LEAST; to <= text.length; to++) if (bases.has(text.slice(from, to))) return true;
  return false;
}
