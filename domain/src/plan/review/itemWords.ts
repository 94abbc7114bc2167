import { clauseTargets } from '../reader/clauseTargets.ts';
import { foldText } from '../reader/foldText.ts';
import { matchIndicator } from '../reader/indicatorMatch.ts';
import type { Span } from '../reader/readerTypes.ts';
import type { DraftTarget } from './draftTypes.ts';

/** What the reader makes of these words alone; what they do not say stays as it was. */
export function readAgain(source: string, span: Span, before: DraftTarget): Partial<DraftTarget> {
  const text = wordsAt(source, span);
  const found = clauseTargets(foldText(text).replaceAll(' ', ''), '', true)[0];
  if (!found) return { text };
  const { order: _order, ...match } = matchIndicator(found.name, text, found.comparator, found.unit);
  return {
    text,
    title: found.name,
    comparator: found.comparator,
    value: found.value,
    unit: found.unit,
    indicator: match.indicator,
    evaluator: match.evaluator,
    match,
    due: before.due,
  };
}

export function together(a: Span | null, b: Span | null): Span | null {
  if (!a || !b) return a ?? b;
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}

export const wordsAt = (source: string, span: Span | null): string =>
  span
    ? source
        .slice(span.from, Math.min(span.to, span.from + 2000))
        .replace(/\s+/g, ' ')
        .replace(/^[\s，,。；;、]+|[\s，,。；;、]+$/g, '')
    : '';

/** The first words of a place, up to the first stop. */
export const titleAt = (source: string, span: Span | null): string =>
  wordsAt(source, span)
    .split(/[。；;，,]/)[0]!
    .slice(0, 60);
