import type { SourcedNumber } from '@sophora/domain/documents/model';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';

type Queryable = pg.Pool | pg.ClientBase;

/** 公文 as it is kept: the template, what it is filled from, what people wrote. */
export interface StoredDocument {
  readonly id: string;
  readonly template: string;
  readonly setId: string | null;
  readonly matterId: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly revision: number;
  readonly changedAt: Date;
}

const COLUMNS = `document_id AS id, template, set_id AS "setId", matter_id AS "matterId", fields, revision,
  changed_at AS "changedAt"`;

export async function findDocuments(
  client: Queryable,
  district: string,
  matter: string | undefined,
): Promise<StoredDocument[]> {
  const { rows } = await client.query<StoredDocument>(
    `SELECT ${COLUMNS} FROM official_document
     WHERE district_code = $1 AND ($2::uuid IS NULL OR matter_id = $2) ORDER BY changed_at DESC, document_id LIMIT 500`,
    [district, matter ?? null],
  );
  return rows;
}

export async function getDocument(
  client: Queryable,
  district: string,
  id: string,
  lock = false,
): Promise<StoredDocument> {
  const { rows } = await client.query<StoredDocument>(
    `SELECT ${COLUMNS} FROM official_document WHERE district_code = $1 AND document_id = $2${lock ? ' FOR UPDATE' : ''}`,
    [district, id],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0];
}

/** What people wrote into the last document of a kind. */
export async function lastFields(
  client: Queryable,
  district: string,
  template: string,
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ fields: Record<string, string> }>(
    `SELECT fields FROM official_document WHERE district_code = $1 AND template = $2
     ORDER BY changed_at DESC, document_id DESC LIMIT 1`,
    [district, template],
  );
  return rows[0]?.fields ?? {};
}

/** The name the office signs with, from whatever document it was last written into. */
export async function lastIssuer(client: Queryable, district: string): Promise<string | undefined> {
  const { rows } = await client.query<{ issuer: string }>(
    `SELECT fields ->> 'issuer' AS issuer FROM official_document
     WHERE district_code = $1 AND fields ->> 'issuer' <> '' ORDER BY changed_at DESC, document_id DESC LIMIT 1`,
    [district],
  );
  return rows[0]?.issuer;
}

export async function insertDocument(
  client: Queryable,
  district: string,
  document: Omit<StoredDocument, 'revision' | 'changedAt'> & { readonly by: string; readonly at: Date },
): Promise<void> {
  await client.query(
    `INSERT INTO official_document (district_code, document_id, template, set_id, matter_id, fields, revision, created_by,
       created_at, changed_by, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $7, $8)`,
    [
      district,
      document.id,
      document.template,
      document.setId,
      document.matterId,
      JSON.stringify(document.fields),
      document.by,
      document.at,
    ],
  );
}

export async function updateDocument(
  client: Queryable,
  district: string,
  document: Pick<StoredDocument, 'id' | 'setId' | 'fields'> & { readonly by: string; readonly at: Date },
): Promise<number> {
  const { rows } = await client.query<{ revision: number }>(
    `UPDATE official_document SET set_id = $3, fields = $4, revision = revision + 1, changed_by = $5, changed_at = $6
     WHERE district_code = $1 AND document_id = $2 RETURNING revision`,
    [district, document.id, document.setId, JSON.stringify(document.fields), document.by, document.at],
  );
  return rows[0]!.revision;
}

export async function deleteDocument(client: Queryable, district: string, id: string): Promise<void> {
  await client.query('DELETE FROM official_document WHERE district_code = $1 AND document_id = $2', [
    district,
    id,
  ]);
}

/** 成文记录 */
export interface StoredIssue {
  readonly document: string;
  readonly no: number;
  readonly title: string;
  readonly setId: string | null;
  readonly numbers: readonly SourcedNumber[];
  readonly gaps: number;
  readonly pages: number;
  readonly fileName: string;
  readonly docx: string;
  readonly pdf: string;
  readonly by: string;
  readonly at: Date;
}

export async function issuesOf(
  client: Queryable,
  district: string,
  document: string,
): Promise<StoredIssue[]> {
  const { rows } = await client.query<StoredIssue>(
    `SELECT document_id AS document, no, title, set_id AS "setId", numbers, gaps, pages, file_name AS "fileName",
       docx_sha256 AS docx, pdf_sha256 AS pdf, made_by AS by, made_at AS at
     FROM official_issue WHERE district_code = $1 AND document_id = $2 ORDER BY no DESC`,
    [district, document],
  );
  return rows;
}

/** How often each document was made, and when last. */
export async function issueCounts(
  client: Queryable,
  district: string,
): Promise<Map<string, { count: number; title: string; no: number; at: Date }>> {
  const { rows } = await client.query<{ id: string; count: number; title: string; no: number; at: Date }>(
    `SELECT DISTINCT ON (document_id) document_id AS id, title, no, made_at AS at,
       count(*) OVER (PARTITION BY document_id)::int AS count
     FROM official_issue WHERE district_code = $1 ORDER BY document_id, no DESC`,
    [district],
  );
  return new Map(rows.map(({ id, ...counted }) => [id, counted]));
}

export async function insertIssue(
  client: Queryable,
  district: string,
  issue: Omit<StoredIssue, 'no'>,
): Promise<number> {
  const { rows } = await client.query<{ no: number }>(
    `INSERT INTO official_issue (district_code, document_id, no, title, set_id, numbers, gaps, pages, file_name, docx_sha256,
       pdf_sha256, made_by, made_at)
     SELECT $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM official_issue
     WHERE district_code = $1 AND document_id = $2
     RETURNING no`,
    [
      district,
      issue.document,
      issue.title,
      issue.setId,
      JSON.stringify(issue.numbers),
      issue.gaps,
      issue.pages,
      issue.fileName,
      issue.docx,
      issue.pdf,
      issue.by,
      issue.at,
    ],
  );
  return rows[0]!.no;
}
