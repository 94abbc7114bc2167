import type { PlainDate } from '../../basics/plainDate.ts';
import type { Comparator } from '../planTypes.ts';
import { clauseTargets } from './clauseTargets.ts';
import { dueDays, monthEnd } from './dates.ts';
import { matchIndicator } from './indicatorMatch.ts';
import type { ReadTarget } from './readerTypes.ts';
import type { TargetArea } from './targetAreas.ts';

interface Draft extends Omit<ReadTarget, 'id'> {
  readonly group: number;
  readonly order: number;
}

/**
 * 目标: in the sections of goals every number with a comparison, every rank, first and milestone; elsewhere only what is
 * to be reached by a stated day. Numbered T1 … by goal, within it in the order of the indicator library.
 */
export function findTargets(areas: readonly TargetArea[], periodEnd: PlainDate | null): ReadTarget[] {
  const drafts: Draft[] = [];
  let carried: PlainDate | null = null;
  let carriedFor = '';
  areas.forEach((area, group) => {
    const { flow, goals } = area;
    if (area.within !== carriedFor) {
      carried = null;
      carriedFor = area.within;
    }
    for (const sentence of sentencesOf(flow.text, area.from, area.to)) {
      const text = flow.text.slice(sentence.from, sentence.to);
      if (area.only && !area.only.test(text)) continue;
      const days = text.length <= LONGEST_SENTENCE ? dueDays(text) : [];
      if (!goals && ((days.length === 0 && area.due === null) || !/\d/.test(text))) continue;
      let subject = '';
      let before: Comparator | undefined;
      for (const clause of clausesOf(flow.text, sentence.from, sentence.to)) {
        const words = flow.text.slice(clause.from, clause.to);
        const stated = days.filter((d) => sentence.from + d.at < clause.to).at(-1)?.day;
        if (goals && stated) carried = stated;
        const found = clauseTargets(words, subject, goals, before);
        const yearly = /分别/.test(words) ? yearsBefore(text, clause.to - sentence.from, found.length) : [];
        for (const [i, t] of found.entries()) {
          const from = clause.from + t.from;
          const to = clause.from + t.to;
          const { order, ...match } = matchIndicator(t.name, text, t.comparator, t.unit);
          const span = flow.span(from, to);
          drafts.push({
            text: flow.shown(from, to),
            indicator: t.name,
            comparator: t.comparator,
            value: t.value,
            unit: t.unit,
            due: yearly[i] ?? stated ?? (goals ? (carried ?? periodEnd) : area.due),
            baseline: baselineOf(words),
            clause: area.clause,
            match,
            span: { from: span.from + area.offset, to: span.to + area.offset },
            group,
            order,
          });
          subject = t.name;
          before = t.comparator;
        }
      }
    }
  });
  return numbered(drafts);
}

/** 到2024年、2025年分别达到…: a day for each of as many numbers. */
function yearsBefore(sentence: string, at: number, count: number): PlainDate[] {
  const m = /(?:到|至)((?:\d{4}年(?:底|末)?[、和]){1,4}\d{4}年)/.exec(sentence.slice(0, at));
  const days = [...(m?.[1] ?? '').matchAll(/\d{4}/g)].map(([year]) => monthEnd(Number(year), 12));
  return days.length === count ? days.filter((day) => day !== undefined) : [];
}

const LONGEST_SENTENCE = 2000;

function numbered(drafts: readonly Draft[]): ReadTarget[] {
  const ids = new Map<Draft, string>();
  [...drafts]
    .map((draft, i) => ({ draft, i }))
    .sort((a, b) => a.draft.group - b.draft.group || a.draft.order - b.draft.order || a.i - b.i)
    .forEach(({ draft }, i) => {
      ids.set(draft, `T${i + 1}`);
    });
  return drafts.map((draft) => {
    const { group: _group, order: _order, ...target } = draft;
    return { id: ids.get(draft)!, ...target };
  });
}

const BASELINE = /(?:由|从|比|较|与)(\d{4})年(?:底|末)?(?:的)?(?:(\d+(?:\.\d+)?)[\u4e00-\u9fff%])?/;

function baselineOf(clause: string): ReadTarget['baseline'] {
  const m = BASELINE.exec(clause);
  return m ? { year: Number(m[1]), value: m[2] === undefined ? null : Number(m[2]) } : null;
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

function* sentencesOf(text: string, from: number, to: number): Generator<Piece> {
  let start = from;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 10;
    if (code !== 0x3002 && code !== 10 && code !== 33) continue;
    if (i > start) yield { from: start, to: i };
    start = i + 1;
  }
}

/** Clauses end at commas and semicolons, not inside a number (8,000) or parentheses. */
function* clausesOf(text: string, from: number, to: number): Generator<Piece> {
  let start = from;
  let depth = 0;
  for (let i = from; i <= to; i++) {
    const char = i < to ? text[i] : ';';
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    if (char !== ',' && char !== ';' && char !== ':') continue;
    if (i < to && ((char === ',' && inNumber(text, i)) || (depth > 0 && i - start < 200))) continue;
    if (i > start) yield { from: start, to: i };
    start = i + 1;
    depth = 0;
  }
}

const inNumber = (text: string, i: number): boolean =>
  /^\d,\d{3}(?!\d)$/.test(text.slice(i - 1, i + 4)) ||
  (/^\d,\d{3}/.test(text.slice(i - 1, i + 4)) && !/\d/.test(text[i + 4] ?? ''));
