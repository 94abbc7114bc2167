import type { PlainDate } from '../basics/plainDate.ts';
import type { Action, Facts, Procedure } from './procedure.ts';

/** One action that was taken. The log is append-only and is the audit trail of the matter. */
export interface LogEntry {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly action: string;
  /** Key of whoever acted, and the part they acted in. */
  readonly actor: string;
  readonly party: string;
  readonly on: PlainDate;
  readonly input: Facts;
}

/** 办件: a matter as the fold of its log. */
export interface Matter {
  readonly procedure: string;
  readonly version: number;
  readonly state: string;
  /** How many actions were taken: the stamp by which two people who act at once are told apart. */
  readonly seq: number;
  /** The day its state was entered. */
  readonly since: PlainDate;
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly facts: Facts;
  /** Who took each action last, and when. */
  readonly last: Readonly<Record<string, { readonly actor: string; readonly on: PlainDate }>>;
}

/** The state that follows from a log; throws on a log that the procedure does not allow, for it was never written. */
export function fold(procedure: Procedure, log: readonly LogEntry[]): Matter {
  let matter: Matter | undefined;
  for (const entry of log) matter = step(procedure, matter, entry);
  if (!matter) throw new Error('a matter begins with an action');
  return matter;
}

/** A matter after one more action. */
export function step(procedure: Procedure, matter: Matter | undefined, entry: LogEntry): Matter {
  const { opening, table, states } = procedure;
  const cell = matter
    ? table[matter.state]?.[entry.action]
    : entry.action === opening.action
      ? opening.cell
      : undefined;
  if (!cell || entry.seq !== (matter?.seq ?? 0) + 1)
    throw new Error(`${procedure.id}: “${entry.action}” cannot follow “${matter?.state ?? ''}”`);
  const moved = matter?.state !== cell.to;
  return {
    procedure: procedure.id,
    version: procedure.version,
    state: cell.to,
    seq: entry.seq,
    since: moved ? entry.on : matter!.since,
    openedOn: matter?.openedOn ?? entry.on,
    closedOn: states[cell.to]?.final ? entry.on : null,
    facts: factsAfter(procedure.actions[entry.action]!, beforeMoving(matter, moved), entry),
    last: { ...matter?.last, [entry.action]: { actor: entry.actor, on: entry.on } },
  };
}

/** Whoever put a matter off (暂缓) did so for the step that was theirs; the next one starts awake. */
function beforeMoving(matter: Matter | undefined, moved: boolean): Facts {
  return matter === undefined || !moved ? (matter?.facts ?? {}) : { ...matter.facts, snoozedUntil: null };
}

function factsAfter(action: Action, before: Facts, { input, on }: LogEntry): Facts {
  const facts: Record<string, Facts[string]> = { ...before };
  for (const field of action.fields) {
    const value = input[field.name];
    if (field.fact === undefined || value === undefined) continue;
    // What comes in lists adds up: evidence given once is not lost by the next answer.
    const held = facts[field.fact];
    facts[field.fact] =
      field.type === 'texts' && Array.isArray(value)
        ? [...(Array.isArray(held) ? (held as string[]) : []), ...(value as string[])]
        : value;
  }
  return action.effect ? action.effect(facts, on) : facts;
}
