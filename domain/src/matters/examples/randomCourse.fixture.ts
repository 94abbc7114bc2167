import { addDays, type PlainDate } from '../../basics/plainDate.ts';
import { type Decision, decide, possible } from '../decide.ts';
import type { LogEntry, Matter } from '../fold.ts';
import type { Fact, Facts, Field, Procedure, Surroundings } from '../procedure.ts';

/** Chance that a seed repeats: the same course every time. */
export function seeded(seed: number): (below: number) => number {
  let state = (seed * 0x9e3779b9) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const PEOPLE = ['person:a', 'person:b', 'person:c'];
const UNITS = ['unit-1', 'unit-2', 'unit-3', 'court'];

export const AROUND: Surroundings = {
  relation: (unit) =>
    unit === 'court' ? 'coordination' : unit.startsWith('unit') ? 'subordinate' : undefined,
  escalationsOpen: 0,
  partsOpen: 0,
};

export interface Course {
  readonly log: readonly LogEntry[];
  readonly matter: Matter | undefined;
  /** Every decision of the way, with what was asked for. */
  readonly asked: readonly {
    readonly matter: Matter | undefined;
    readonly action: string;
    readonly parties: readonly string[];
    readonly decision: Decision;
  }[];
}

/** A matter's life: days pass, people of any part ask for anything, mostly for what they may do. */
export function randomCourse(procedure: Procedure, seed: number, steps: number): Course {
  const chance = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[chance(list.length)]!;
  const parties = Object.keys(procedure.parties);
  const actions = Object.keys(procedure.actions);
  const log: LogEntry[] = [];
  const asked: { matter: Matter | undefined; action: string; parties: string[]; decision: Decision }[] = [];
  let matter: Matter | undefined;
  // Most ways out are taken late, so that the courses are long enough to meet something.
  const preferGoingOn = (action: string, other: string) => {
    const to = matter && procedure.table[matter.state]![action]?.to;
    return to !== undefined && procedure.states[to]!.final ? other : action;
  };
  let on = addDays('2026-01-05' as PlainDate, chance(300));
  for (let i = 0; i < steps; i += 1) {
    on = addDays(on, chance(4));
    const viewer = { actor: pick(PEOPLE), parties: [pick(parties), pick(parties)], on };
    const open = possible(procedure, matter, viewer, AROUND);
    const action =
      matter === undefined && chance(10) > 0
        ? procedure.opening.action
        : open.length > 0 && chance(10) > 1
          ? preferGoingOn(pick(open).action, pick(open).action)
          : pick(actions);
    const input = randomInput(procedure.actions[action]!.fields, on, chance);
    const decision = decide(procedure, matter, { ...viewer, action, input }, AROUND);
    asked.push({ matter, action, parties: viewer.parties, decision });
    if (!decision.ok) continue;
    log.push(decision.entry);
    matter = decision.matter;
    if (procedure.states[matter.state]!.final) break;
  }
  return { log, matter, asked };
}

function randomInput(fields: readonly Field[], on: PlainDate, chance: (below: number) => number): Facts {
  return Object.fromEntries(
    fields
      .filter((f) => chance(10) > (f.optional ? 4 : 0))
      .map((f): [string, Fact] => [f.name, randomValue(f, on, chance)]),
  );
}

function randomValue(field: Field, on: PlainDate, chance: (below: number) => number): Fact {
  switch (field.type) {
    case 'number':
      return chance(30);
    case 'day':
      return addDays(on, chance(60) - 5);
    case 'unit':
      return UNITS[chance(UNITS.length)]!;
    case 'units':
      return [UNITS[chance(2)]!];
    case 'texts':
      return [`doc ${chance(9)}`];
    case 'text':
      return `text ${chance(9)}`;
  }
}
