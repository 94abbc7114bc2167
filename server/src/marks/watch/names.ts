import type { BodyOf, OutputOf } from '@sophora/contract/endpoint';
import type { AddedName, addProtected, listProtected } from '@sophora/contract/markWatch';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { ProtectedKind } from '@sophora/domain/marks/watch/protectedKinds';
import { PROTECTED_SIGNS } from '@sophora/domain/marks/watch/protectedSigns';
import { uuidv7 } from 'uuidv7';
import { audit } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Services } from '../../platform/services.ts';
import { inTransaction } from '../../platform/transaction.ts';

/** 受保护名称: how many come from the registers, which the law names, which the office added. */
export async function namesKept(
  services: Services,
  district: string,
): Promise<OutputOf<typeof listProtected>> {
  const { pool } = services;
  const today = services.today();
  const [registers, added] = await Promise.all([
    pool.query<{ kind: ProtectedKind; names: number }>(
      `SELECT 'mark' AS kind, count(*)::int AS names FROM record
       WHERE district_code = $1 AND kind = 'marks' AND facts ->> 'status' IN ('registered', 'pending') AND facts ->> 'name' <> ''
       UNION ALL
       SELECT 'gi', count(*)::int FROM record
       WHERE district_code = $1 AND kind = 'geographicalIndications' AND facts ->> 'name' <> ''
         AND (facts ->> 'ended' IS NULL OR facts ->> 'ended' > $2)
       UNION ALL
       SELECT 'tradeName', count(*)::int FROM record WHERE district_code = $1 AND kind = 'enterprises'`,
      [district, today],
    ),
    pool.query<AddedName>(
      `SELECT protected_id AS id, kind, name, nice_class AS "niceClass", holder, basis, valid_to AS "validTo"
       FROM mark_protected WHERE district_code = $1 AND ended_at IS NULL ORDER BY added_at DESC, protected_id LIMIT 2000`,
      [district],
    ),
  ]);
  return {
    today,
    counts: registers.rows,
    signs: PROTECTED_SIGNS.map(({ kind, name, basis }) => ({ kind, name, basis })),
    added: added.rows,
  };
}

export async function addName(
  services: Services,
  { district, actor }: { district: string; actor: Actor },
  body: BodyOf<typeof addProtected>,
): Promise<{ id: string }> {
  return inTransaction(services.pool, async (client) => {
    const id = uuidv7();
    await client.query(
      `INSERT INTO mark_protected (district_code, protected_id, kind, name, nice_class, holder, basis, valid_to, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        district,
        id,
        body.kind,
        body.name,
        body.niceClass,
        body.holder,
        body.basis,
        body.validTo ?? null,
        actorKey(actor),
        services.now(),
      ],
    );
    await audit(client, {
      actor,
      district,
      action: 'marks.protected-added',
      subject: `mark-protected:${id}`,
      params: { kind: body.kind },
    });
    return { id };
  });
}

export async function endName(
  services: Services,
  { district, actor }: { district: string; actor: Actor },
  name: string,
): Promise<{ ok: true }> {
  return inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE mark_protected SET ended_at = $3 WHERE district_code = $1 AND protected_id = $2 AND ended_at IS NULL`,
      [district, name, services.now()],
    );
    if (rowCount === 0) throw new Refusal('not-found');
    await audit(client, {
      actor,
      district,
      action: 'marks.protected-ended',
      subject: `mark-protected:${name}`,
    });
    return { ok: true as const };
  });
}
