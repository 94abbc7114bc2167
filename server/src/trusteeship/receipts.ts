import { type Actor, actorKey } from '@sophora/domain/access/actor';
import { receiveFile, UnreadableFile } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { withUpload } from '../platform/http/upload.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { holdingsOf } from './mine.ts';

/** A list of payments of one firm or agency, in bytes. */
const LARGEST_LIST = 20 * 1024 ** 2;

/** 缴费回执: kept as a file of annuities that waits for the office, which checks it as any file before it is written. */
export async function takeReceipts(
  services: Services,
  actor: Actor,
  district: string,
  fileName: string,
  request: Request,
): Promise<string> {
  const { holdings } = await holdingsOf(services, actor, district);
  if (holdings.length === 0) throw new Refusal('not-your-holder');
  return withUpload(services, request, LARGEST_LIST, async (path) => {
    const input = { district, kind: 'annuities', path, fileName, actor: actorKey(actor) };
    const batch = await receiveFile(services, input).catch((error: unknown) => {
      if (error instanceof UnreadableFile)
        throw new Refusal('file-unreadable', { file: fileName, problem: error.code, ...error.params });
      throw error;
    });
    await inTransaction(services.pool, (client) =>
      audit(client, {
        actor,
        district,
        action: 'import.uploaded',
        subject: `batch:${batch.id}`,
        params: { kind: 'annuities', sha256: batch.sha256 },
      }),
    );
    return batch.id;
  });
}
