import { FIGURES } from '../indicators/figure.ts';
import { fieldKeys } from '../ledger/columnMatch.ts';
import { headerKey, headerScore } from '../ledger/headerKey.ts';
import type { Kind } from '../ledger/kind.ts';
import { kindById } from '../ledger/kinds.ts';
import type { ColumnBinding, Proposal } from './binding.ts';
import { BY_HAND } from './concepts.ts';
import type { Blank, ListColumn } from './form.ts';
import { matchConcept } from './matchConcept.ts';
import { type ProposalContext, proposeFigure } from './propose.ts';
import { formUnit } from './units.ts';
import { spanSaid, windowSaid } from './windows.ts';

const NUMBER = /^(?:序号|编号|行号|no\.?|序)$/i;
const STREET =
  /^(?:所属|所在|归属)?(?:街道|镇街|街道[（(]镇[）)]|街办|办事处|镇[（(]街道[）)]|街镇|辖区)(?:名称|办事处)?$/;

/** Rows that repeat: a row for each street where figures stand beside it, else an entry a row of the list its headers fit best. */
export function proposeRows(blank: Blank, context: ProposalContext): Proposal {
  const columns = blank.columns ?? [];
  return (
    streets(blank, columns, context) ??
    list(blank, columns) ?? {
      binding: { to: 'manual' },
      confidence: 0.6,
      reasons: [{ code: 'form-unknown' }],
    }
  );
}

const last = (column: ListColumn) => column.label.at(-1) ?? '';

function streets(
  blank: Blank,
  columns: readonly ListColumn[],
  context: ProposalContext,
): Proposal | undefined {
  const named = columns.find((c) => !NUMBER.test(last(c)));
  if (!named || !STREET.test(last(named))) return undefined;
  const bound = columns.map((column): ColumnBinding => {
    if (column === named) return { of: 'street' };
    if (NUMBER.test(last(column))) return { of: 'number' };
    if (column.formula || BY_HAND.test(column.label.join(' '))) return { of: 'manual' };
    const proposal = proposeFigure(
      { ...blank, kind: 'cell', above: column.label, unit: column.unit, leftward: [] },
      context,
    );
    return proposal?.binding.to === 'figure' ? { of: 'figure', figure: proposal.binding } : { of: 'manual' };
  });
  const found = bound.filter((b) => b.of === 'figure').length;
  if (found === 0) return undefined;
  return {
    binding: { to: 'streets', columns: bound },
    confidence: 0.9,
    reasons: [{ code: 'form-row-per-street', params: { figures: found } }],
  };
}

function list(blank: Blank, columns: readonly ListColumn[]): Proposal | undefined {
  const kinds = [...new Set(FIGURES.map((f) => f.indicator.kind))].flatMap((id) => kindById(id) ?? []);
  const wanted = columns.filter(
    (c) => !c.formula && !NUMBER.test(last(c)) && !STREET.test(last(c)) && !BY_HAND.test(c.label.join(' ')),
  );
  if (wanted.length === 0) return undefined;
  const best = kinds
    .map((kind) => ({ kind, ...assigned(kind, wanted) }))
    .map((fit) => ({ ...fit, score: fit.sum + titleBonus(fit.kind, blank.title) }))
    .sort((a, b) => b.score - a.score)[0]!;
  const share = best.fields.size / wanted.length;
  if (share < 0.4 || best.fields.size < 2) return undefined;
  const bound = columns.map((column): ColumnBinding => {
    if (NUMBER.test(last(column))) return { of: 'number' };
    if (STREET.test(last(column))) return { of: 'street' };
    const field = best.fields.get(column);
    return field === undefined
      ? { of: 'manual' }
      : { of: 'field', field: field.name, ...unitOf(field.type, column) };
  });
  const { indicator, criterion } = indicatorOf(best.kind, blank.title);
  const flow = FIGURES.find((f) => f.indicator.id === indicator)!.over === 'flow';
  const window = flow
    ? windowSaid(blank.title) === 'year' || spanSaid(blank.title) === undefined
      ? 'year'
      : 'form'
    : 'form';
  return {
    binding: { to: 'list', indicator, window, ...(criterion ? { criterion } : {}), columns: bound },
    confidence: Math.min(0.95, 0.5 + 0.45 * share),
    reasons: [
      {
        code: 'form-list',
        params: { columns: wanted.length, found: best.fields.size, list: best.kind.label.zh },
      },
    ],
  };
}

/** Each column to the field it names best, no field twice. */
function assigned(kind: Kind, columns: readonly ListColumn[]) {
  const pairs = columns
    .flatMap((column) =>
      fieldKeys(kind).map(({ field, keys }) => ({ column, field, score: columnScore(column, keys) })),
    )
    .filter((pair) => pair.score >= 0.5)
    .sort((a, b) => b.score - a.score);
  const fields = new Map<ListColumn, Kind['fields'][number]>();
  const taken = new Set<string>();
  let sum = 0;
  for (const { column, field, score } of pairs) {
    if (fields.has(column) || taken.has(field.name)) continue;
    fields.set(column, field);
    taken.add(field.name);
    sum += score;
  }
  return { fields, sum };
}

function columnScore(column: ListColumn, keys: readonly string[]): number {
  return Math.max(
    headerScore(headerKey(last(column)), keys),
    headerScore(headerKey(column.label.join('')), keys),
  );
}

function titleBonus(kind: Kind, title: string): number {
  const match = matchConcept(title, '', null);
  const figure = FIGURES.find((f) => f.indicator.id === match?.concept.indicator);
  return figure?.indicator.kind === kind.id ? 1.2 : 0;
}

/** Which of the register's figures the list belongs to: the one the title names, else the register's first. */
function indicatorOf(kind: Kind, title: string): { indicator: string; criterion?: string } {
  const of = FIGURES.filter((f) => f.indicator.kind === kind.id).map((f) => f.indicator.id);
  const concept = matchConcept(title, '', null)?.concept;
  if (concept && of.includes(concept.indicator)) {
    const { indicator, criterion } = concept;
    return criterion === undefined ? { indicator } : { indicator, criterion };
  }
  const plain = { patents: 'valid-inventions', pledges: 'pledge-finance', cases: 'case-count' }[kind.id];
  return { indicator: plain ?? of[0]! };
}

function unitOf(type: string, column: ListColumn): { unit?: string } {
  if (type !== 'fen') return {};
  const unit = column.unit?.split('、').find((u) => formUnit(u)?.measure === 'fen');
  return unit === undefined ? { unit: '万元' } : { unit };
}
