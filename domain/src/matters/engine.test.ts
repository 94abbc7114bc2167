import { describe, expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { decide } from './decide.ts';
import { drawingOf } from './drawing.ts';
import { MEDIATION } from './examples/mediation.fixture.ts';
import { PENALTY_CASE } from './examples/penaltyCase.fixture.ts';
import { AROUND, randomCourse } from './examples/randomCourse.fixture.ts';
import { SERVICE_REQUEST } from './examples/serviceRequest.fixture.ts';
import { fold } from './fold.ts';
import type { Procedure } from './procedure.ts';
import { PROCEDURES } from './procedures.ts';
import { SUPERVISION } from './supervision.ts';
import { timingOf } from './timing.ts';
import { MATTER_ACTIONS, MATTER_FIELDS, MATTER_PARTIES, MATTER_STATES } from './words.ts';

const ALL: readonly Procedure[] = [...PROCEDURES, MEDIATION, PENALTY_CASE, SERVICE_REQUEST];
const COURSES = 100_000;

describe.each(ALL.map((p) => [p.id, p] as const))('%s', (_id, procedure) => {
  const { states, table, opening, actions } = procedure;

  test('every state can be reached and leads to an end', () => {
    const reached = new Set([opening.cell.to]);
    for (const state of reached)
      for (const cell of Object.values(table[state]!)) if (cell) reached.add(cell.to);
    expect([...reached].sort()).toEqual(Object.keys(states).sort());
    const ends = new Set(Object.keys(states).filter((s) => states[s]!.final));
    expect(ends.size).toBeGreaterThan(0);
    for (let grown = true; grown; ) {
      grown = false;
      for (const [state, row] of Object.entries(table))
        if (!ends.has(state) && Object.values(row).some((cell) => cell && ends.has(cell.to))) {
          ends.add(state);
          grown = true;
        }
    }
    expect([...ends].sort()).toEqual(Object.keys(states).sort());
  });

  test('what is final allows nothing, what is not allows something, and every action has its place', () => {
    for (const [state, row] of Object.entries(table))
      expect(Object.keys(row).length === 0, state).toBe(states[state]!.final ?? false);
    const used = new Set([opening.action, ...Object.values(table).flatMap((row) => Object.keys(row))]);
    expect([...used].sort()).toEqual(Object.keys(actions).sort());
  });

  test('whose turn it is may do something to move on', () => {
    for (const [state, { turn }] of Object.entries(states))
      if (turn !== null)
        expect(
          Object.values(table[state]!).some((cell) => cell?.to !== state && cell?.who.includes(turn)),
          state,
        ).toBe(true);
  });

  test('every action names what it rests on and who is competent', () => {
    for (const [name, { authority }] of Object.entries(actions)) {
      expect(authority.basis.zh && authority.basis.en, name).toBeTruthy();
      expect(authority.competent.zh && authority.competent.en, name).toBeTruthy();
    }
  });

  test('the drawing has a box for every state in a place of its own and an arrow for every way on', () => {
    const { boxes, arrows } = drawingOf(procedure);
    expect(new Set(boxes.map((b) => `${b.column}/${b.row}`)).size).toBe(Object.keys(states).length);
    const ways = Object.entries(table).flatMap(([from, row]) =>
      Object.values(row).flatMap((cell) => (cell && cell.to !== from ? [`${from}→${cell.to}`] : [])),
    );
    expect(arrows.flatMap((a) => (a.from ? [`${a.from}→${a.to}`] : [])).sort()).toEqual(
      [...new Set(ways)].sort(),
    );
  });
});

test(`over ${COURSES} random courses the fold equals the state kept step by step, and every refusal says what would be allowed`, () => {
  const outcomes = new Map<string, number>();
  let differing = 0;
  let untold = 0;
  for (let seed = 0; seed < COURSES; seed += 1) {
    const procedure = seed % 2 === 0 ? SUPERVISION : ALL[(seed >> 1) % ALL.length]!;
    const { log, matter, asked } = randomCourse(procedure, seed, 20);
    if (matter && JSON.stringify(fold(procedure, log)) !== JSON.stringify(matter)) differing += 1;
    for (const { matter: before, action, parties, decision } of asked) {
      const outcome = decision.ok ? 'done' : decision.refused.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (decision.ok || outcome !== 'matter-not-now') continue;
      const row = before
        ? procedure.table[before.state]!
        : { [procedure.opening.action]: procedure.opening.cell };
      const may = Object.keys(row).filter((a) => row[a]!.who.some((p) => parties.includes(p)));
      if (Object.hasOwn(row, action)) untold += 1;
      if (decision.refused.params?.matterActions !== may.map((a) => `${procedure.id}.${a}`).join(','))
        untold += 1;
    }
  }
  expect({ differing, untold }).toEqual({ differing: 0, untold: 0 });
  // The courses go far enough to meet what there is to meet.
  for (const code of [
    'done',
    'matter-not-now',
    'matter-not-yours',
    'matter-second-person',
    'matter-field-missing',
    'matter-overdue',
    'matter-extension-open',
    'matter-escalation-order',
    'matter-coordination',
  ])
    expect(outcomes.get(code) ?? 0, code).toBeGreaterThan(50);
}, 120_000);

test('periods of law run in a penalty case: 15 working days to open it, 90 days to decide, 30 more by the head', () => {
  const parties = ['officer', 'legal', 'head'];
  const take = (matter: Parameters<typeof decide>[1], action: string, on: string, input = {}) => {
    const decision = decide(
      PENALTY_CASE,
      matter,
      { actor: `person:${action}`, parties, action, input, on: date(on) },
      AROUND,
    );
    if (!decision.ok) throw new Error(decision.refused.code);
    return decision.matter;
  };
  const found = take(undefined, 'find', '2026-03-02', { title: '线索' });
  expect(timingOf(PENALTY_CASE, found).limit).toBe('2026-03-23');
  const open = take(found, 'file', '2026-03-10');
  expect(timingOf(PENALTY_CASE, open).limit).toBe('2026-06-08');
  const prolonged = take(open, 'prolong', '2026-06-01', { reason: '案情复杂' });
  expect(timingOf(PENALTY_CASE, prolonged).limit).toBe('2026-07-08');
});

test('thirty days for joint confirmation run from the agreement, whatever happens in between', () => {
  const parties = ['mediator', 'party', 'other'];
  let n = 0;
  const take = (matter: Parameters<typeof decide>[1], action: string, on: string, input = {}) => {
    const decision = decide(
      MEDIATION,
      matter,
      { actor: `person:${n++}`, parties, action, input, on: date(on) },
      AROUND,
    );
    if (!decision.ok) throw new Error(decision.refused.code);
    return decision.matter;
  };
  let m = take(undefined, 'request', '2026-03-02', { lead: 'firm', support: ['rival'], acceptDays: 3 });
  m = take(m, 'accept', '2026-03-03');
  m = take(m, 'consent', '2026-03-04', { length: 30 });
  expect(timingOf(MEDIATION, m).due).toBe('2026-04-03');
  m = take(m, 'agree', '2026-03-20', { agreement: '协议' });
  m = take(m, 'confirm', '2026-03-25', { court: '法院' });
  expect(timingOf(MEDIATION, m).stepDue).toBe('2026-04-20');
});

test('every procedure has its words: no screen shows the name of a state, a party or an action', () => {
  for (const { id, states, parties, actions } of PROCEDURES) {
    for (const name of Object.keys(states)) expect(MATTER_STATES, id).toHaveProperty([`${id}.${name}`]);
    for (const name of Object.keys(parties)) expect(MATTER_PARTIES, id).toHaveProperty([`${id}.${name}`]);
    for (const [name, { fields }] of Object.entries(actions)) {
      expect(MATTER_ACTIONS, id).toHaveProperty([`${id}.${name}`]);
      for (const field of fields) expect(MATTER_FIELDS, id).toHaveProperty([`${id}.${field.name}`]);
    }
  }
});
