import type pg from 'pg';
import { enqueue } from '../jobs/index.ts';
import type { AbsentIndex } from './indexes.ts';

/**
 * What was under way when the backup was made, in the caller's transaction. First come the indexes that could wait, then
 * each district's verdicts; then jobs begin anew. A file that was being checked or waited for a yes is checked again, because its stage is not in the archive; a
 * write that had not ended had written nothing, and a person asks for it again.
 */
export async function takeUpWork(
  client: pg.ClientBase,
  districts: readonly string[],
  late: readonly AbsentIndex[],
  { actor, at }: { actor: string; at: Date },
): Promise<void> {
  await client.query(
    `UPDATE batch SET state = 'uploaded', counts = NULL, staged_at_seq = NULL, job_id = NULL
     WHERE state IN ('staging', 'staged', 'applying')`,
  );
  await client.query(
    `UPDATE job SET state = 'cancelled', lease_until = NULL, finished_at = $1
     WHERE state IN ('waiting', 'running') AND kind IN ('import.check', 'import.apply', 'backup.make', 'backup.index', 'backup.judge')`,
    [at],
  );
  await enqueue(client, {
    district: '*',
    kind: 'backup.index',
    input: { indexes: JSON.stringify(late) },
    actor,
    at: new Date(at.getTime() - 1000),
  });
  for (const district of districts)
    await enqueue(client, { district, kind: 'backup.judge', input: {}, actor, at });
  await client.query(
    `UPDATE job SET state = 'waiting', attempts = 0, lease_until = NULL, created_at = $1::timestamptz + interval '1 s'
     WHERE state IN ('waiting', 'running') AND kind NOT IN ('backup.index', 'backup.judge')`,
    [at],
  );
}
