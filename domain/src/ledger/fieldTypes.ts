import type { Label } from '../basics/message.ts';
import { cellDate } from './cellDate.ts';
import { cellList } from './cellList.ts';
import { cellMoney } from './cellMoney.ts';
import { cellHalfWidth, cellLine, cellText, isBlankMarker } from './cellText.ts';
import type { Field, Normalised } from './kind.ts';
import { shown } from './shown.ts';

/** The usual fields of a kind, so that a kind file says only what is its own. Blank markers (`-`, `无`) say nothing. */
type More = Partial<Omit<Field, 'name' | 'label' | 'type' | 'synonyms'>>;

const NOTHING: Normalised = { ok: true, value: null };
const ok = (value: NonNullable<Extract<Normalised, { ok: true }>['value']>): Normalised => ({
  ok: true,
  value,
});

export function problem(code: string, params: Record<string, string | number> = {}): Normalised {
  return { ok: false, problem: { code, params } };
}

const label = (zh: string, en: string): Label => ({ zh, en });

export function textField(
  name: string,
  zh: string,
  en: string,
  synonyms: readonly string[],
  more: More = {},
): Field {
  const normalise = (raw: string) => {
    const text = cellLine(raw);
    return isBlankMarker(text) ? NOTHING : ok(text);
  };
  return { name, label: label(zh, en), type: 'text', synonyms, normalise, ...more };
}

const LONGEST_TEXT = 200_000;
/** No way of writing "nothing here" is longer. */
const LONGEST_MARKER = 16;

export function longTextField(
  name: string,
  zh: string,
  en: string,
  synonyms: readonly string[],
  more: More = {},
): Field {
  const normalise = (raw: string): Normalised => {
    const text = cellText(raw);
    if (text.length <= LONGEST_MARKER && isBlankMarker(text)) return NOTHING;
    return text.length > LONGEST_TEXT
      ? problem('text-long', { length: text.length, limit: LONGEST_TEXT })
      : ok(text);
  };
  return { name, label: label(zh, en), type: 'longText', synonyms, normalise, ...more };
}

export function dateField(
  name: string,
  zh: string,
  en: string,
  synonyms: readonly string[],
  more: More = {},
): Field {
  const normalise = (raw: string): Normalised => {
    if (isBlankMarker(raw)) return NOTHING;
    const day = cellDate(raw);
    return day === undefined ? problem('date', { text: shown(raw) }) : ok(day);
  };
  const recognise = (cell: string) => (cellDate(cell) === undefined ? 0 : 1);
  return { name, label: label(zh, en), type: 'date', synonyms, normalise, recognise, ...more };
}

export function listField(
  name: string,
  zh: string,
  en: string,
  synonyms: readonly string[],
  more: More = {},
): Field {
  const normalise = (raw: string): Normalised => {
    const items = cellList(raw);
    return items.length === 0 ? NOTHING : ok(items);
  };
  return { name, label: label(zh, en), type: 'list', synonyms, normalise, ...more };
}

export function integerField(
  name: string,
  zh: string,
  en: string,
  synonyms: readonly string[],
  range: { readonly min: number; readonly max: number },
  more: More = {},
): Field {
  const normalise = (raw: string): Normalised => {
    if (isBlankMarker(raw)) return NOTHING;
    const text = cellHalfWidth(raw).replace(/,(?=\d{3})/g, '');
    const m = /^(-?\d+)(?:\.0+)?\s*(?:人|件|项|个|家|年|次)?$/.exec(text);
    if (!m) return problem('integer', { text: shown(raw) });
    const value = Number(m[1]);
    return value < range.min || value > range.max ? problem('integer-range', { value, ...range }) : ok(value);
  };
  return { name, label: label(zh, en), type: 'integer', synonyms, normalise, ...more };
}

export function fenField(
  name: string,
  zh: string,
  en: string,
  synonyms: readonly string[],
  more: More = {},
): Field {
  const normalise = (raw: string): Normalised => {
    if (isBlankMarker(raw)) return NOTHING;
    const money = cellMoney(raw);
    if (money === undefined) return problem('money', { text: shown(raw) });
    return 'fen' in money ? ok(money.fen) : problem('money-currency', { text: shown(raw) });
  };
  return { name, label: label(zh, en), type: 'fen', synonyms, normalise, ...more };
}

/** A closed set of values, each with its labels and the other words that stand for it. */
export function choiceField(
  name: string,
  zh: string,
  en: string,
  synonyms: readonly string[],
  values: Readonly<Record<string, Label>>,
  words: Readonly<Record<string, string>> = {},
  more: More = {},
): Field {
  const byWord = new Map<string, string>();
  for (const [code, l] of Object.entries(values))
    for (const word of [code, l.zh, l.en]) byWord.set(foldWord(word), code);
  for (const [word, code] of Object.entries(words)) byWord.set(foldWord(word), code);
  const normalise = (raw: string): Normalised => {
    if (isBlankMarker(raw)) return NOTHING;
    const code = byWord.get(foldWord(raw));
    if (code !== undefined) return ok(code);
    return problem('choice', { text: shown(raw), allowed: someOf(Object.values(values).map((l) => l.zh)) });
  };
  return { name, label: label(zh, en), type: 'code', synonyms, values, normalise, ...more };
}

const LONGEST_LIST = 150;

/** The words of a choice in one sentence; of a long one as many as fit, and how many there are. */
function someOf(words: readonly string[]): string {
  const all = words.join('、');
  if (all.length <= LONGEST_LIST) return all;
  const first = all.slice(0, all.lastIndexOf('、', LONGEST_LIST));
  return `${first}……（共 ${words.length} 项）`;
}

function foldWord(text: string): string {
  return cellHalfWidth(text).toLowerCase().replace(/\s+/g, '');
}

const YES = new Set(['是', '有', 'y', 'yes', 'true', '1', '√', '✓', '对']);
const NO = new Set(['否', '没有', 'n', 'no', 'false', '0', '×', '非']);

export function booleanField(
  name: string,
  zh: string,
  en: string,
  synonyms: readonly string[],
  more: More = {},
): Field {
  const normalise = (raw: string): Normalised => {
    const word = foldWord(raw);
    if (YES.has(word)) return ok(true);
    if (NO.has(word)) return ok(false);
    return isBlankMarker(raw) ? NOTHING : problem('boolean', { text: shown(raw) });
  };
  return { name, label: label(zh, en), type: 'boolean', synonyms, normalise, ...more };
}
