import { readMark } from '../compare/mark.ts';
import { coreOfHan } from '../compare/weakWords.ts';
import { withDigits } from '../text/numerals.ts';
import { mayCarryWeak, undoubled, weakForms } from './forms.ts';
import { Growing8, Growing16, Growing32 } from './growing.ts';
import { hashOf, letterByte, STEM_KEEPS, stemsOf } from './letters.ts';
import { LONGEST_FILED, type MarkRows } from './markRows.ts';
import { hanCodes, type NameParts, nameParts, readUnits } from './readName.ts';
import { IS_CORE, LONGEST_LETTERS, SPECIAL, WITH_LETTERS } from './segment.ts';
import { writeText } from './shownText.ts';

/** What reading all names leaves, by row of the source. */
export interface Gathered {
  readonly rows: MarkRows;
  readonly han: Growing16;
  readonly hanStarts: Uint32Array;
  /** `SPECIAL` and `WITH_LETTERS`. */
  readonly flags: Uint8Array;
  readonly forms: readonly GatheredForms[];
  /** How each name is shown where its characters alone do not show it. */
  readonly text: Growing8;
  readonly textStarts: Uint32Array;
  readonly letters: Growing8;
  readonly letterStarts: Growing32;
  readonly letterRows: Growing32;
  readonly exactHashes: Growing32;
  readonly exactRows: Growing32;
}
export interface GatheredForms {
  readonly chars: Growing16;
  readonly rows: Growing32;
  readonly flags: Growing8;
}
/** Shelves of whole names, and of forms: what is longer stands on the last. */
export const SHELVES = 9;
export const FORM_SHELVES = 8;

export function gather(rows: MarkRows, onProgress: (done: number) => void): Gathered {
  const made: Gathered = {
    rows,
    han: new Growing16(),
    hanStarts: new Uint32Array(rows.size + 1),
    flags: new Uint8Array(rows.size),
    forms: Array.from({ length: FORM_SHELVES }, () => ({
      chars: new Growing16(),
      rows: new Growing32(),
      flags: new Growing8(),
    })),
    text: new Growing8(),
    textStarts: new Uint32Array(rows.size + 1),
    letters: new Growing8(),
    letterStarts: new Growing32(),
    letterRows: new Growing32(),
    exactHashes: new Growing32(),
    exactRows: new Growing32(),
  };
  const parts = nameParts(LONGEST_FILED);
  const { starts } = rows;
  for (let row = 0; row < rows.size; row++) {
    if (row % 65_536 === 0) onProgress(row);
    readUnits(rows.units.values, starts[row]!, starts[row + 1]!, parts);
    let flags = 0;
    if (parts.astral || parts.hanLength >= SHELVES) flags |= SPECIAL;
    if (parts.lettersLength > 0) flags |= WITH_LETTERS;
    const { han, hanLength } = parts;
    made.han.reserve(hanLength);
    for (let i = 0; i < hanLength; i++) made.han.values[made.han.length++] = han[i]!;
    const from = made.hanStarts[row]!;
    const kept = Math.min(SHELVES, hanLength);
    made.hanStarts[row + 1] = made.han.length;
    if (!parts.exact || starts[row + 1]! - starts[row]! !== kept)
      writeText(
        rows.units.values,
        starts[row]!,
        starts[row + 1]!,
        made.han.values,
        from,
        from + kept,
        made.text,
      );
    made.textStarts[row + 1] = made.text.length;
    if (mayCarryWeak(han, hanLength) && hanLength <= 60 && fileWeak(made, row, parts)) flags |= SPECIAL;
    if (hanLength >= 2 && hanLength <= 60)
      for (const form of undoubled(han, hanLength)) fileForm(made, row, form, 0, form.length, 0);
    if (parts.hanRuns > 1) fileRuns(made, row, rowText(rows, row));
    if (parts.lettersLength > 0) fileLetters(made, row, parts);
    if (hasNumerals(parts))
      file(made, row, hashOf('d', withDigits(readMark(rowText(rows, row)).joined.slice(0, 200))));
    made.flags[row] = flags;
  }
  made.letterStarts.push(made.letters.length);
  return made;
}

function rowText({ units, starts }: MarkRows, row: number): string {
  let text = '';
  for (let i = starts[row]!; i < starts[row + 1]!; i++) text += String.fromCharCode(units.values[i]!);
  return text;
}

function fileForm(
  to: Gathered,
  row: number,
  han: Uint16Array,
  from: number,
  end: number,
  flag: number,
): void {
  const shelf = to.forms[end - from - 1];
  if (shelf === undefined) return;
  for (let i = from; i < end; i++) shelf.chars.push(han[i]!);
  shelf.rows.push(row);
  shelf.flags.push(flag);
}

function fileWeak(to: Gathered, row: number, { han, hanLength }: NameParts): boolean {
  const forms = weakForms(han, hanLength);
  if (forms.length === 0) return false;
  const chars = Array.from(han.subarray(0, hanLength), (c) => String.fromCharCode(c));
  const core = hanCodes(coreOfHan(chars, undefined).han);
  for (const { from, to: end } of forms) {
    let isCore = core.length === end - from;
    for (let i = from; i < end && isCore; i++) isCore = core[i - from] === han[i];
    fileForm(to, row, han, from, end, isCore ? IS_CORE : 0);
  }
  return true;
}

/** The Chinese parts that other text parts, each by itself (5.1.15). */
function fileRuns(to: Gathered, row: number, raw: string): void {
  for (const run of new Set(readMark(raw).text.match(/\p{Script=Han}{2,}/gu))) {
    const codes = hanCodes([...run]);
    fileForm(to, row, codes, 0, codes.length, 0);
  }
}

/** Beside characters only whole words are found by hash; forms and orders of words count between foreign marks alone (5.1.10, 5.1.11). */
function fileLetters(to: Gathered, row: number, parts: NameParts): void {
  const { letters, lettersLength, wordEnds, words } = parts;
  to.letterRows.push(row);
  to.letterStarts.push(to.letters.length);
  const kept = Math.min(lettersLength, LONGEST_LETTERS);
  to.letters.reserve(kept);
  for (let i = 0; i < kept; i++) to.letters.values[to.letters.length++] = letterByte(letters[i]!);
  const hasHan = parts.hanLength > 0;
  if (words === 1 && (hasHan || STEM_KEEPS[letters[lettersLength - 1]!] === 1)) return;
  const list: string[] = [];
  for (let w = 0, from = 0; w < words; from = wordEnds[w++]!) {
    const word = String.fromCharCode(...letters.subarray(from, Math.min(wordEnds[w]!, from + 200)));
    list.push(word);
    if (words > 1 && word.length >= 3) file(to, row, hashOf('l', word));
  }
  if (hasHan) return;
  const stems = stemsOf(list);
  if (stems !== '' && (words > 1 || stems !== list[0])) file(to, row, hashOf('l', stems));
}

function file(to: Gathered, row: number, hash: number): void {
  to.exactHashes.push(hash);
  to.exactRows.push(row);
}

const NUMERAL = new Uint8Array(65_536);
for (const c of '零一二三四五六七八九壹贰叁肆伍陆柒捌玖') NUMERAL[c.charCodeAt(0)] = 1;

function hasNumerals({ han, hanLength, letters, lettersLength }: NameParts): boolean {
  for (let i = 0; i < hanLength; i++) if (NUMERAL[han[i]!] === 1) return true;
  if (hanLength > 0)
    for (let i = 0; i < lettersLength; i++) if (letters[i]! >= 48 && letters[i]! <= 57) return true;
  return false;
}
