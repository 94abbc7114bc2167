import { foldMark, isHan } from '../text/foldMark.ts';
import type { Beside } from '../text/latinLikeness.ts';
import { isPinyinOf } from '../text/spelling.ts';
import { type Core, coreOfHan } from './weakWords.ts';

/** A mark as the rules look at it. */
export interface Mark {
  /** As given, trimmed. */
  readonly shown: string;
  /** Folded (`foldMark`), words parted by blanks. */
  readonly text: string;
  /** Without the blanks. */
  readonly joined: string;
  /** Its Chinese characters in order, folded. */
  readonly han: readonly string[];
  /** Its Latin words and numbers. */
  readonly words: readonly string[];
  readonly latin: string;
  /** 注音: the letters are the pinyin of its own characters and say nothing beside them (5.1.1). */
  readonly isAnnotated: boolean;
  /** 显著部分: the Chinese part without the weak words at its ends. */
  readonly core: Core;
  readonly niceClass: number | undefined;
}

/** Longer than this no name is compared character by character: only sameness and containment are told. */
export const LONGEST_COMPARED = 60;

export function readMark(raw: string, niceClass?: number): Mark {
  const text = foldMark(raw);
  const han: string[] = [];
  let other = '';
  for (const char of text)
    if (isHan(char)) {
      han.push(char);
      if (!other.endsWith(' ')) other += ' ';
    } else other += char;
  const words = other.split(' ').filter((w) => w !== '');
  const latin = words.join('');
  return {
    shown: raw.trim(),
    text,
    joined: text.replaceAll(' ', ''),
    han,
    words,
    latin,
    isAnnotated: latin !== '' && isPinyinOf(latin, han),
    core: coreOfHan(han, niceClass),
    niceClass,
  };
}

/** What stands beside the letters of both. */
export const besideLetters = (a: Mark, b: Mark): Beside =>
  a.isAnnotated || b.isAnnotated
    ? 'annotated'
    : a.han.length === 0 && b.han.length === 0
      ? 'none'
      : a.han.length > 0 && b.han.length > 0
        ? 'both'
        : 'one';

/** Two marks with characters of which one only annotates its own are not compared by their letters. */
export const lettersCount = (a: Mark, b: Mark): boolean =>
  a.han.length === 0 || b.han.length === 0 || !(a.isAnnotated || b.isAnnotated);
