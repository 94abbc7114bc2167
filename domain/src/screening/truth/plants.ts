import type { Random } from '../../demo/random.ts';
import { type Draft, draftText, fill, otherNouns } from './makeText.ts';
import { EDIT_CHARACTERS } from './truthWords.ts';

/** Ways in which a planted text comes from its original, and near misses that only look like it. */
export const PLANT_KINDS = [
  'same',
  'edits5',
  'edits10',
  'edits20',
  'nouns3',
  'nounsAll',
  'reordered',
  'copied60',
] as const;
export const NEAR_MISSES = ['sameWordsOtherStructure', 'sameFrameEnds'] as const;
export type PlantKind = (typeof PLANT_KINDS)[number];
export type NearMiss = (typeof NEAR_MISSES)[number];

export function plant(random: Random, original: Draft, kind: PlantKind | NearMiss): string {
  const text = fill(original);
  switch (kind) {
    case 'same':
      return text.replaceAll('，', random.permille(500) ? ',' : '， ');
    case 'edits5':
      return edited(random, text, 50);
    case 'edits10':
      return edited(random, text, 100);
    case 'edits20':
      return edited(random, text, 200);
    case 'nouns3':
      return fill(original, otherNouns(random, original, 3));
    case 'nounsAll':
      return fill(original, otherNouns(random, original));
    case 'reordered':
      return shuffled(random, clauses(text)).join('');
    case 'copied60':
      return partCopied(random, text);
    case 'sameWordsOtherStructure':
      return sameWords(random, original);
    case 'sameFrameEnds':
      return sameEnds(random, text);
  }
}

/** Substitutions, deletions and insertions, three to one to one, at `permille` of the characters. */
function edited(random: Random, text: string, permille: number): string {
  const character = () => EDIT_CHARACTERS[random.int(EDIT_CHARACTERS.length)]!;
  let out = '';
  for (const c of text) {
    if (!random.permille(permille)) {
      out += c;
      continue;
    }
    const way = random.int(5);
    if (way < 3) out += character();
    else if (way === 3) out += c + character();
  }
  return out;
}

export const clauses = (text: string): string[] =>
  text.match(/[^，；。]*[，；。]?/g)!.filter((c) => c !== '');

function shuffled(random: Random, list: readonly string[]): string[] {
  const left = [...list];
  const out: string[] = [];
  while (left.length > 0) out.push(...left.splice(random.int(left.length), 1));
  return out;
}

/** About 60% of the result is a run of the original's clauses, the rest stands before and behind it and is new. */
function partCopied(random: Random, text: string): string {
  const parts = clauses(text);
  const from = random.int(Math.max(1, Math.floor(parts.length * 0.3)));
  let copied = '';
  for (let i = from; i < parts.length && copied.length < text.length * 0.6; i++) copied += parts[i];
  const other = clauses(fill(draftText(random)));
  const own: string[] = [];
  for (let length = 0; length < copied.length * (2 / 3) && other.length > 0; ) {
    own.push(other.shift()!);
    length += own.at(-1)!.length;
  }
  const before = own.splice(0, Math.floor(own.length / 2));
  return before.join('') + copied + own.join('');
}

/** Another invention made of the same parts: the words of one text in the sentences of another. */
function sameWords(random: Random, original: Draft): string {
  for (;;) {
    const other = draftText(random);
    if (other.nature !== original.nature) continue;
    const nouns = other.nouns.map((_, i) => original.nouns[i % original.nouns.length]!);
    return fill(other, nouns);
  }
}

/** Only the first and the last clause are the same, as in two filings written by one agent. */
function sameEnds(random: Random, text: string): string {
  const own = clauses(text);
  const other = clauses(fill(draftText(random)));
  return own[0]! + other.slice(1, -1).join('') + own.at(-1)!;
}
