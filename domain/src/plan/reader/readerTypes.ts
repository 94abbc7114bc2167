import type { Message } from '../../basics/message.ts';
import type { PlainDate } from '../../basics/plainDate.ts';
import type { Comparator, Evaluator } from '../planTypes.ts';

/** Half-open, in UTF-16 units of the text that was read. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a part of an official plan is about. */
export type Part = 'goals' | 'tasks' | 'safeguards';

export interface ReadHeading {
  /** As printed, without blanks: `一、`, `（一）`, `1.`, `第二章`. */
  readonly number: string;
  readonly ordinal: number;
  /** 1 is the outermost numbering the document uses. */
  readonly level: number;
  /** Empty where the number opens plain text (an article of a law). */
  readonly title: string;
  /** The numbers from the outermost heading down, such as `三（一）`. */
  readonly clause: string;
  readonly part: Part | null;
  readonly span: Span;
}

/** One owner mark (责任单位) as the text words it. */
export interface OwnerMark {
  /** Every body named, in order, without 等. */
  readonly units: readonly string[];
  /** Those the text calls lead (牵头), or puts first after saying that the first leads. */
  readonly leads: readonly string[];
  /** The first-named where the text says nothing: a presumption until a person confirms it. */
  readonly leadsPresumed: readonly string[];
  /** The text adds "and others" (等, 等有关部门). */
  readonly openEnded: boolean;
  /** 适用范围 */
  readonly scope: string | null;
  readonly span: Span;
}

export interface ReadTask {
  readonly number: string;
  readonly title: string;
  readonly owners: readonly string[];
  readonly leads: readonly string[];
  readonly leadsPresumed: readonly string[];
  readonly openEnded: boolean;
  /** 完成时限, where the text states a day beside the owners; the last one of several. */
  readonly due: PlainDate | null;
  /** Bodies the text names that are not among the owners. */
  readonly mentions: readonly string[];
  readonly span: Span;
}

export interface IndicatorMatch {
  /** Identifier in the indicator library; `null`: offered as a new indicator. */
  readonly indicator: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evaluator: Evaluator;
  readonly reason: Message;
}

export interface ReadTarget {
  readonly id: string;
  readonly text: string;
  /** The name of what is measured, in the document's words. */
  readonly indicator: string;
  readonly comparator: Comparator;
  /** In base units (件, fen, %); `null` where the text names no number. */
  readonly value: number | null;
  readonly unit: string;
  readonly due: PlainDate | null;
  readonly baseline: { readonly year: number; readonly value: number | null } | null;
  readonly clause: string;
  readonly match: IndicatorMatch;
  readonly span: Span;
}

/** A day of the year for the calendar: official name, and the document's own words. */
export interface ReadDay {
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly planName: string;
  readonly span: Span;
}

/** A law, plan or paper cited in 《 》, with its number where given. */
export interface Citation {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly span: Span;
}

export interface ReaderWarning extends Message {
  readonly span: Span | null;
}

export interface PlanReading {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: PlainDate | null;
  readonly period: { readonly from: PlainDate | null; readonly to: PlainDate | null };
  readonly headings: readonly ReadHeading[];
  readonly targets: readonly ReadTarget[];
  readonly tasks: readonly ReadTask[];
  readonly owners: readonly OwnerMark[];
  readonly safeguards: readonly ReadTask[];
  readonly days: readonly ReadDay[];
  readonly citations: readonly Citation[];
  readonly warnings: readonly ReaderWarning[];
}
