import type { Actor } from '../access/actor.ts';
import { grantsIn } from '../access/actor.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import { parseDate } from '../basics/plainDate.ts';
import { standsFor } from './answerLink.ts';
import { listOf, textOf } from './facts.ts';
import { type LogEntry, type Matter, step } from './fold.ts';
import type { Cell, Facts, Field, Party, Procedure, Refused, Surroundings } from './procedure.ts';

/** Whoever asks to act: the key that the log keeps, and the parts they play in this matter. */
export interface Viewer {
  readonly actor: string;
  readonly parties: readonly string[];
}

export interface Request extends Viewer {
  readonly action: string;
  readonly input: Facts;
  readonly on: PlainDate;
}

export type Decision =
  | { readonly ok: true; readonly entry: LogEntry; readonly matter: Matter }
  | { readonly ok: false; readonly refused: Refused };

/**
 * May this be done now, by this person, with this input? Either the entry for the log and the matter after it, or a
 * refusal that says what the state is and what would be allowed.
 */
export function decide(
  procedure: Procedure,
  matter: Matter | undefined,
  request: Request,
  surroundings: Surroundings,
): Decision {
  const { action, input, on } = request;
  const cell = cellOf(procedure, matter, action);
  if (!cell || !Object.hasOwn(procedure.actions, action))
    return no({ code: 'matter-not-now', params: described(procedure, matter, request) });
  const party = cell.who.find((p) => request.parties.includes(p));
  if (party === undefined)
    return no({ code: 'matter-not-yours', params: described(procedure, matter, request, cell) });
  const fields = procedure.actions[action]!.fields;
  const wrong = fields.map((f) => fieldProblem(procedure, action, f, input)).find((p) => p !== undefined);
  if (wrong) return no(wrong);
  const refused = obstacle(procedure, matter, { ...request, cell }, surroundings);
  if (refused) return no(refused);
  const known = new Set(fields.map((f) => f.name));
  const kept = Object.fromEntries(Object.entries(input).filter(([name]) => known.has(name)));
  const entry = { seq: (matter?.seq ?? 0) + 1, action, actor: request.actor, party, on, input: kept };
  return { ok: true, entry, matter: step(procedure, matter, entry) };
}

/** What somebody may do with a matter now; what stands against an action is said beside it, not hidden. */
export function possible(
  procedure: Procedure,
  matter: Matter | undefined,
  viewer: Viewer & { readonly on: PlainDate },
  surroundings: Surroundings,
): { readonly action: string; readonly party: string; readonly obstacle: Refused | undefined }[] {
  return Object.keys(procedure.actions).flatMap((action) => {
    const cell = cellOf(procedure, matter, action);
    const party = cell?.who.find((p) => viewer.parties.includes(p));
    if (!cell || party === undefined) return [];
    const against = obstacle(procedure, matter, { ...viewer, action, input: {}, cell }, surroundings);
    return [{ action, party, obstacle: against }];
  });
}

/** Parts that an actor plays in a matter of these units. The operator at the command line stands in for the office. */
export function partiesOf(
  procedure: Procedure,
  actor: Actor,
  district: string,
  facts: Facts,
  sameUnit: (a: string, b: string) => boolean = (a, b) => a === b,
): string[] {
  const grants = grantsIn(actor, district);
  const lead = textOf(facts, 'lead');
  const support = listOf(facts, 'support');
  const plays = (party: Party) => {
    if (actor.kind === 'cli' || actor.kind === 'system')
      return party.unit === 'any' && party.roles.includes('office');
    return grants.some(
      (g) =>
        party.roles.includes(g.role) &&
        (party.unit === 'any' ||
          (g.unitId !== null &&
            (party.unit === 'lead'
              ? lead !== '' && sameUnit(g.unitId, lead)
              : support.some((unit) => sameUnit(g.unitId!, unit))))),
    );
  };
  return Object.entries(procedure.parties)
    .filter(([, party]) => plays(party))
    .map(([name]) => name);
}

function cellOf(procedure: Procedure, matter: Matter | undefined, action: string): Cell | undefined {
  if (!matter) return action === procedure.opening.action ? procedure.opening.cell : undefined;
  const row = procedure.table[matter.state]!;
  return Object.hasOwn(row, action) ? row[action] : undefined;
}

function obstacle(
  procedure: Procedure,
  matter: Matter | undefined,
  asked: Request & { readonly cell: Cell },
  surroundings: Surroundings,
): Refused | undefined {
  const { cell, actor } = asked;
  const before = cell.notBy === undefined ? undefined : matter?.last[cell.notBy];
  if (before && standsFor(before.actor) === standsFor(actor))
    return {
      code: 'matter-second-person',
      params: { matterAction: `${procedure.id}.${cell.notBy}`, on: before.on },
    };
  const question = { facts: matter?.facts ?? {}, input: asked.input, on: asked.on, surroundings };
  for (const guard of cell.when ?? []) {
    const refused = guard(question);
    if (refused) return refused;
  }
  return undefined;
}

function fieldProblem(procedure: Procedure, action: string, field: Field, input: Facts): Refused | undefined {
  const value = input[field.name];
  const params = { matterAction: `${procedure.id}.${action}`, matterField: `${procedure.id}.${field.name}` };
  const blank =
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0);
  if (blank) return field.optional ? undefined : { code: 'matter-field-missing', params };
  return fits(field, value) ? undefined : { code: 'matter-field-wrong', params };
}

function fits(field: Field, value: Facts[string] | undefined): boolean {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000_000;
    case 'day':
      return typeof value === 'string' && parseDate(value) !== undefined;
    case 'units':
    case 'texts':
      return Array.isArray(value) && value.every((v) => typeof v === 'string' && v.trim() !== '');
    default:
      return typeof value === 'string' && (!field.choices || Object.hasOwn(field.choices, value));
  }
}

/** State, action, and what would be allowed, as names that the edge puts into words. */
function described(
  procedure: Procedure,
  matter: Matter | undefined,
  viewer: Viewer & { readonly action: string },
  cell?: Cell,
): Record<string, string> {
  const named = (name: string) => `${procedure.id}.${name}`;
  const row = matter
    ? procedure.table[matter.state]!
    : { [procedure.opening.action]: procedure.opening.cell };
  const allowed = Object.entries(row)
    .filter(([, c]) => c?.who.some((p) => viewer.parties.includes(p)))
    .map(([action]) => named(action));
  return {
    matterAction: named(viewer.action),
    matterState: matter ? named(matter.state) : '',
    matterActions: allowed.join(','),
    ...(cell ? { matterParties: cell.who.map(named).join(',') } : {}),
  };
}

function no(refused: Refused): Decision {
  return { ok: false, refused };
}
