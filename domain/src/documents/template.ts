import type { Label } from '../basics/message.ts';
import type { Genre } from './genres.ts';
import type { Block, Head, Imprint } from './model.ts';
import type { Writer } from './writer.ts';

/** 模板: one kind of document with its named fields. */
export interface Template {
  readonly id: string;
  readonly label: Label;
  readonly genre: Genre;
  /** ready: filled from figures; statutory: an empty 文种 with its elements; house: forms of the office. */
  readonly group: 'ready' | 'statutory' | 'house';
  /** Periods of the frozen sets it is filled from; none: it takes no figures. */
  readonly periods: readonly PeriodKind[];
  /** Written about a matter. */
  readonly about?: 'matter';
  readonly fields: readonly TemplateField[];
  readonly compose: (writer: Writer) => Composition;
}

export type PeriodKind = 'day' | 'month' | 'quarter' | 'year';

export interface TemplateField {
  readonly id: string;
  readonly label: Label;
  readonly hint?: Label;
  /** line: one line; text: paragraphs, one a line; list: entries, one a line. */
  readonly kind: 'line' | 'text' | 'list';
  /** May stay empty without being asked for. */
  readonly optional?: true;
  /** Begins empty in the next issue: what was true only this time. */
  readonly fresh?: true;
}

export interface Composition {
  readonly title: string;
  readonly head: Head;
  readonly blocks: readonly (Block | readonly Block[])[];
  readonly imprint?: Imprint | null;
}

export function periodKind(period: string): PeriodKind {
  const rest = period.slice(5);
  if (rest === '') return 'year';
  if (rest.startsWith('Q')) return 'quarter';
  return rest.length === 2 ? 'month' : 'day';
}
