import type { FormBlank, FormFill, FormSummary } from '@sophora/contract/forms';
import type { ActorName } from '@sophora/contract/shapes';
import { findBlanks } from '@sophora/domain/forms/findBlanks';
import type { BoundBlank } from './proposals.ts';
import type { StoredFill, StoredForm } from './store.ts';

export function presentForm(
  form: StoredForm,
  counts: { readonly decided: number; readonly manual: number } | undefined,
  last: { readonly asOf: StoredFill['asOf']; readonly at: Date; readonly no: number } | undefined,
): FormSummary {
  return {
    id: form.id,
    name: form.name,
    fileName: form.fileName,
    format: form.format,
    span: form.span,
    blanks: findBlanks(form.content).length,
    decided: counts?.decided ?? 0,
    manual: counts?.manual ?? 0,
    receivedAt: form.receivedAt.toISOString(),
    last: last ? { asOf: last.asOf, at: last.at.toISOString(), no: last.no } : null,
  };
}

export function presentBlank(
  { blank, binding, decision, proposal }: BoundBlank,
  named: (key: string) => ActorName,
): FormBlank {
  const beside = blank.kind === 'gap' ? [lastWords(blank.beside.join(''))] : blank.beside;
  const words = [...beside, ...blank.above].filter((text) => text !== '').join(' · ');
  return {
    id: blank.id,
    kind: blank.kind,
    grid: blank.grid,
    line: blank.grid === null ? blank.id.replace(/#\d+$/, '') : null,
    row: blank.row,
    column: blank.column,
    height: blank.height ?? null,
    columns:
      blank.columns?.map((c) => ({ column: c.column, label: c.label.join(' '), unit: c.unit })) ?? null,
    words: blank.kind === 'gap' && blank.after ? `${words} __ ${blank.after.slice(0, 12)}` : words,
    unit: blank.unit,
    binding: binding as FormBlank['binding'],
    decided: decision ? { by: named(decision.by), at: decision.at.toISOString() } : null,
    confidence: proposal.confidence,
    reasons: proposal.reasons.map((r) => ({ code: r.code, params: { ...r.params } })),
  };
}

const lastWords = (text: string) => (text.length > 24 ? `…${text.slice(-24)}` : text);

/** A filling with what changed against the one before of the same period. */
export function presentFill(
  fill: StoredFill,
  earlier: StoredFill | undefined,
  named: (key: string) => ActorName,
): FormFill {
  const before = new Map(earlier?.answers.map((a) => [a.blank, written(a)]));
  return {
    id: fill.id,
    no: fill.no,
    span: fill.span,
    asOf: fill.asOf,
    knownAt: fill.knownAt,
    fileName: fill.fileName,
    by: named(fill.by),
    at: fill.at.toISOString(),
    filled: fill.answers.filter((a) => a.value !== null || (a.rows?.length ?? 0) > 0).length,
    changed: earlier
      ? fill.answers
          .map((a) => ({ blank: a.blank, before: before.get(a.blank) ?? null, after: written(a) }))
          .filter((change) => change.before !== change.after)
      : [],
  };
}

function written(answer: StoredFill['answers'][number]): string | null {
  return answer.rows ? JSON.stringify(answer.rows) : answer.text;
}

/** The filling before of the same days. */
export function earlierOf(fill: StoredFill, fills: readonly StoredFill[]): StoredFill | undefined {
  return fills.find((f) => f.no < fill.no && f.asOf === fill.asOf && f.span === fill.span);
}
