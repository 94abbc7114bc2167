import { open as openFile } from 'node:fs/promises';
import type { OutputOf } from '@sophora/contract/endpoint';
import type { addEvidence, listEvidence } from '@sophora/contract/matterAnswers';
import type { Actor } from '@sophora/domain/access/actor';
import { actorKey } from '@sophora/domain/access/actor';
import { type EvidenceType, evidenceFormat, evidenceOf } from '@sophora/domain/matters/evidence';
import { listOf } from '@sophora/domain/matters/facts';
import type { Facts } from '@sophora/domain/matters/procedure';
import type pg from 'pg';
import { actorNames } from '../access/index.ts';
import { openStoredFile, storeFile } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { download } from '../platform/http/download.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';

/** Largest file of evidence, in bytes: a scanned contract, a short video. */
export const LARGEST_EVIDENCE = 50 * 1_048_576;

type HandedIn = OutputOf<typeof addEvidence>;

/**
 * 佐证附件: stored by the hash of its bytes and typed by its first bytes, never by its name. It counts once an action of the
 * matter names it.
 */
export async function receiveEvidence(
  services: Services,
  to: { readonly district: string; readonly matter: string; readonly actor: Actor },
  path: string,
  given: { readonly fileName: string; readonly type: EvidenceType },
): Promise<HandedIn> {
  const { district, matter, actor } = to;
  const format = evidenceFormat(await firstBytes(path));
  if (format === undefined) throw new Refusal('evidence-not-taken', { name: given.fileName });
  const at = services.now();
  return inTransaction(services.pool, async (client) => {
    const { sha256, size } = await storeFile(client, district, path, `evidence/${format}`, at);
    const { rowCount } = await client.query(
      `INSERT INTO matter_file (district_code, matter_id, sha256, file_name, type, format, size, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`,
      [district, matter, sha256, given.fileName, given.type, format, size, actorKey(actor), at],
    );
    if (rowCount === 1)
      await audit(client, {
        actor,
        district,
        action: 'matter.file-added',
        subject: `matter:${matter}`,
        params: { sha256, size, format },
      });
    const { rows } = await client.query<HandedIn>(
      `SELECT ${COLUMNS} FROM matter_file WHERE district_code = $1 AND matter_id = $2 AND sha256 = $3`,
      [district, matter, sha256],
    );
    return rows[0]!;
  });
}

const COLUMNS = 'sha256, file_name AS "fileName", type, format, size::int AS size';

/** What somebody handed in for a matter. */
export async function filesBy(
  pool: pg.Pool,
  district: string,
  matter: string,
  by: string,
): Promise<HandedIn[]> {
  const { rows } = await pool.query<HandedIn>(
    `SELECT ${COLUMNS} FROM matter_file WHERE district_code = $1 AND matter_id = $2 AND added_by = $3 ORDER BY added_at, sha256`,
    [district, matter, by],
  );
  return rows;
}

export async function evidenceOfMatter(
  services: Services,
  viewer: Actor,
  district: string,
  matter: string,
  facts: Facts,
): Promise<OutputOf<typeof listEvidence>> {
  const { rows } = await services.pool.query<HandedIn & { by: string; at: Date }>(
    `SELECT ${COLUMNS}, added_by AS by, added_at AS at FROM matter_file
     WHERE district_code = $1 AND matter_id = $2 ORDER BY added_at, sha256`,
    [district, matter],
  );
  const nameOf = await actorNames(
    services,
    viewer,
    district,
    rows.map((r) => r.by),
  );
  const named = new Set(listOf(facts, 'evidence').map((text) => evidenceOf(text).sha256));
  return {
    files: rows.map(({ by, at, ...file }) => ({
      ...file,
      by: nameOf(by),
      at: at.toISOString(),
      named: named.has(file.sha256),
    })),
  };
}

export async function downloadOf(
  pool: pg.Pool,
  district: string,
  matter: string,
  sha256: string,
): Promise<Response> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT file_name AS name FROM matter_file WHERE district_code = $1 AND matter_id = $2 AND sha256 = $3',
    [district, matter, sha256],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return download(openStoredFile(pool, district, sha256), rows[0].name);
}

/** An action can only name files that lie with its own matter. */
export async function refuseMissingFiles(
  client: pg.ClientBase,
  district: string,
  matter: string,
  input: Facts,
): Promise<void> {
  const wanted = listOf(input, 'evidence').map(evidenceOf);
  const hashes = wanted.flatMap((e) => (e.sha256 === null ? [] : [e.sha256]));
  if (hashes.length === 0) return;
  const { rows } = await client.query<{ sha256: string }>(
    'SELECT sha256 FROM matter_file WHERE district_code = $1 AND matter_id = $2 AND sha256 = ANY ($3)',
    [district, matter, hashes],
  );
  const there = new Set(rows.map((r) => r.sha256));
  const missing = wanted.find((e) => e.sha256 !== null && !there.has(e.sha256));
  if (missing) throw new Refusal('matter-no-such-file', { name: missing.name });
}

async function firstBytes(path: string): Promise<string> {
  const handle = await openFile(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('hex', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
