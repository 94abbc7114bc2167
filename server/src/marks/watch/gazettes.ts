import type { OutputOf, QueryOf } from '@sophora/contract/endpoint';
import type { GazetteFile, listGazettes, receiveGazette } from '@sophora/contract/markWatch';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import { uuidv7 } from 'uuidv7';
import { enqueue } from '../../jobs/index.ts';
import { storeFile } from '../../ledger/index.ts';
import { audit } from '../../platform/audit.ts';
import type { Services } from '../../platform/services.ts';
import { inTransaction } from '../../platform/transaction.ts';

/** Receives a gazette file and leaves it to the background; the original is kept. */
export async function receive(
  services: Services,
  { district, actor }: { district: string; actor: Actor },
  path: string,
  query: QueryOf<typeof receiveGazette>,
): Promise<OutputOf<typeof receiveGazette>> {
  return inTransaction(services.pool, async (client) => {
    const gazette = uuidv7();
    const { sha256 } = await storeFile(client, district, path, 'application/octet-stream', services.now());
    await client.query(
      `INSERT INTO mark_gazette (district_code, gazette_id, title, file_name, sha256, published, state, counts, unread, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'waiting', '{}', '[]', $7, $8)`,
      [
        district,
        gazette,
        query.title,
        query.fileName,
        sha256,
        query.published ?? null,
        actorKey(actor),
        services.now(),
      ],
    );
    await audit(client, {
      actor,
      district,
      action: 'marks.gazette-received',
      subject: `mark-gazette:${gazette}`,
    });
    const jobId = await enqueue(client, {
      district,
      kind: 'marks.watch',
      input: { gazette },
      actor: actorKey(actor),
      at: services.now(),
    });
    return { gazette, jobId };
  });
}

type Row = Omit<GazetteFile, 'uploadedAt'> & { uploadedAt: Date };

export async function gazettes(
  services: Services,
  district: string,
  { page, size }: QueryOf<typeof listGazettes>,
): Promise<OutputOf<typeof listGazettes>> {
  const { rows } = await services.pool.query<Row>(
    `SELECT gazette_id AS id, title, file_name AS "fileName", published, state, counts, problem, unread, uploaded_at AS "uploadedAt",
       (SELECT count(*)::int FROM mark_hit h WHERE h.district_code = $1 AND h.gazette_id = g.gazette_id
          AND h.dismissed_at IS NULL AND h.matter_id IS NULL) AS open,
       (SELECT job_id FROM job j WHERE j.district_code = $1 AND j.kind = 'marks.watch' AND j.input ->> 'gazette' = g.gazette_id::text
          AND j.state IN ('waiting', 'running') LIMIT 1) AS "jobId"
     FROM mark_gazette g WHERE district_code = $1 ORDER BY uploaded_at DESC, gazette_id DESC LIMIT $2 OFFSET $3`,
    [district, size, (page - 1) * size],
  );
  const total = await services.pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM mark_gazette WHERE district_code = $1',
    [district],
  );
  return {
    today: services.today(),
    total: total.rows[0]!.n,
    gazettes: rows.map((row) => ({ ...row, uploadedAt: row.uploadedAt.toISOString() })),
  };
}
