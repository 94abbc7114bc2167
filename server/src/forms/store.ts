import type { FormAnswer } from '@sophora/contract/forms';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { Binding } from '@sophora/domain/forms/binding';
import type { Form, FormSpan } from '@sophora/domain/forms/form';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';

type Queryable = pg.Pool | pg.ClientBase;

/** 报表模板 as it is kept. */
export interface StoredForm {
  readonly id: string;
  readonly name: string;
  readonly format: Form['format'];
  readonly sha256: string;
  readonly fileName: string;
  readonly fingerprint: string;
  readonly span: FormSpan;
  readonly content: Form;
  readonly receivedAt: Date;
  readonly retiredAt: Date | null;
}

const COLUMNS = `form_id AS id, name, format, file_sha256 AS sha256, file_name AS "fileName", fingerprint, span, content,
  received_at AS "receivedAt", retired_at AS "retiredAt"`;

export async function getForm(
  client: Queryable,
  district: string,
  id: string,
  lock = false,
): Promise<StoredForm> {
  const { rows } = await client.query<StoredForm>(
    `SELECT ${COLUMNS} FROM form WHERE district_code = $1 AND form_id = $2${lock ? ' FOR UPDATE' : ''}`,
    [district, id],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0];
}

export async function formsOf(client: Queryable, district: string): Promise<StoredForm[]> {
  const { rows } = await client.query<StoredForm>(
    `SELECT ${COLUMNS} FROM form WHERE district_code = $1 AND retired_at IS NULL ORDER BY received_at DESC, form_id LIMIT 500`,
    [district],
  );
  return rows;
}

export async function sameForm(
  client: Queryable,
  district: string,
  fingerprint: string,
): Promise<StoredForm | undefined> {
  const { rows } = await client.query<StoredForm>(
    `SELECT ${COLUMNS} FROM form WHERE district_code = $1 AND fingerprint = $2 ORDER BY received_at DESC LIMIT 1 FOR UPDATE`,
    [district, fingerprint],
  );
  return rows[0];
}

