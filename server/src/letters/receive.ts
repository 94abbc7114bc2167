import type { Actor } from '@sophora/domain/access/actor';
import { actorKey } from '@sophora/domain/access/actor';
import { recognise } from '@sophora/domain/letters/recognise';
import { uuidv7 } from 'uuidv7';
import { storeFile } from '../ledger/index.ts';
import { planFileText } from '../plan/index.ts';
import { audit } from '../platform/audit.ts';
import { UnreadableDocument } from '../platform/documents/unreadableDocument.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { Read } from './letters.ts';
import { readerOf } from './readers.ts';

/** A letter has some pages; more is another document. */
export const LARGEST_LETTER = 20 * 1_048_576;

/** Takes a file in and reads it; the same file again is the letter that is there. Returns its id. */
export async function receive(
  services: Services,
  to: { readonly district: string; readonly actor: Actor },
  path: string,
  fileName: string,
): Promise<string> {
  const { district, actor } = to;
  const { office, units } = await readerOf(services, actor, district);
  const unit = units[0] ?? null;
  if (!office && unit === null) throw new Refusal('no-such-unit');
  const read = await readLetter(path);
  const at = services.now();
  return inTransaction(services.pool, async (client) => {
    const { sha256 } = await storeFile(client, district, path, 'letter', at);
    const id = uuidv7();
    const added = await client.query(
      `INSERT INTO letter (district_code, letter_id, unit_id, sha256, file_name, state, read, received_by, received_at)
       VALUES ($1, $2, $3, $4, $5, 'received', $6, $7, $8) ON CONFLICT DO NOTHING`,
      [district, id, unit, sha256, fileName, JSON.stringify(read), actorKey(actor), at],
    );
    if (added.rowCount === 0) {
      const there = await client.query<{ id: string }>(
        `SELECT letter_id AS id FROM letter
         WHERE district_code = $1 AND sha256 = $2 AND unit_id IS NOT DISTINCT FROM $3 AND state <> 'withdrawn'`,
        [district, sha256, unit],
      );
      return there.rows[0]!.id;
    }
    await audit(client, {
      actor,
      district,
      action: 'letter.received',
      subject: `letter:${id}`,
      params: { sha256 },
    });
    return id;
  });
}

async function readLetter(path: string): Promise<Read> {
  try {
    const { text, withoutText } = await planFileText(path);
    const { kinds, numbers, issued, printed } = recognise(text);
    return {
      kinds: kinds.map(({ id }) => id),
      numbers: numbers.slice(0, MOST),
      issued: issued.slice(0, MOST),
      printed: printed.slice(0, MOST),
      withoutText: withoutText.length > 0,
    };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    throw new Refusal(error.code, error.params);
  }
}

const MOST = 5;
