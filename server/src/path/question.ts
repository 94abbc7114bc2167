import type { Message } from '@sophora/domain/basics/message';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { FigureDefinition } from '@sophora/domain/indicators/figure';
import type pg from 'pg';

/** What the path is asked for: one figure, as it would be on a day. */
export interface PathQuestion {
  readonly pool: pg.Pool;
  readonly district: string;
  readonly definition: FigureDefinition;
  readonly today: PlainDate;
  readonly to: PlainDate;
  /** Of a flow: the first day it is added up from. */
  readonly since: PlainDate | undefined;
}

/** Records of one class that are looked at; beyond it a class says that there are more. */
export const MOST = 5000;

/** The condition that a contribution `c` holds on the day `at` (a placeholder), as published. */
export function holdsOn(at: string): string {
  return `c.known_to_seq IS NULL AND c.valid_from <= ${at} AND (c.valid_to IS NULL OR c.valid_to > ${at})`;
}

/** First party of record `x` with the name it bears there. */
export function holderOf(alias: string): string {
  return `LEFT JOIN reference h ON h.district_code = ${alias}.district_code AND h.kind = ${alias}.kind AND h.record_id = ${alias}.record_id AND h.role = 'party' AND h.position = 0`;
}

/** What it would count by, once the fact is so (`counts`) or the application granted (`granted-counts`). */
export function counts(criteria: readonly string[], when: 'counts' | 'granted-counts' = 'counts'): Message {
  return criteria.length === 0
    ? { code: `path-${when}` }
    : { code: `path-${when}-by`, params: { criteria: criteria.join('、') } };
}

/** An address short enough for a sentence. */
export function shortSeat(address: string | null): string {
  const text = address ?? '';
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
