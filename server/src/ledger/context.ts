import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';

/** What the ledger needs of the running system; the server's services have all of it. */
export interface LedgerContext {
  readonly pool: pg.Pool;
  readonly home: string;
  now(): Date;
  today(): PlainDate;
}
