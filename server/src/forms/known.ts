import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { findBlanks } from '@sophora/domain/forms/findBlanks';
import type { Form } from '@sophora/domain/forms/form';
import type pg from 'pg';

/** A form as other rooms show it: how far it is decided, and its fillings, the latest first. */
export interface KnownForm {
  readonly id: string;
  readonly name: string;
  readonly format: Form['format'];
  readonly blanks: number;
  readonly decided: number;
  readonly fills: readonly {
    readonly id: string;
    readonly no: number;
    readonly asOf: PlainDate;
    readonly fileName: string;
    readonly at: Date;
  }[];
}

export async function formsById(
  client: pg.Pool | pg.ClientBase,
  district: string,
  ids: readonly string[],
): Promise<Map<string, KnownForm>> {
  const { rows } = await client.query<Omit<KnownForm, 'blanks' | 'fills'> & { content: Form }>(
    `SELECT form_id AS id, name, format, content,
       (SELECT count(*)::int FROM form_binding b WHERE b.district_code = form.district_code AND b.form_id = form.form_id) AS decided
     FROM form WHERE district_code = $1 AND form_id = ANY ($2::uuid[])`,
    [district, ids],
  );
  const { rows: fills } = await client.query<KnownForm['fills'][number] & { form: string }>(
    `SELECT form_id AS form, fill_id AS id, no, as_of AS "asOf", file_name AS "fileName", filled_at AS at FROM form_fill
     WHERE district_code = $1 AND form_id = ANY ($2::uuid[]) ORDER BY no DESC`,
    [district, ids],
  );
  return new Map(
    rows.map(({ content, ...form }) => [
      form.id,
      {
        ...form,
        blanks: findBlanks(content).length,
        fills: fills.filter((f) => f.form === form.id).map(({ form: _, ...fill }) => fill),
      },
    ]),
  );
}
