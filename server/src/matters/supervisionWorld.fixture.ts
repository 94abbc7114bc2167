import type { Endpoint } from '@sophora/contract/endpoint';
import * as contract from '@sophora/contract/matters';
import type { Role } from '@sophora/domain/access/permissions';
import { date } from '@sophora/domain/basics/plainDate';
import { uuidv7 } from 'uuidv7';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';

/** A district with the people of supervision: two of the office, a leader, two of the owner, a stranger, a supervisor. */
export interface SupervisionWorld {
  readonly world: World;
  readonly people: Readonly<Record<string, string>>;
  readonly session: (name: string) => Session;
  /** The second unit. */
  readonly other: string;
  /** Another day; everybody signs in anew. */
  itIs(day: string, hour?: string): Promise<void>;
  ask(name: string, endpoint: Endpoint, given?: Parameters<typeof call>[3]): ReturnType<typeof call>;
  /** Takes the action with the matter's present stamp. */
  take(
    name: string,
    matter: string,
    action: string,
    input?: Record<string, unknown>,
  ): ReturnType<typeof call>;
  /** A matter that waits for its owner's signature. */
  dispatched(input?: Record<string, unknown>): Promise<string>;
  state(matter: string): Promise<string>;
}

const PEOPLE: readonly (readonly [string, Role, 'department' | 'other' | null])[] = [
  ['anna', 'office', null],
  ['bai', 'office', null],
  ['leader', 'leader', null],
  ['owner', 'department', 'department'],
  ['stranger', 'department', 'other'],
  ['supervisor', 'supervision', null],
  ['auditor', 'auditor', null],
];

export async function supervisionWorld(): Promise<SupervisionWorld> {
  const world = await makeWorld();
  const other = uuidv7();
  await world.services.db
    .insertInto('unit')
    .values({
      district_code: HERE,
      unit_id: other,
      type: 'department',
      name: '第二责任单位',
      valid_from: date('2000-01-01'),
    })
    .execute();
  const people: Record<string, string> = {};
  for (const [name, role, unit] of PEOPLE)
    people[name] = await world.person(
      role,
      HERE,
      unit === null ? null : unit === 'other' ? other : world.units.department,
    );
  let sessions: Record<string, Session> = {};
  const itIs = async (day: string, hour = '09:00:00') => {
    world.services.setNow(new Date(`${day}T${hour}+08:00`));
    sessions = {};
    for (const [name, id] of Object.entries(people)) sessions[name] = await world.signIn(id);
  };
  await itIs('2026-11-23');
  const ask: SupervisionWorld['ask'] = (name, endpoint, given = {}) =>
    call(world, endpoint, sessions[name], given);
  const seen = (matter: string) =>
    world.services.db
      .selectFrom('matter')
      .select(['seq', 'state'])
      .where('matter_id', '=', matter)
      .executeTakeFirstOrThrow();
  const take: SupervisionWorld['take'] = async (name, matter, action, input = {}) =>
    ask(name, contract.actOnMatter, {
      params: { matter },
      body: { action, seq: (await seen(matter)).seq, input },
    });
  return {
    world,
    people,
    other,
    itIs,
    ask,
    take,
    session: (name) => sessions[name]!,
    state: async (matter) => (await seen(matter)).state,
    dispatched: async (input = {}) => {
      const { json } = await ask('anna', contract.openMatter, {
        body: {
          procedure: 'supervision',
          input: { title: '地标大厦建设方案', lead: world.units.department, due: '2026-12-31', ...input },
        },
      });
      const id = String(json.id);
      await take('bai', id, 'approve');
      await take('anna', id, 'dispatch');
      return id;
    },
  };
}
