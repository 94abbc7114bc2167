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
import { enqueue, settle } from '../jobs/index.ts';
import { appendEntry, lockLedger } from '../ledger/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { EFFECTS } from './effects.ts';
import { refuseMissingFiles } from './evidence.ts';
import { writeOutcome } from './outcome.ts';
import { getMatter, surroundings } from './reach.ts';
import { logOf, type StoredMatter, writeStep } from './store.ts';
import { loadUnits, type Units } from './units.ts';

/** What taking a step needs. */
export interface Stepping {
  readonly services: Pick<Services, 'db' | 'pool' | 'now' | 'today'>;
  readonly district: string;
  readonly actor: Actor;
  readonly scope: Scope;
  /** Holds the permission to act at all. */
  readonly acts: boolean;
}

/** Whoever acts through a page of the running server. */
export interface Acting extends Stepping {
  readonly services: Services;
}

export interface Taken {
  readonly id: string;
  readonly seq: number;
  readonly state: string;
}

interface Opening {
  readonly procedure: string;
  readonly input: Facts;
  readonly task?: string | undefined;
  readonly parent?: string | undefined;
  /** What it is about, beside a task of the plan. */
  readonly links?: readonly { readonly kind: string; readonly id: string; readonly role: string }[];
}

/** Opens a matter: the first action of its procedure, its links and the audit entry in one transaction. */
export async function open(acting: Stepping, given: Opening): Promise<Taken> {
  return steps(acting, (run) => run.open(given));
}

/**
 * Takes an action. The matter is locked; whoever comes with the stamp of an earlier state is told who was first. So of two
 * who act at once exactly one acts.
 */
export async function act(acting: Stepping, given: Step): Promise<Taken> {
  return steps(acting, (run) => run.act(given));
}

export interface Step {
  readonly id: string;
  readonly action: string;
  /** The stamp of the state that was seen; left out by who has just read it in the same transaction. */
  readonly seq?: number;
  readonly input: Facts;
}

/** Several steps in one transaction: all of them, or none. */
export interface Run {
  readonly client: pg.ClientBase;
  open(given: Opening): Promise<Taken>;
  act(given: Step): Promise<Taken>;
  /** The ledger entry of this transaction, for effects that move figures: made when first asked for. */
  ledgerEntry(): Promise<number>;
  /** A register was written under an entry of its own: figures wait to be settled. */
  registerWritten(): Promise<void>;
}

/** Runs steps in one transaction; figures that they moved are settled before this returns. */
export async function steps<T>(acting: Stepping, work: (run: Run) => Promise<T>): Promise<T> {
  const { services, district, actor } = acting;
  const units = await loadUnits(services.db, district, services.today());
  let moved = false;
  const result = await inTransaction(services.pool, (client) =>
    work(
      runOf(client, acting, units, () => {
        moved = true;
      }),
    ),
  );
  if (moved) await settle(services, district, actorKey(actor));
  return result;
}

function runOf(client: pg.ClientBase, acting: Stepping, units: Units, onMoved: () => unknown): Run {
  const { services, district, actor } = acting;
  let seq: number | undefined;
  const run: Run = {
    client,
    open: (given) => openIn(client, acting, units, given),
    act: (given) => actIn(client, acting, units, given, run),
    ledgerEntry: async () => {
      if (seq === undefined) {
        await lockLedger(client, district);
        const entry = { district, kind: 'finding' as const, actor: actorKey(actor), at: services.now() };
        seq = await appendEntry(client, entry);
        await onMoved();
      }
      return seq;
    },
    registerWritten: async () => {
      await onMoved();
    },
  };
  return run;
}

async function openIn(client: pg.ClientBase, acting: Stepping, units: Units, given: Opening): Promise<Taken> {
  const { services, district, actor } = acting;
  const procedure = findProcedure(given.procedure);
  const input = usualDays(given.input);
  refuseUnknownUnits(units, input);
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
  const links = [
    ...(given.task === undefined ? [] : [{ kind: 'plan-task', id: given.task, role: 'origin' }]),
    ...(given.links ?? []),
  ];
  await client.query(
    `INSERT INTO matter_link (district_code, matter_id, subject_kind, subject_id, role)
     SELECT $1, $2, kind, id, role FROM unnest($3::text[], $4::text[], $5::text[]) AS given (kind, id, role)`,
    [district, id, links.map((l) => l.kind), links.map((l) => l.id), links.map((l) => l.role)],
  );
  await audit(client, {
    actor,
    district,
    action: 'matter.opened',
    subject: `matter:${id}`,
    params: { procedure: procedure.id, state: decision.matter.state },
  });
  return { id, seq: decision.matter.seq, state: decision.matter.state };
}

/** The same in the caller's transaction; figures that it moves are judged in the background. */
export async function actIn(
  client: pg.ClientBase,
  acting: Stepping,
  units: Units,
  given: Step,
  within?: Run,
): Promise<Taken> {
  const { services, district, actor } = acting;
  refuseUnknownUnits(units, given.input);
  const stored = await getMatter(client, acting, units, given.id, 'FOR UPDATE');
  const { matter } = stored;
  if (given.seq !== undefined && matter.seq !== given.seq) throw await overtaken(client, acting, stored);
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
  const judgeLater = () =>
    enqueue(client, { district, kind: 'judge', input: {}, actor: actorKey(actor), at: services.now() });
  const run = within ?? runOf(client, acting, units, judgeLater);
  await EFFECTS[procedure.id]?.({
    district,
    id: stored.id,
    action: given.action,
    after: decision.matter,
    run,
  });
  const lead = stored.leadUnit === null ? '' : (units.find(stored.leadUnit)?.name ?? '');
  const written =
    given.action === 'close' && (await writeOutcome(client, acting, stored, decision.matter, lead));
  if (written) await run.registerWritten();
  return { id: stored.id, seq: decision.matter.seq, state: decision.matter.state };
}

export function asking(
  { actor, district, services }: Stepping,
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

async function overtaken(client: pg.ClientBase, acting: Stepping, stored: StoredMatter): Promise<Refusal> {
  const { services, actor, district } = acting;
  const last = (await logOf(client, district, stored.id)).at(-1)!;
  const named = await actorNames(services, actor, district, [last.actor]);
  return new Refusal('matter-moved', {
    by: named(last.actor).name.zh,
    matterAction: `${stored.matter.procedure}.${last.action}`,
    matterState: `${stored.matter.procedure}.${stored.matter.state}`,
  });
}
