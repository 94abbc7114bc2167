import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import { decide, partiesOf, type Request } from '@sophora/domain/matters/decide';
import { listOf } from '@sophora/domain/matters/facts';
import type { Facts, Procedure } from '@sophora/domain/matters/procedure';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { usualDays } from '@sophora/domain/matters/timing';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { actorNames } from '../access/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { refuseMissingFiles } from './evidence.ts';
import { getMatter, surroundings } from './reach.ts';
import { logOf, type StoredMatter, writeStep } from './store.ts';
import { loadUnits, type Units } from './units.ts';

export interface Acting {
  readonly services: Services;
  readonly district: string;
  readonly actor: Actor;
  readonly scope: Scope;
  /** Holds the permission to act at all. */
  readonly acts: boolean;
}

export interface Taken {
  readonly id: string;
  readonly seq: number;
  readonly state: string;
}

/** Opens a matter: the first action of its procedure, its links and the audit entry in one transaction. */
export async function open(
  acting: Acting,
  given: { procedure: string; input: Facts; task?: string | undefined; parent?: string | undefined },
): Promise<Taken> {
  const { services, district, actor } = acting;
  const procedure = findProcedure(given.procedure);
  const input = usualDays(given.input);
  const units = await loadUnits(services.db, district, services.today());
  refuseUnknownUnits(units, input);
  return inTransaction(services.pool, async (client) => {
    if (given.parent !== undefined) {
      const parent = await getMatter(client, acting, units, given.parent, 'FOR SHARE');
      if (parent.matter.closedOn !== null) throw new Refusal('matter-parent-closed');
    }
    const id = uuidv7();
    const around = await surroundings(client, district, units, undefined);
    const asked = asking(acting, procedure, units, { action: procedure.opening.action, facts: input, input });
    const decision = decide(procedure, undefined, asked, around);
    if (!decision.ok) throw new Refusal(decision.refused.code, decision.refused.params);
    const at = { district, id, parent: given.parent ?? null, now: services.now() };
    await writeStep(client, at, procedure, decision.entry, decision.matter);
    if (given.task !== undefined)
      await client.query(
        `INSERT INTO matter_link (district_code, matter_id, subject_kind, subject_id, role) VALUES ($1, $2, 'plan-task', $3, 'origin')`,
        [district, id, given.task],
      );
    await audit(client, {
      actor,
      district,
      action: 'matter.opened',
      subject: `matter:${id}`,
      params: { procedure: procedure.id, state: decision.matter.state },
    });
    return { id, seq: decision.matter.seq, state: decision.matter.state };
  });
}

/**
 * Takes an action. The matter is locked; whoever comes with the stamp of an earlier state is told who was first. So of two
 * who act at once exactly one acts.
 */
export async function act(acting: Acting, given: Step): Promise<Taken> {
  const { services, district } = acting;
  const units = await loadUnits(services.db, district, services.today());
  return inTransaction(services.pool, (client) => actIn(client, acting, units, given));
}

export interface Step {
  readonly id: string;
  readonly action: string;
  /** The stamp of the state that was seen. */
  readonly seq: number;
  readonly input: Facts;
}

/** The same in the caller's transaction. */
export async function actIn(
  client: pg.ClientBase,
  acting: Acting,
  units: Units,
  given: Step,
): Promise<Taken> {
  const { services, district, actor } = acting;
  refuseUnknownUnits(units, given.input);
  const stored = await getMatter(client, acting, units, given.id, 'FOR UPDATE');
  const { matter } = stored;
  if (matter.seq !== given.seq) throw await overtaken(client, acting, stored);
  const procedure = getProcedure(matter.procedure, matter.version);
  const around = await surroundings(client, district, units, stored);
  const asked = asking(acting, procedure, units, { ...given, facts: matter.facts });
  const decision = decide(procedure, matter, asked, around);
  if (!decision.ok) throw new Refusal(decision.refused.code, decision.refused.params);
  await refuseMissingFiles(client, district, stored.id, given.input);
  const at = { district, id: stored.id, parent: stored.parentId, now: services.now() };
  await writeStep(client, at, procedure, decision.entry, decision.matter);
  await audit(client, {
    actor,
    district,
    action: 'matter.acted',
    subject: `matter:${stored.id}`,
    params: {
      step: `${procedure.id}.${given.action}`,
      seq: decision.matter.seq,
      state: decision.matter.state,
    },
  });
  return { id: stored.id, seq: decision.matter.seq, state: decision.matter.state };
}

export function asking(
  { actor, district, services }: Acting,
  procedure: Procedure,
  units: Units,
  given: { readonly action: string; readonly input: Facts; readonly facts: Facts },
): Request {
  return {
    actor: actorKey(actor),
    parties: partiesOf(procedure, actor, district, given.facts, units.same),
    action: given.action,
    input: given.input,
    on: services.today(),
  };
}

function findProcedure(id: string): Procedure {
  try {
    return getProcedure(id);
  } catch {
    throw new Refusal('matter-no-procedure', { procedure: id });
  }
}

/** Names of units come from a list: an unknown one is a slip of the form, not a fact. */
function refuseUnknownUnits(units: Units, input: Facts): void {
  const { lead } = input;
  const given = [...(typeof lead === 'string' && lead !== '' ? [lead] : []), ...listOf(input, 'support')];
  if (given.some((id) => !units.find(id))) throw new Refusal('no-such-unit');
}

async function overtaken(client: pg.ClientBase, acting: Acting, stored: StoredMatter): Promise<Refusal> {
  const { services, actor, district } = acting;
  const last = (await logOf(client, district, stored.id)).at(-1)!;
  const named = await actorNames(services, actor, district, [last.actor]);
  return new Refusal('matter-moved', {
    by: named(last.actor).name.zh,
    matterAction: `${stored.matter.procedure}.${last.action}`,
    matterState: `${stored.matter.procedure}.${stored.matter.state}`,
  });
}
