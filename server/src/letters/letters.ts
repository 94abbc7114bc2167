import type { LetterRow } from '@sophora/contract/letters';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { type LetterChannel, letterKind, letterLimit } from '@sophora/domain/letters/letterLimit';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import { READABLE, type Reader, readable } from './readers.ts';
import { rightOf, rightsOfNumber } from './rights.ts';

/** What was read in a file. */
export type Read = LetterRow['read'];

interface Stored {
  id: string;
  fileName: string;
  state: LetterRow['state'];
  unit: string | null;
  receivedAt: Date;
  read: Read;
  kind: string | null;
  number: string | null;
  recordKind: string | null;
  recordId: string | null;
  issued: PlainDate | null;
  channel: LetterChannel | null;
  computed: PlainDate | null;
  printed: PlainDate | null;
  due: PlainDate | null;
  note: string;
  endedOn: PlainDate | null;
}

const COLUMNS = `l.letter_id AS id, l.file_name AS "fileName", l.state, u.name AS unit, l.received_at AS "receivedAt", l.read, l.kind, l.number,
  l.record_kind AS "recordKind", l.record_id AS "recordId", l.issued, l.channel, l.computed, l.printed, l.due, l.note, l.ended_on AS "endedOn"`;
const FROM = 'FROM letter l LEFT JOIN unit u ON u.district_code = l.district_code AND u.unit_id = l.unit_id';
const MOST = 300;

/** To be confirmed first, then by their last day; those that are over last. */
export async function lettersFor(
  pool: pg.Pool,
  district: string,
  reader: Reader,
  asked: { readonly all: boolean; readonly record?: string | undefined },
): Promise<{ letters: LetterRow[]; more: boolean }> {
  const { rows } = await pool.query<Stored>(
    `SELECT ${COLUMNS} ${FROM}
     WHERE l.district_code = $1 AND ${READABLE} AND ($5 OR l.state IN ('received', 'open')) AND ($6::uuid IS NULL OR l.record_id = $6)
     ORDER BY l.state = 'received' DESC, l.state = 'open' DESC, l.due NULLS LAST, l.letter_id DESC LIMIT ${MOST + 1}`,
    [district, ...readable(reader), asked.all, asked.record ?? null],
  );
  const letters: LetterRow[] = [];
  for (const row of rows.slice(0, MOST)) letters.push(await present(pool, district, reader, row));
  return { letters, more: rows.length > MOST };
}

export async function letterFor(
  pool: pg.Pool,
  district: string,
  reader: Reader,
  id: string,
): Promise<LetterRow> {
  const { rows } = await pool.query<Stored>(
    `SELECT ${COLUMNS} ${FROM} WHERE l.district_code = $1 AND ${READABLE} AND l.letter_id = $5`,
    [district, ...readable(reader), id],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return present(pool, district, reader, rows[0]);
}

async function present(
  pool: pg.Pool,
  district: string,
  reader: Reader,
  { recordKind, recordId, receivedAt, ...row }: Stored,
): Promise<LetterRow> {
  const kind = row.kind === null ? undefined : letterKind(row.kind);
  const counted =
    kind && row.issued !== null && row.channel !== null
      ? letterLimit(kind, row.issued, row.channel)
      : undefined;
  const rights =
    recordKind !== null && recordId !== null
      ? await rightOf(pool, district, { kind: recordKind, id: recordId, number: row.number ?? '' })
      : undefined;
  return {
    ...row,
    receivedAt: receivedAt.toISOString(),
    label: kind?.label ?? null,
    rights:
      rights !== undefined
        ? [rights]
        : row.state === 'received'
          ? await rightsOfNumbers(pool, district, row.read.numbers, reader)
          : [],
    steps: (counted?.steps ?? []).map((step) => ({ code: step.code, params: { ...step.params } })),
  };
}

async function rightsOfNumbers(
  pool: pg.Pool,
  district: string,
  numbers: readonly string[],
  reader: Reader,
): Promise<LetterRow['rights']> {
  const found: LetterRow['rights'] = [];
  for (const number of numbers)
    for (const right of await rightsOfNumber(pool, district, number, reader))
      if (!found.some(({ id }) => id === right.id)) found.push(right);
  return found;
}
