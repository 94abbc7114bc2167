import type { MarkRule } from '../rule.ts';

const SMALL = new Set(['the', 'a', 'an', 'and', 'of', 'for', 'in', 'on', 'to', 'by']);

/**
 * 5.1.11 外文单词仅在单复数、动名词、缩写、冠词、比较级、词性等形式上不同: 商标审查审理指南 (2021) 下编第五章. Plural, gerund, comparative, an article,
 * conjunction or preposition more.
 */
export const inflected: MarkRule = ({ a, b }) => {
  if (a.han.length + b.han.length > 0 || a.joined === b.joined || a.latin.length > 200) return undefined;
  const forms = (words: readonly string[]) => words.filter((w) => !SMALL.has(w)).map(stems);
  const x = forms(a.words);
  const y = forms(b.words);
  if (x.length === 0 || x.length !== y.length) return undefined;
  if (!x.every((set, i) => set.some((s) => s.length >= 3 && y[i]!.includes(s)))) return undefined;
  return {
    id: '5.1.11',
    verdict: 'similar',
    score: 0.85,
    reason: { code: 'inflected', params: { a: a.text, b: b.text } },
  };
};

/** The word and what it may be a form of. */
function stems(word: string): readonly string[] {
  const found = [word];
  if (word.length < 5 && !word.endsWith('s')) return found;
  if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`);
  else if (/(?:s|x|z|ch|sh)es$/.test(word)) found.push(word.slice(0, -2));
  if (/[^s]s$/.test(word) && word.length >= 4) found.push(word.slice(0, -1));
  const m = /^(.{3,})(?:ing|ers?|ed|est)$/.exec(word);
  if (m) {
    const stem = m[1]!;
    found.push(stem, `${stem}e`);
    if (stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  }
  return found;
}
