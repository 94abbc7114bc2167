import type { Comparison, RuleFinding } from './rule.ts';
import { LATIN_WEAK, PLACE_NAMES, type WeakKind, type WeakWord, weakAddition } from './weakWords.ts';

export interface Added {
  readonly words: readonly { readonly word: string; readonly kind: WeakKind }[];
  /** Characters of what both have. */
  readonly kept: string;
}

/** What one name has more than the other, where all of it is weak words: 5.1.12, 5.1.13 and 5.1.14 share this. */
export function added({ a, b }: Comparison): Added | undefined {
  return (
    addedHan(a.han.join(''), b.han.join(''), a.niceClass) ??
    sameCore(a.core, b.core) ??
    addedWords(a.words, b.words, a.han.length + b.han.length)
  );
}

function addedHan(a: string, b: string, niceClass: number | undefined): Added | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === '' || short.length === long.length || long.length > 60) return undefined;
  for (let at = long.indexOf(short); at >= 0; at = long.indexOf(short, at + 1)) {
    const before = weakAddition(long.slice(0, at), 'before', niceClass);
    const after = weakAddition(long.slice(at + short.length), 'after', niceClass);
    if (before === undefined || after === undefined) continue;
    const words = [...before, ...after];
    // One character says little: only 牌 leaves it what it was.
    if ([...short].length === 1 && words.some((w) => w.word !== '牌')) continue;
    if (!PLACE_NAMES.has(short)) return { words, kept: short };
  }
  return undefined;
}

type Cored = { readonly han: readonly string[]; readonly weak: readonly WeakWord[] };

function sameCore(a: Cored, b: Cored): Added | undefined {
  const core = a.han.join('');
  if (a.weak.length === 0 || b.weak.length === 0 || core !== b.han.join('') || PLACE_NAMES.has(core))
    return undefined;
  const only = (x: Cored, y: Cored) => x.weak.filter((w) => !y.weak.some((o) => o.word === w.word));
  const words = [...only(a, b), ...only(b, a)];
  return words.length > 0 && a.han.length >= 2 ? { words, kept: core } : undefined;
}

function addedWords(a: readonly string[], b: readonly string[], hanCount: number): Added | undefined {
  if (hanCount > 0 || a.length === b.length) return undefined;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const extra = [...long];
  for (const word of short) {
    const at = extra.indexOf(word);
    if (at < 0) return undefined;
    extra.splice(at, 1);
  }
  if (short.join('').length < 3 || !extra.every((w) => LATIN_WEAK.has(w))) return undefined;
  return { words: extra.map((word) => ({ word, kind: 'modifier' })), kept: short.join(' ') };
}

/** The finding of the rule that owns this kind of word. */
export function addedFinding(
  id: string,
  kinds: readonly WeakKind[],
  comparison: Comparison,
): RuleFinding | undefined {
  const found = added(comparison);
  if (found === undefined || !found.words.some((w) => kinds.includes(w.kind))) return undefined;
  const isDoubtful =
    found.words.some((w) => w.kind === 'place') ||
    ([...found.kept].length < 3 && found.words.some((w) => w.kind === 'modifier' && w.word.length === 1));
  return {
    id,
    verdict: isDoubtful ? 'review' : 'similar',
    score: isDoubtful ? 0.65 : 0.87,
    reason: {
      code: isDoubtful ? 'weak-words-meaning' : 'weak-words',
      params: { kept: found.kept, words: found.words.map((w) => w.word).join('、') },
    },
  };
}
