import { type PlainDate, parseDate } from '@sophora/domain/basics/plainDate';
import type pg from 'pg';
import type { Db } from '../db/database.ts';
import type { Logger } from './log.ts';

export type { Db } from '../db/database.ts';

/** What every part of the running server may use. Tests give their own clock. */
export interface Services {
  readonly db: Db;
  /** The same database without types: for `COPY`, cursors and long transactions. */
  readonly pool: pg.Pool;
  /** For a child process that opens the database itself. */
  readonly databaseUrl: string;
  /** The address under which people reach this server, without a slash at its end. */
  readonly url: string;
  /** The folder of this installation. */
  readonly home: string;
  now(): Date;
  /** The day it is in China. */
  today(): PlainDate;
  readonly log: Logger;
}

const DAY_IN_CHINA = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

export function dayInChina(at: Date): PlainDate {
  const day = parseDate(DAY_IN_CHINA.format(at));
  if (!day) throw new RangeError(`no calendar day: ${at}`);
  return day;
}
