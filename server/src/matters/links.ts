import type { OutputOf } from '@sophora/contract/endpoint';
import type { listAnswerLinks, makeAnswerLink } from '@sophora/contract/matterAnswers';
import { actorKey } from '@sophora/domain/access/actor';
import { linkActions } from '@sophora/domain/matters/answerLink';
import { listOf, textOf } from '@sophora/domain/matters/facts';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { uuidv7 } from 'uuidv7';
import { actorNames, hashToken, newToken } from '../access/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';
import type { Acting } from './act.ts';
import { getMatter } from './reach.ts';
import type { StoredMatter } from './store.ts';
import { loadUnits, type Units } from './units.ts';

const DAY_MS = 86_400_000;

/**
 * 免登录答复链接 for one unit of one matter. The key behind `#` is 256 random bits of which only the hash is kept: nobody can
 * make, guess or change a link, and neither a log nor another site sees it.
 */
export async function makeLink(
  acting: Acting,
  matter: string,
  given: { unit: string; recipient: string; actions: readonly string[]; days: number },
): Promise<OutputOf<typeof makeAnswerLink>> {
  const { services, district, actor } = acting;
  const units = await loadUnits(services.db, district, services.today());
  const stored = await getMatter(services.pool, acting, units, matter);
  if (stored.matter.closedOn !== null) throw new Refusal('answer-link-closed');
  const choice = unitsOf(stored, units).find((unit) => units.same(unit.id, given.unit));
  if (!choice) throw new Refusal('answer-link-unit');
  const wrong = given.actions.filter((action) => !choice.actions.includes(action));
  if (wrong.length > 0) throw new Refusal('answer-link-actions', { actions: wrong.join('、') });
  const key = newToken();
  const id = uuidv7();
  const now = services.now();
  const expiresAt = new Date(now.getTime() + given.days * DAY_MS);
  await inTransaction(services.pool, async (client) => {
    await client.query(
      `INSERT INTO answer_link (district_code, link_id, matter_id, unit_id, recipient, actions, key_hash, made_by, made_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        district,
        id,
        matter,
        choice.id,
        given.recipient,
        [...new Set(given.actions)],
        hashToken(key),
        actorKey(actor),
        now,
        expiresAt,
      ],
    );
    await audit(client, {
      actor,
      district,
      action: 'matter.link-made',
      subject: `matter:${matter}`,
      params: { link: id, unit: choice.id, actions: given.actions.join(','), days: given.days },
    });
  });
  return {
    id,
    unit: choice.name,
    recipient: given.recipient,
    actions: [...given.actions],
    expiresAt: expiresAt.toISOString(),
    path: `/answer/${district}/${id}#${key}`,
  };
}

/** Units a link of this matter may go to. Whoever is no subordinate is asked by letter, not by link. */
function unitsOf(stored: StoredMatter, units: Units) {
  const procedure = getProcedure(stored.matter.procedure, stored.matter.version);
  const { facts } = stored.matter;
  const found = (id: string, part: 'lead' | 'support') => {
    const unit = units.find(id);
    return unit ? [{ id: unit.id, name: unit.name, actions: linkActions(procedure, part) }] : [];
  };
  const lead = textOf(facts, 'lead');
  return [
    ...(lead === '' ? [] : found(lead, 'lead')),
    ...listOf(facts, 'support').flatMap((id) => found(id, 'support')),
  ].filter((unit) => unit.actions.length > 0);
}

export async function linksOf(acting: Acting, matter: string): Promise<OutputOf<typeof listAnswerLinks>> {
  const { services, district, actor } = acting;
  const units = await loadUnits(services.db, district, services.today());
  const stored = await getMatter(services.pool, acting, units, matter);
  const { rows } = await services.pool.query<{
    link_id: string;
    unit_id: string;
    recipient: string;
    actions: string[];
    made_by: string;
    made_at: Date;
    expires_at: Date;
    revoked_at: Date | null;
    uses: number;
    last_used_at: Date | null;
  }>(
    `SELECT link_id, unit_id, recipient, actions, made_by, made_at, expires_at, revoked_at, uses, last_used_at
     FROM answer_link WHERE district_code = $1 AND matter_id = $2 ORDER BY made_at DESC, link_id`,
    [district, matter],
  );
  const nameOf = await actorNames(
    services,
    actor,
    district,
    rows.map((r) => r.made_by),
  );
  const now = services.now();
  return {
    units: stored.matter.closedOn === null ? unitsOf(stored, units) : [],
    links: rows.map((r) => ({
      id: r.link_id,
      unit: units.find(r.unit_id)?.name ?? '',
      recipient: r.recipient,
      actions: r.actions,
      expiresAt: r.expires_at.toISOString(),
      by: nameOf(r.made_by),
      at: r.made_at.toISOString(),
      state: r.revoked_at !== null ? 'revoked' : r.expires_at <= now ? 'expired' : 'open',
      uses: r.uses,
      lastUsedAt: r.last_used_at?.toISOString() ?? null,
    })),
  };
}

export async function revokeLink(acting: Acting, matter: string, link: string): Promise<void> {
  const { services, district, actor } = acting;
  const units = await loadUnits(services.db, district, services.today());
  await getMatter(services.pool, acting, units, matter);
  await inTransaction(services.pool, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE answer_link SET revoked_at = coalesce(revoked_at, $4), revoked_by = coalesce(revoked_by, $5)
       WHERE district_code = $1 AND matter_id = $2 AND link_id = $3`,
      [district, matter, link, services.now(), actorKey(actor)],
    );
    if (rowCount === 0) throw new Refusal('not-found');
    await audit(client, {
      actor,
      district,
      action: 'matter.link-revoked',
      subject: `matter:${matter}`,
      params: { link },
    });
  });
}