export async function insertForm(
  client: Queryable,
  district: string,
  form: Omit<StoredForm, 'retiredAt'> & { readonly by: string },
): Promise<void> {
  await client.query(
    `INSERT INTO form (district_code, form_id, name, format, file_sha256, file_name, fingerprint, span, content, created_by,
       created_at, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [
      district,
      form.id,
      form.name,
      form.format,
      form.sha256,
      form.fileName,
      form.fingerprint,
      form.span,
      JSON.stringify(form.content),
      form.by,
      form.receivedAt,
    ],
  );
}

/** The same form has come again: its latest file takes the place of the earlier one. */
export async function renewForm(
  client: Queryable,
  district: string,
  id: string,
  file: Pick<StoredForm, 'sha256' | 'fileName' | 'format' | 'content' | 'receivedAt'>,
): Promise<void> {
  await client.query(
    `UPDATE form SET file_sha256 = $3, file_name = $4, format = $5, content = $6, received_at = $7, retired_at = NULL
     WHERE district_code = $1 AND form_id = $2`,
    [district, id, file.sha256, file.fileName, file.format, JSON.stringify(file.content), file.receivedAt],
  );
}

export async function changeForm(
  client: Queryable,
  district: string,
  id: string,
  change: { readonly name: string; readonly span: FormSpan; readonly retiredAt: Date | null },
): Promise<void> {
  await client.query(
    'UPDATE form SET name = $3, span = $4, retired_at = $5 WHERE district_code = $1 AND form_id = $2',
    [district, id, change.name, change.span, change.retiredAt],
  );
}

export interface Decision {
  readonly binding: Binding;
  readonly by: string;
  readonly at: Date;
}

export async function decisionsOf(
  client: Queryable,
  district: string,
  form: string,
): Promise<Map<string, Decision>> {
  const { rows } = await client.query<{ blank: string; binding: Binding; by: string; at: Date }>(
    `SELECT blank_id AS blank, binding, decided_by AS by, decided_at AS at FROM form_binding
     WHERE district_code = $1 AND form_id = $2`,
    [district, form],
  );
  return new Map(rows.map(({ blank, ...decision }) => [blank, decision]));
}

/** How many blanks of each form are decided, and how many of those stay with the person. */
export async function decidedCounts(
  client: Queryable,
  district: string,
): Promise<Map<string, { decided: number; manual: number }>> {
  const { rows } = await client.query<{ form: string; decided: number; manual: number }>(
    `SELECT form_id AS form, count(*)::int AS decided, (count(*) FILTER (WHERE binding ->> 'to' = 'manual'))::int AS manual
     FROM form_binding WHERE district_code = $1 GROUP BY form_id`,
    [district],
  );
  return new Map(rows.map(({ form, ...counts }) => [form, counts]));
}

/** The last decision for each label in the district's other forms. */
export async function rememberedLabels(
  client: Queryable,
  district: string,
  form: string,
): Promise<Map<string, { binding: Binding; form: string }>> {
  const { rows } = await client.query<{ key: string; binding: Binding; form: string }>(
    `SELECT DISTINCT ON (b.label_key) b.label_key AS key, b.binding, f.name AS form FROM form_binding b
     JOIN form f ON f.district_code = b.district_code AND f.form_id = b.form_id
     WHERE b.district_code = $1 AND b.form_id <> $2 ORDER BY b.label_key, b.decided_at DESC`,
    [district, form],
  );
  return new Map(rows.map(({ key, ...decision }) => [key, decision]));
}

export async function decide(
  client: Queryable,
  district: string,
  form: string,
  decisions: readonly { readonly blank: string; readonly key: string; readonly binding: Binding | null }[],
  by: { readonly actor: string; readonly at: Date },
): Promise<void> {
  const taken = decisions.filter((d) => d.binding === null).map((d) => d.blank);
  await client.query(
    'DELETE FROM form_binding WHERE district_code = $1 AND form_id = $2 AND blank_id = ANY ($3)',
    [district, form, taken],
  );
  for (const { blank, key, binding } of decisions)
    if (binding !== null)
      await client.query(
        `INSERT INTO form_binding (district_code, form_id, blank_id, label_key, binding, decided_by, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (district_code, form_id, blank_id) DO UPDATE SET
           label_key = EXCLUDED.label_key, binding = EXCLUDED.binding, decided_by = EXCLUDED.decided_by,
           decided_at = EXCLUDED.decided_at`,
        [district, form, blank, key, JSON.stringify(binding), by.actor, by.at],
      );
}

export interface StoredFill {
  readonly id: string;
  readonly form: string;
  readonly no: number;
  readonly span: FormSpan;
  readonly asOf: PlainDate;
  readonly knownAt: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly answers: readonly FormAnswer[];
  readonly by: string;
  readonly at: Date;
}

export async function fillsOf(client: Queryable, district: string, form: string): Promise<StoredFill[]> {
  const { rows } = await client.query<StoredFill>(
    `SELECT fill_id AS id, form_id AS form, no, span, as_of AS "asOf", known_at AS "knownAt", file_sha256 AS sha256,
       file_name AS "fileName", answers, filled_by AS by, filled_at AS at
     FROM form_fill WHERE district_code = $1 AND form_id = $2 ORDER BY no DESC LIMIT 60`,
    [district, form],
  );
  return rows;
}

export async function lastFills(
  client: Queryable,
  district: string,
): Promise<Map<string, { asOf: PlainDate; at: Date; no: number }>> {
  const { rows } = await client.query<{ form: string; asOf: PlainDate; at: Date; no: number }>(
    `SELECT DISTINCT ON (form_id) form_id AS form, as_of AS "asOf", filled_at AS at, no FROM form_fill
     WHERE district_code = $1 ORDER BY form_id, no DESC`,
    [district],
  );
  return new Map(rows.map(({ form, ...last }) => [form, last]));
}

export async function insertFill(
  client: Queryable,
  district: string,
  fill: Omit<StoredFill, 'no'> & { readonly template: string },
): Promise<number> {
  const { rows } = await client.query<{ no: number }>(
    `INSERT INTO form_fill (district_code, fill_id, form_id, no, span, as_of, known_at, template_sha256, file_sha256, file_name,
       answers, filled_by, filled_at)
     SELECT $1, $2, $3, coalesce(max(no), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM form_fill
     WHERE district_code = $1 AND form_id = $3
     RETURNING no`,
    [
      district,
      fill.id,
      fill.form,
      fill.span,
      fill.asOf,
      fill.knownAt,
      fill.template,
      fill.sha256,
      fill.fileName,
      JSON.stringify(fill.answers),
      fill.by,
      fill.at,
    ],
  );
  return rows[0]!.no;
}
