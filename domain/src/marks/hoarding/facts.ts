import type { PlainDate } from '../../basics/plainDate.ts';

/** What a profile is made of: facts of files the office has; what is unknown is undefined and counts neither way. */
export interface ApplicantFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'firm';
  readonly staff?: number | undefined;
  readonly address?: string | undefined;
  readonly contact?: string | undefined;
  readonly agent?: string | undefined;
  /** Nice classes of its business. */
  readonly ownClasses?: readonly number[] | undefined;
  /** Decisions that bind and found filing in bad faith or infringement. */
  readonly findings?: number | undefined;
  /** Reports on file that marks were offered for sale at high prices, or that others were forced to cooperate. */
  readonly saleReports?: number | undefined;
}

export interface FiledMarkFacts {
  readonly applicant: string;
  readonly name: string;
  readonly niceClass: number;
  /** Its number, where one is known: for examples that somebody looks up. */
  readonly number?: string | undefined;
  readonly filed: PlainDate;
  readonly registered?: PlainDate | undefined;
  readonly transferredTo?: string | undefined;
  /** Evidence of use is on file; undefined where nobody looked. */
  readonly used?: boolean | undefined;
}

export const KNOWN_KINDS = ['mark', 'tradeName', 'person', 'place', 'generic'] as const;
export type KnownKind = (typeof KNOWN_KINDS)[number];

/** A name that belongs to somebody, or to nobody: known marks, trade names, persons and works, places, terms of the trade. */
export interface KnownName {
  readonly name: string;
  readonly kind: KnownKind;
  /** Whose it is: an applicant's id or name. */
  readonly owner?: string | undefined;
}
