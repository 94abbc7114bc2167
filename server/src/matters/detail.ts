import type { MatterView } from '@sophora/contract/matters';
import { actorKey } from '@sophora/domain/access/actor';
import { partiesOf, possible } from '@sophora/domain/matters/decide';
import type { Facts } from '@sophora/domain/matters/procedure';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { lightOn, timingOf } from '@sophora/domain/matters/timing';
import { barredFrom, turnsOf } from '@sophora/domain/matters/turns';
import type { Acting } from './act.ts';
import { namesInLog } from './linkNames.ts';
import { outcomeOf } from './outcome.ts';
import { readQueue } from './queue.ts';
import { getMatter, surroundings } from './reach.ts';
import { remindersOf } from './reminders.ts';
import { findMatter, logOf } from './store.ts';
import { loadUnits, type MatterUnit, type Units } from './units.ts';

/** Everything a person needs to move a matter on: its facts, its log, and what may be done now. */
export async function matterView(acting: Acting, id: string): Promise<MatterView> {
  const { services, district, actor, scope } = acting;
  const today = services.today();
  const units = await loadUnits(services.db, district, today);
  const stored = await getMatter(services.pool, acting, units, id);
  const { matter } = stored;
  const procedure = getProcedure(matter.procedure, matter.version);
  const log = await logOf(services.pool, district, id);
  const named = await namesInLog(
    services,
    actor,
    district,
    log.map((entry) => entry.actor),
    units,
  );
  const around = await surroundings(services.pool, district, units, stored, false);
  const parties = partiesOf(procedure, actor, district, matter.facts, units.same);
  const may = acting.acts
    ? possible(procedure, matter, { actor: actorKey(actor), parties, on: today }, around)
    : [];
  const timing = timingOf(procedure, matter);
  const lead = stored.leadUnit === null ? undefined : units.find(stored.leadUnit);
  const parent =
    stored.parentId === null ? undefined : await findMatter(services.pool, district, stored.parentId);
  const { rows: links } = await services.pool.query<{ kind: string; id: string; role: string }>(
    `SELECT subject_kind AS kind, subject_id AS id, role FROM matter_link
     WHERE district_code = $1 AND matter_id = $2 ORDER BY 1, 2`,
    [district, id],
  );
  const reminders = await remindersOf(services.pool, district, id, today);
  const parts = await readQueue(services.pool, {
    district,
    actor,
    scope,
    units,
    today,
    parent: id,
    queue: 'open',
    page: 1,
    size: 200,
  });
  const closedParts = await readQueue(services.pool, {
    district,
    actor,
    scope,
    units,
    today,
    parent: id,
    queue: 'closed',
    page: 1,
    size: 200,
  });
  const turns = turnsOf(procedure, matter);
  const barred = barredFrom(procedure, matter) === actorKey(actor);
  return {
    today,
    matter: {
      id,
      procedure: matter.procedure,
      version: matter.version,
      title: stored.title,
      state: matter.state,
      seq: matter.seq,
      since: matter.since,
      due: timing.due,
      limit: timing.limit,
      warnFrom: timing.warnFrom,
      stepDue: timing.stepDue,
      light: lightOn(procedure, { ...timing, closed: matter.closedOn !== null }, today),
      level: typeof matter.facts.level === 'number' ? matter.facts.level : 0,
      lead: stored.leadUnit === null ? null : { id: lead?.id ?? stored.leadUnit, name: lead?.name ?? '' },
      turns: turns.map((party) => `${procedure.id}.${party}`),
      mine: !barred && turns.some((party) => parties.includes(party)),
      snoozedUntil: (matter.facts.snoozedUntil as MatterView['matter']['snoozedUntil']) ?? null,
      closedOn: matter.closedOn,
      facts: writable(matter.facts),
      parent: parent ? { id: parent.id, title: parent.title } : null,
      parts: [...parts.items, ...closedParts.items],
      reminders: reminders.map((r) => ({ ...r, units: r.units.map((unit) => units.find(unit)?.name ?? '') })),
      outcome: await outcomeOf(services.pool, district, id),
      links,
    },
    log: log.map(({ actor: key, at, input, ...entry }) => ({
      ...entry,
      input: writable(input),
      actor: named(key),
      at: at.toISOString(),
    })),
    possible: may.map(({ action, party, obstacle }) => ({
      action,
      party,
      obstacle: obstacle ? { code: obstacle.code, params: { ...obstacle.params } } : null,
    })),
    units: [...units.list, ...outsiders(units, [matter.facts, ...log.map((entry) => entry.input)])].map(
      ({ id: unit, name, relation }) => ({ id: unit, name, relation }),
    ),
  };
}

/** Firms and agencies that a matter names, which no list of the government's units has. */
function outsiders(units: Units, facts: readonly Facts[]): MatterUnit[] {
  const values = facts.flatMap((one) => Object.values(one).flat());
  const named = values.flatMap((value) => (typeof value === 'string' ? (units.find(value) ?? []) : []));
  return [...new Set(named)].filter((unit) => !units.list.includes(unit));
}

export function writable(facts: Readonly<Record<string, string | number | null | readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
  ) as MatterView['matter']['facts'];
}
