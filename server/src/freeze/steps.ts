import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { type Period, parsePeriod } from '@sophora/domain/freeze/period';
import { confirmRefusal } from '@sophora/domain/freeze/state';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { enqueue } from '../jobs/index.ts';
import { lockLedger } from '../ledger/index.ts';
import { activeVersion } from '../plan/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { frozenSetOf } from './compute.ts';
import { getSet, insertDecision, insertSet, type StoredSet, standingSets } from './store.ts';

type Queryable = pg.Pool | pg.ClientBase;
type Deciding = Pick<Services, 'pool' | 'now'>;

interface Asked {
  readonly district: string;
  readonly period: string;
  readonly reason: string;
}

/** Puts the freezing of a period in the queue, after everything that can be said against it now has been said. */
export async function askToFreeze(
  services: Services,
  actor: Actor,
  asked: Asked,
): Promise<{ jobId: string; setId: string }> {
  await allowed(services.pool, asked, services.today());
  const setId = uuidv7();
  const jobId = await enqueue(services.pool, {
    district: asked.district,
    kind: 'freeze.make',
    input: { set: setId, period: asked.period, reason: asked.reason },
    actor: actorKey(actor),
    at: services.now(),
  });
  return { jobId, setId };
}

/** What may be frozen: a period that is over, once until it is confirmed, and again only with a reason. */
async function allowed(
  pool: Queryable,
  { district, period: id, reason }: Asked,
  today: PlainDate,
): Promise<{ period: Period; supersedes: StoredSet | undefined }> {
  const period = parsePeriod(id);
  if (!period) throw new Refusal('freeze-period', { period: id });
  if (period.to > today) throw new Refusal('freeze-future', { period: id, to: period.to });
  const standing = await standingSets(pool, district, id);
  const open = standing.find((s) => s.state === 'proposed');
  if (open) throw new Refusal('freeze-open', { period: id, no: open.no });
  const supersedes = standing.find((s) => s.state === 'confirmed');
  if (supersedes && reason === '') throw new Refusal('freeze-reason', { period: id, no: supersedes.no });
  return { period, supersedes };
}

export interface FreezeContext {
  readonly pool: pg.Pool;
  readonly district: string;
  readonly actor: string;
  readonly signal: AbortSignal;
  now(): Date;
  today(): PlainDate;
}

/** Freezes a period: nobody writes to the ledger until it is done. Started again after a crash it finds what it had written. */
export async function freeze(
  context: FreezeContext,
  asked: { set: string; period: string; reason: string },
): Promise<{ set: string; no: number }> {
  const { pool, district, actor } = context;
  return inTransaction(pool, async (client) => {
    await lockLedger(client, district);
    const written = await client.query<{ no: number }>(
      'SELECT no FROM frozen_set WHERE district_code = $1 AND set_id = $2',
      [district, asked.set],
    );
    if (written.rows[0]) return { set: asked.set, no: written.rows[0].no };
    const { period, supersedes } = await allowed(client, { district, ...asked }, context.today());
    const { rows } = await client.query<{ published_seq: number }>(
      'SELECT published_seq FROM district WHERE code = $1',
      [district],
    );
    const knownAt = rows[0]!.published_seq;
    const plan = await activeVersion(client, district);
    const content = await frozenSetOf(pool, { district, period, knownAt, plan }, context.signal);
    const no = await insertSet(client, {
      id: asked.set,
      content,
      supersedes: supersedes?.id ?? null,
      reason: asked.reason,
      actor,
      at: context.now(),
    });
    await audit(client, {
      actor,
      district,
      action: 'figures.frozen',
      subject: `freeze:${asked.set}`,
      params: { no, period: period.id, knownAt },
    });
    return { set: asked.set, no };
  });
}

/** 复核: by another person than the one who froze, of exactly what was looked at. */
export async function confirm(
  services: Deciding,
  actor: Actor,
  { district, set: id, hash }: { district: string; set: string; hash: string },
): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const set = await getSet(client, district, id);
    const refusal = confirmRefusal(set, actorKey(actor));
    if (refusal) throw new Refusal(refusal);
    if (set.hash !== hash) throw new Refusal('freeze-changed');
    await decide(client, services, actor, district, set, 'confirmed', '');
  });
}

/** 作废: a set that is not confirmed goes no further; it stays readable. */
export async function drop(
  services: Services,
  actor: Actor,
  { district, set: id, reason }: { district: string; set: string; reason: string },
): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const set = await getSet(client, district, id);
    if (set.state !== 'proposed') throw new Refusal('freeze-decided');
    await decide(client, services, actor, district, set, 'dropped', reason);
  });
}

async function decide(
  client: pg.ClientBase,
  services: Deciding,
  actor: Actor,
  district: string,
  set: StoredSet,
  decision: 'confirmed' | 'dropped',
  reason: string,
): Promise<void> {
  const written = await insertDecision(client, district, set, {
    decision,
    reason,
    actor: actorKey(actor),
    at: services.now(),
  });
  if (!written) throw new Refusal('freeze-decided');
  await audit(client, {
    actor,
    district,
    action: decision === 'confirmed' ? 'figures.confirmed' : 'figures.dropped',
    subject: `freeze:${set.id}`,
    params: { no: set.no, period: set.period, hash: set.hash },
  });
}
