import { cellDate } from './cellDate.ts';
import { isBlankMarker } from './cellText.ts';
import { headerKey, headerScore } from './headerKey.ts';
import type { Field, Kind } from './kind.ts';

/** Cells looked at per column. */
const SAMPLE = 60;

/** A field with its folded synonyms, its own labels among them. */
export interface FieldKeys {
  readonly field: Field;
  readonly keys: readonly string[];
}

const known = new WeakMap<Kind, readonly FieldKeys[]>();

export function fieldKeys(kind: Kind): readonly FieldKeys[] {
  let keys = known.get(kind);
  if (!keys) {
    keys = kind.fields.map((field) => ({
      field,
      keys: [
        ...new Set([field.label.zh, ...field.synonyms, field.label.en, field.name].map(headerKey)),
      ].filter((key) => key !== ''),
    }));
    known.set(kind, keys);
  }
  return keys;
}

/** How well the lines of a header over one column name a field. The lowest line says it best. */
export function columnHeaderScore(lines: readonly (string | null)[], keys: readonly string[]): number {
  const texts = lines.filter((line): line is string => line !== null);
  if (texts.length === 0) return 0;
  const lowest = headerScore(headerKey(texts.at(-1)!), keys);
  // 法律状态 over 状态 says no more than its upper line.
  const upper = headerKey(texts.slice(0, -1).join(''));
  const says = upper.endsWith(headerKey(texts.at(-1)!)) ? upper : headerKey(texts.join(''));
  const joined = headerScore(says, keys);
  return Math.max(joined, texts.length > 1 ? lowest * 0.98 : lowest);
}

/** Mean of `recognise` over the filled cells of a column, and how many of them there are; undefined where it has none. */
export function columnContentScore(field: Field, cells: readonly (string | null)[]): number | undefined {
  if (!field.recognise) return undefined;
  let sum = 0;
  let seen = 0;
  for (const cell of cells) {
    if (cell === null || isBlankMarker(cell)) continue;
    sum += Math.min(1, Math.max(0, field.recognise(cell)));
    if (++seen >= SAMPLE) break;
  }
  return seen === 0 ? undefined : sum / seen;
}

/**
 * Whether the cells bear out what the header says: codes by their own recogniser, days by being days. Other fields hold
 * any text (and a `recognise` that is always 0 means "never by content", not "never"): undefined.
 */
export function columnPlausibility(field: Field, cells: readonly (string | null)[]): number | undefined {
  if (field.type === 'code') return columnContentScore(field, cells);
  if (field.type !== 'date') return undefined;
  return columnContentScore({ ...field, recognise: (cell) => (cellDate(cell) ? 1 : 0) }, cells);
}

/** Text that could be the name of a column: short, not a number, a day, an identifier or a sentence. */
export function looksLikeLabel(cell: string): boolean {
  const text = cell.trim();
  return (
    text !== '' &&
    text.length <= 40 &&
    !/^[-+]?[\d.,/%:年月日\s-]+$/.test(text) &&
    !/\d{5,}/.test(text) &&
    !/[。！？!?]$/.test(text) &&
    !/^https?:/i.test(text)
  );
}
