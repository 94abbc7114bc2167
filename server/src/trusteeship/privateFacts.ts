import type { BodyOf } from '@sophora/contract/endpoint';
import type { addPrivateFact } from '@sophora/contract/trusteeship';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import { uuidv7 } from 'uuidv7';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { holdingsOf } from './mine.ts';

const MOST_FACTS = 500;

/** 商业秘密等: kept for a holder one looks after. The audit log says that there is one, and of what kind, never what. */
export async function keepFact(
  services: Services,
  actor: Actor,
  district: string,
  body: BodyOf<typeof addPrivateFact>,
): Promise<string> {
  const { holdings } = await holdingsOf(services, actor, district);
  const key = holderNameKey(body.holder);
  const holding = holdings.find((h) => h.holderKey === key);
  if (!holding) throw new Refusal('not-your-holder');
  const id = uuidv7();
  await inTransaction(services.pool, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'SELECT count(*) AS n FROM private_fact WHERE district_code = $1 AND holder_key = $2 AND ended_at IS NULL',
      [district, key],
    );
    if (rows[0]!.n >= MOST_FACTS) throw new Refusal('too-many-facts', { most: MOST_FACTS });
    await client.query(
      `INSERT INTO private_fact (district_code, fact_id, unit_id, holder_key, kind, title, note, next_on, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        district,
        id,
        holding.unitId,
        key,
        body.kind,
        body.title,
        body.note,
        body.nextOn,
        actorKey(actor),
        services.now(),
      ],
    );
    await audit(client, {
      actor,
      district,
      action: 'private-fact.added',
      subject: `fact:${id}`,
      params: { kind: body.kind },
    });
  });
  return id;
}

export async function endFact(
  services: Services,
  actor: Actor,
  district: string,
  fact: string,
): Promise<void> {
  const { holdings } = await holdingsOf(services, actor, district);
  await inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE private_fact SET ended_at = $4
       WHERE district_code = $1 AND fact_id = $2 AND holder_key = ANY ($3::text[]) AND ended_at IS NULL`,
      [district, fact, holdings.map((h) => h.holderKey), services.now()],
    );
    if (rowCount === 0) throw new Refusal('not-found');
    await audit(client, { actor, district, action: 'private-fact.ended', subject: `fact:${fact}` });
  });
}
