import { createHash } from 'node:crypto';
import { type PlainDate, parseDate } from '@sophora/domain/basics/plainDate';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import type { Facts } from '@sophora/domain/ledger/kind';
import {
  describeApplicationNumber,
  parseApplicationNumber,
  type RightType,
} from '@sophora/domain/patents/applicationNumber';
import type { HolderFacts, Transfer } from '@sophora/domain/screening/signals/signal';
import { LONGEST_TEXT } from '@sophora/domain/screening/text/foldText';
import type pg from 'pg';
import type { ReadFiling } from './readFilings.ts';

/** The district's filings as the registers know them, and what other registers say of their holders. */
export interface RegisterFilings {
  readonly filings: ReadFiling[];
  /** Fields that some filing, or another register, has: a signal without its input is not assessable. */
  readonly fields: ReadonlySet<string>;
  readonly holders: ReadonlyMap<string, HolderFacts> | undefined;
  readonly transfers: readonly Transfer[] | undefined;
}

const PAGE = 5000;

/** Filings of other districts are earlier texts to compare with, and never proposed. */
export async function readRegister(
  pool: pg.Pool,
  district: string,
  onRead: (filings: number) => void,
  signal?: AbortSignal,
): Promise<RegisterFilings> {
  const filings: ReadFiling[] = [];
  const fields = new Set<string>();
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    signal?.throwIfAborted();
    const { rows } = await pool.query<{ id: string; facts: Facts; region: string | null }>(
      `SELECT r.record_id AS id, r.facts, p.region FROM record r
       LEFT JOIN placement p ON p.district_code = $1 AND p.kind = 'patents' AND p.record_id = r.record_id
       WHERE r.district_code = $1 AND r.kind = 'patents' AND r.record_id > $2 ORDER BY r.record_id LIMIT ${PAGE}`,
      [district, after],
    );
    for (const { facts, region } of rows) {
      for (const name of Object.keys(facts)) fields.add(name);
      const filing = filingOf(facts, region !== null && region !== district);
      if (filing) filings.push(filing);
    }
    onRead(filings.length);
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.id;
  }
  const holders = await foundings(pool, district);
  if (holders) fields.add('founded');
  const transfers = await transfersOf(pool, district);
  if (transfers) fields.add('transfers');
  return { filings, fields, holders, transfers };
}

export function filingOf(facts: Facts, prior: boolean): ReadFiling | undefined {
  const string = (name: string): string | undefined => {
    const value = facts[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const list = (name: string): string[] => {
    const value = facts[name];
    return Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : [];
  };
  const day = (name: string): PlainDate | undefined => {
    const text = string(name);
    return text === undefined ? undefined : parseDate(text);
  };
  const publications = ['publicationNumber', 'grantNumber'].flatMap((name) => string(name) ?? []);
  const number = string('applicationNumber') ?? publications[0];
  if (number === undefined) return undefined;
  const main = string('ipcMain');
  const ipc = list('ipc');
  return {
    filing: {
      number,
      title: string('title') ?? '',
      type: describeApplicationNumber(number)?.type ?? (string('type') as RightType | undefined),
      filed: day('filed'),
      published: day('published'),
      applicants: list('applicants'),
      inventors: list('inventors'),
      agency: string('agency'),
      address: string('address'),
      ipc: main === undefined ? ipc : [main, ...ipc.filter((symbol) => symbol !== main)],
      priority: string('priority'),
      family: list('family'),
      publications,
      prior,
    },
    abstract: (string('abstract') ?? '').slice(0, LONGEST_TEXT),
    claims: (string('claims') ?? '').slice(0, LONGEST_TEXT),
  };
}

/** Of what is compared: equal digests need no second comparison. */
export function digestOf({ filing, abstract, claims }: ReadFiling): string {
  const text = [filing.type ?? '', filing.prior ? 'prior' : '', abstract, claims].join('\u0000');
  return createHash('sha1').update(text).digest('base64').slice(0, 16);
}

async function foundings(pool: pg.Pool, district: string): Promise<Map<string, HolderFacts> | undefined> {
  const { rows } = await pool.query<{ name: string; founded: PlainDate }>(
    `SELECT facts ->> 'name' AS name, facts ->> 'established' AS founded FROM record
     WHERE district_code = $1 AND kind = 'enterprises' AND facts ->> 'established' IS NOT NULL
     ORDER BY facts ->> 'established'`,
    [district],
  );
  if (rows.length === 0) return undefined;
  // Of two of one name the later one stands: a firm is not taken for younger than it is.
  return new Map(rows.reverse().map(({ name, founded }) => [holderNameKey(name), { founded }]));
}

/** Transfers that are on record, with the day each right was granted. */
async function transfersOf(pool: pg.Pool, district: string): Promise<Transfer[] | undefined> {
  const { rows } = await pool.query<{ on: PlainDate; rights: string[] }>(
    `SELECT facts ->> 'recorded' AS on, facts -> 'rights' AS rights FROM record
     WHERE district_code = $1 AND kind = 'deals' AND facts ->> 'dealType' = 'transfer'
       AND facts ->> 'recorded' IS NOT NULL AND jsonb_typeof(facts -> 'rights') = 'array'`,
    [district],
  );
  if (rows.length === 0) return undefined;
  const moved = rows.flatMap(({ on, rights }) =>
    rights.flatMap((right) => {
      const parsed = parseApplicationNumber(right);
      return parsed.ok ? [{ number: parsed.value.digits, on }] : [];
    }),
  );
  const grants = await pool.query<{ number: string; granted: PlainDate | null }>(
    `SELECT a.value AS number, p.facts ->> 'granted' AS granted FROM alias a
     JOIN record p ON p.district_code = $1 AND p.kind = 'patents' AND p.record_id = a.record_id
     WHERE a.district_code = $1 AND a.kind = 'patents' AND a.scheme = 'application' AND a.value = ANY ($2)`,
    [district, moved.map((m) => m.number)],
  );
  const granted = new Map(grants.rows.map((r) => [r.number, r.granted ?? undefined]));
  return moved.map(({ number, on }) => ({ number, on, granted: granted.get(number) }));
}
