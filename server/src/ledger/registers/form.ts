import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { naturalKey } from '@sophora/domain/ledger/identity';
import type { Facts, Kind, RowProblem } from '@sophora/domain/ledger/kind';
import { SOURCE_RANKS } from '@sophora/domain/ledger/observation';
import { judgeRow } from '@sophora/domain/ledger/row';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { Refusal } from '../../platform/refusal.ts';
import { appendEntry, lockLedger } from '../entry.ts';
import { recordId } from '../identity.ts';
import { refold } from '../refold.ts';

/** The paper a form rests on (依据文件). */
export interface DocumentBasis {
  title: string;
  number: string;
  issuer: string;
  issuedOn: string | null;
  note: string;
}

export interface FormInput {
  district: string;
  kind: Kind;
  /** The record to correct; undefined: a new one. */
  record: string | undefined;
  values: Readonly<Record<string, string>>;
  document: DocumentBasis;
  actor: string;
  at: Date;
  today: PlainDate;
}

/**
 * One record added or corrected by a person, in the caller's transaction: an observation of the highest rank, resting
 * on a document. A corrected record keeps what the form does not mention.
 */
export async function writeForm(
  client: pg.ClientBase,
  input: FormInput,
): Promise<{ id: string; seq: number; problems: RowProblem[] }> {
  const { district, kind } = input;
  await lockLedger(client, district);
  const {
    facts,
    said = facts,
    problems,
    id,
  } = input.record === undefined ? await newRecord(client, input) : await correction(client, input);
  const seq = await appendEntry(client, {
    district,
    kind: 'edit',
    actor: input.actor,
    at: input.at,
    subject: id,
    params: { kind: kind.id, document: input.document.title, fields: Object.keys(said).sort().join(',') },
  });
  await insertDocument(client, district, seq, input.document);
  await client.query(
    `INSERT INTO observation (district_code, kind, record_id, seq, sheet, row, part, rank, as_of, facts) VALUES ($1, $2, $3, $4, 0, 0, 0, $5, $6, $7)`,
    [
      district,
      kind.id,
      id,
      seq,
      SOURCE_RANKS.correction,
      input.document.issuedOn ?? input.today,
      JSON.stringify(facts),
    ],
  );
  await refold(client, district, kind, [id], seq);
  return { id, seq, problems };
}

/** Keeps the paper an entry of the ledger rests on. */
export async function insertDocument(
  client: pg.ClientBase,
  district: string,
  seq: number,
  { title, number, issuer, issuedOn, note }: DocumentBasis,
): Promise<void> {
  await client.query(
    `INSERT INTO document (district_code, document_id, seq, title, number, issuer, issued_on, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [district, uuidv7(), seq, title, number, issuer, issuedOn, note],
  );
}

async function newRecord(client: pg.ClientBase, { district, kind, values, today }: FormInput) {
  const judged = judgeRow(kind, values, today);
  refuseRejected(judged.problems);
  const one = judged.records[0]!;
  if (judged.records.length > 1) throw new Refusal('one-record-only', { records: judged.records.length });
  for (const key of one.identifiers) {
    const { rows } = await client.query<{ record_id: string }>(
      'SELECT record_id FROM alias WHERE district_code = $1 AND kind = $2 AND scheme = $3 AND value = $4',
      [district, kind.id, key.scheme, key.value],
    );
    if (rows[0]) throw new Refusal('record-exists', { id: rows[0].record_id, value: key.value });
  }
  return {
    facts: one.facts,
    said: one.facts,
    problems: [...judged.problems],
    id: recordId(district, kind.id, one.identifiers[0]!),
  };
}

async function correction(client: pg.ClientBase, { district, kind, values, record }: FormInput) {
  const { rows } = await client.query<{ facts: Facts }>(
    'SELECT facts FROM record WHERE district_code = $1 AND kind = $2 AND record_id = $3',
    [district, kind.id, record],
  );
  if (!rows[0]) throw new Refusal('not-found');
  // Only the fields of the form are judged: the record as it stands supplies the rest.
  const fields = kind.fields
    .filter((f) => values[f.name] !== undefined)
    .map((f) => ({ ...f, required: false }));
  if (fields.length === 0) throw new Refusal('nothing-to-correct');
  const facts: Record<string, never> = {};
  const problems: RowProblem[] = [];
  for (const field of fields) {
    const text = values[field.name]!.trim();
    if (text === '') throw new Refusal('form-blank', { field: field.name });
    const normalised = field.normalise(text);
    if (!normalised.ok) problems.push({ level: 'reject', field: field.name, message: normalised.problem });
    else facts[field.name] = normalised.value as never;
  }
  refuseRejected(problems);
  const said: Facts = kind.derive ? { ...facts, ...kind.derive(facts) } : facts;
  return { facts: { ...identifying(kind, rows[0].facts), ...said }, said, problems, id: record! };
}

/**
 * The facts a record is known by. A correction states them too, so that it still says of what it speaks when the list
 * the record came from is withdrawn.
 */
function identifying(kind: Kind, facts: Facts): Facts {
  const key = (known: Facts) => {
    const first = kind.identify(known)[0];
    return first && naturalKey(first);
  };
  const whole = key(facts);
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([field]) => key(Object.fromEntries(Object.entries(facts).filter(([f]) => f !== field))) !== whole,
    ),
  );
}

/** A form is refused with the field and the reason, nothing is written. */
function refuseRejected(problems: readonly RowProblem[]): void {
  const rejected = problems.filter((p) => p.level === 'reject');
  if (rejected.length === 0) return;
  throw new Refusal(
    'invalid-input',
    undefined,
    rejected.map((p) => ({ path: p.field ?? '', code: p.message.code })),
  );
}
