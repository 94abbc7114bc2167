import { periodLabel } from '../freeze/period.ts';
import { BLANK_REASONS, type BlankReason } from './blankReasons.ts';
import { trimmed } from './chineseText.ts';
import type { DocumentFacts } from './facts.ts';
import { type KnownNumber, numbersOf } from './frozenNumbers.ts';
import type { Block, OpenGap, Run, SourcedNumber } from './model.ts';
import type { TemplateField } from './template.ts';

type Piece = string | Run | readonly Run[];

/**
 * What a template writes with: texts with numbers in them, fields, and what is worked out from numbers. It remembers the source
 * of every number it gave out and the reason of everything it could not give.
 */
export interface Writer {
  readonly facts: DocumentFacts;
  /** 2026年第三季度; empty without a set. */
  readonly period: string;
  /** A text with runs in it: say`共${number('…')}件`. */
  say(texts: TemplateStringsArray, ...pieces: readonly Piece[]): readonly Run[];
  paragraph(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Block;
  /** A number of the frozen set by its key; a marked gap where it is not known. */
  number(key: string): Run;
  /** The same without its words: undefined where it is not known. */
  known(key: string): (KnownNumber & { readonly text: string }) | undefined;
  /** What the first lies above the second, in percent; nothing where one is not known or the second is nothing. */
  growth(a: string, b: string): Run | undefined;
  /** What the first lies above or below the second: the sign and the run without it. */
  change(
    a: string,
    b: string,
  ): { readonly up: boolean; readonly same: boolean; readonly run: Run } | undefined;
  /** A number that the document's facts hold beside the set. */
  counted(key: string, value: number, label: string, source: string): Run;
  /** The first as a share of the second, in percent. */
  share(a: string, b: string): Run | undefined;
  /** A number that another part of the system has written. */
  quoted(key: string, text: string, label: string, source: string): Run;
  /** Why a number that was asked for is not known. */
  why(key: string): string;
  /** Every reason given so far for a number that stays blank. */
  reasons(): readonly string[];
  /** What cannot be known, and why. */
  unknown(key: string, label: string, why: BlankReason): Run;
  /** A field in one line. */
  field(id: string): readonly Run[];
  /** A field as paragraphs. */
  paragraphs(id: string): readonly Block[];
  /** Entries of a list field; empty where nothing was given. */
  list(id: string): readonly string[];
  readonly registry: {
    readonly numbers: ReadonlyMap<string, SourcedNumber>;
    readonly gaps: ReadonlyMap<string, OpenGap>;
  };
}

export function writerOf(facts: DocumentFacts, fields: readonly TemplateField[]): Writer {
  const numbers = new Map<string, SourcedNumber>();
  const gaps = new Map<string, OpenGap>();
  const index = facts.set ? numbersOf(facts.set) : new Map<string, KnownNumber>();
  const say = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): readonly Run[] =>
    texts.flatMap((text, i) => [
      ...(text === '' ? [] : [{ text }]),
      ...(i < pieces.length ? runsOf(pieces[i]!) : []),
    ]);
  const give = (n: SourcedNumber): Run => {
    numbers.set(n.key, n);
    return { text: n.text, number: n.key };
  };
  const known: Writer['known'] = (key) => {
    const n = index.get(key);
    return n && n.text !== null ? { ...n, text: n.text } : undefined;
  };
  const unknown: Writer['unknown'] = (key, label, why) => {
    gaps.set(key, { id: key, label, why, field: false });
    return { text: '　　', gap: key };
  };
  const both = (a: string, b: string) => {
    const [x, y] = [index.get(a), index.get(b)];
    return x && y && x.value !== null && y.value !== null
      ? ([
          { ...x, value: x.value },
          { ...y, value: y.value },
        ] as const)
      : undefined;
  };
  const openField = (id: string): Run => {
    const field = fields.find((f) => f.id === id);
    if (!field) throw new RangeError(`no field ${id}`);
    gaps.set(id, { id, label: field.label.zh, why: 'by-person', field: true });
    return { text: `【${field.label.zh}】`, gap: id };
  };
  const given = (id: string) => (facts.fields[id] ?? '').trim();
  const optional = (id: string) => fields.find((f) => f.id === id)?.optional === true;
  const paragraph = (runs: readonly Run[]): Block => ({ is: 'paragraph', runs });
  return {
    facts,
    period: facts.set ? periodLabel(facts.set.content.period.id).zh : '',
    say,
    paragraph: (texts, ...pieces) => paragraph(say(texts, ...pieces)),
    number: (key) => {
      const n = index.get(key);
      if (!n) return unknown(key, key, facts.set ? 'not-in-set' : 'no-set');
      return n.text === null ? unknown(key, n.label, n.why) : give({ ...n, text: n.text });
    },
    known,
    growth: (a, b) => {
      const pair = both(a, b);
      if (!pair || pair[1].value === 0) return undefined;
      const [x, y] = pair;
      const percent = ((x.value - y.value) / Math.abs(y.value)) * 100;
      return give({
        key: `growth(${a},${b})`,
        text: trimmed(Math.abs(percent), 1),
        label: `${x.label}比${y.label}增减（%）`,
        source: `（${x.text}－${y.text}）÷${y.text}`,
      });
    },
    change: (a, b) => {
      const pair = both(a, b);
      if (!pair) return undefined;
      const [x, y] = pair;
      const digits = Math.max(decimals(x.text!), decimals(y.text!));
      const difference = x.value - y.value;
      return {
        up: difference > 0,
        same: difference === 0,
        run: give({
          key: `change(${a},${b})`,
          text: Math.abs(difference).toFixed(digits),
          label: `${x.label}比${y.label}增减`,
          source: `${x.text}－${y.text}`,
        }),
      };
    },
    share: (a, b) => {
      const pair = both(a, b);
      if (!pair || pair[1].value === 0) return undefined;
      const [x, y] = pair;
      return give({
        key: `share(${a},${b})`,
        text: trimmed((x.value / y.value) * 100, 1),
        label: `${x.label}占${y.label}（%）`,
        source: `${x.text}÷${y.text}`,
      });
    },
    quoted: (key, text, label, source) => give({ key, text, label, source }),
    counted: (key, value, label, source) => give({ key, text: String(value), label, source }),
    why: (key) => {
      const gap = gaps.get(key);
      return gap ? BLANK_REASONS[gap.why].zh : '';
    },
    reasons: () => [
      ...new Set([...gaps.values()].filter((g) => !g.field).map((g) => BLANK_REASONS[g.why].zh)),
    ],
    unknown,
    field: (id) => (given(id) === '' ? (optional(id) ? [] : [openField(id)]) : [{ text: given(id) }]),
    paragraphs: (id) => {
      if (given(id) === '') return optional(id) ? [] : [paragraph([openField(id)])];
      return linesOf(given(id)).map((text) => paragraph([{ text }]));
    },
    list: (id) => linesOf(given(id)),
    registry: { numbers, gaps },
  };

  function runsOf(piece: Piece): readonly Run[] {
    if (typeof piece === 'string') return piece === '' ? [] : [{ text: piece }];
    return 'text' in piece ? [piece] : piece;
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}
