import { systemActor } from '@sophora/domain/access/actor';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { partiesOf, possible } from '@sophora/domain/matters/decide';
import { numberOf } from '@sophora/domain/matters/facts';
import { getProcedure } from '@sophora/domain/matters/procedures';
import type pg from 'pg';
import { audit } from '../platform/audit.ts';
import type { Services } from '../platform/services.ts';
import { inTransaction } from '../platform/transaction.ts';
import { type Acting, actIn } from './act.ts';
import { getMatter, surroundings } from './reach.ts';
import { loadUnits, type Units } from './units.ts';

const REMINDERS = systemActor('reminders');

/**
 * 自动提醒: once when a limit turns yellow and once after it is over, to everybody in the chain. Each is one row, found by
 * matter, stage and limit, so that neither a restart nor a second process can send it again; a new limit is a new reminder.
 * The yellow one is also the first rung (提醒) where the procedure has one. What is put off waits until it wakes; what is not
 * lit (courts, procuratorates) has no yellow day and is never found here. Returns how many were made.
 */
export async function remindDue(services: Services): Promise<number> {
  const today = services.today();
  const { rows } = await services.pool.query<{ district: string; id: string }>(
    `SELECT m.district_code AS district, m.matter_id AS id FROM matter m
     WHERE m.closed_on IS NULL AND m.warn_on <= $1 AND (m.snoozed_until IS NULL OR m.snoozed_until <= $1)
       AND NOT EXISTS (SELECT 1 FROM matter_reminder r WHERE r.district_code = m.district_code AND r.matter_id = m.matter_id
             AND r.limit_on = m.limit_on AND r.stage = CASE WHEN m.limit_on < $1 THEN 'red' ELSE 'yellow' END)
     ORDER BY 1, 2`,
    [today],
  );
  let made = 0;
  const units = new Map<string, Units>();
  for (const { district, id } of rows) {
    if (!units.has(district)) units.set(district, await loadUnits(services.db, district, today));
    const acting: Acting = {
      services,
      district,
      actor: REMINDERS,
      scope: { units: 'all', streets: 'all' },
      acts: true,
    };
    if (await remind(acting, units.get(district)!, id)) made += 1;
  }
  return made;
}

async function remind(acting: Acting, units: Units, id: string): Promise<boolean> {
  const { services, district } = acting;
  const today = services.today();
  return inTransaction(services.pool, async (client) => {
    const stored = await getMatter(client, acting, units, id, 'FOR UPDATE');
    const inserted = await insertReminder(client, { district, id, today, at: services.now() });
    if (inserted === undefined) return false;
    const { matter } = stored;
    const procedure = getProcedure(matter.procedure, matter.version);
    const viewer = {
      actor: `system:${REMINDERS.id}`,
      parties: partiesOf(procedure, REMINDERS, district, matter.facts, units.same),
      on: today,
    };
    const around = await surroundings(client, district, units, stored, false);
    const rung = possible(procedure, matter, viewer, around).find((p) => p.action === 'remind');
    if (inserted === 'yellow' && rung && !rung.obstacle && numberOf(matter.facts, 'level') === 0)
      await actIn(client, acting, units, { id, action: 'remind', seq: matter.seq, input: {} });
    await audit(client, {
      actor: REMINDERS,
      district,
      action: 'matter.reminded',
      subject: `matter:${id}`,
      params: { stage: inserted },
    });
    return true;
  });
}

/** `undefined` where somebody else made it meanwhile, or the matter has moved on. */
async function insertReminder(
  client: pg.ClientBase,
  { district, id, today, at }: { district: string; id: string; today: PlainDate; at: Date },
): Promise<'yellow' | 'red' | undefined> {
  const { rows } = await client.query<{ stage: 'yellow' | 'red' }>(
    `INSERT INTO matter_reminder (district_code, matter_id, stage, limit_on, on_day, at, state, turns, units)
     SELECT m.district_code, m.matter_id, CASE WHEN m.limit_on < $3 THEN 'red' ELSE 'yellow' END, m.limit_on, $3, $4, m.state, m.turns,
       coalesce((SELECT array_agg(u.unit_id ORDER BY u.part, u.unit_id) FROM matter_unit u JOIN unit n USING (district_code, unit_id)
                 WHERE u.district_code = $1 AND u.matter_id = $2 AND n.relation = 'subordinate'), '{}')
     FROM matter m WHERE m.district_code = $1 AND m.matter_id = $2 AND m.closed_on IS NULL AND m.warn_on <= $3
       AND (m.snoozed_until IS NULL OR m.snoozed_until <= $3)
     ON CONFLICT DO NOTHING RETURNING stage`,
    [district, id, today, at],
  );
  return rows[0]?.stage;
}

/** A reminder for whoever carries it to people: one inbox, mail, a robot. */
export interface ChainReminder {
  readonly matter: string;
  readonly title: string;
  readonly stage: 'yellow' | 'red';
  readonly limit: PlainDate;
  readonly on: PlainDate;
  /** `unit:<id>` of the responsible and supporting units, `role:<role>` of the office and whoever else is waited for. */
  readonly chain: readonly string[];
}

/** Reminders of a district made on a day or later. Ask again as often as you like: a reminder is known by matter, stage and limit. */
export async function remindersSince(
  pool: pg.Pool,
  district: string,
  since: PlainDate,
): Promise<ChainReminder[]> {
  const { rows } = await pool.query<{
    matter: string;
    title: string;
    procedure: string;
    version: number;
    stage: 'yellow' | 'red';
    limit: PlainDate;
    on: PlainDate;
    turns: string[];
    units: string[];
  }>(
    `SELECT r.matter_id AS matter, m.title, m.procedure, m.version, r.stage, r.limit_on AS "limit", r.on_day AS "on", r.turns, r.units
     FROM matter_reminder r JOIN matter m USING (district_code, matter_id)
     WHERE r.district_code = $1 AND r.on_day >= $2 ORDER BY r.at, r.matter_id, r.stage`,
    [district, since],
  );
  return rows.map(({ procedure, version, turns, units, ...reminder }) => {
    const { parties } = getProcedure(procedure, version);
    const roles = turns.flatMap((turn) => {
      const party = parties[turn.slice(procedure.length + 1)];
      return party?.unit === 'any' ? party.roles : [];
    });
    const chain = [
      ...units.map((unit) => `unit:${unit}`),
      ...['office', ...roles].map((role) => `role:${role}`),
    ];
    return { ...reminder, chain: [...new Set(chain)] };
  });
}

/** What one matter was reminded of, for its page. */
export async function remindersOf(pool: pg.Pool, district: string, matter: string, today: PlainDate) {
  const { rows } = await pool.query<{
    stage: 'yellow' | 'red';
    limit: PlainDate;
    on: PlainDate;
    units: string[];
  }>(
    `SELECT stage, limit_on AS "limit", on_day AS "on", units FROM matter_reminder
     WHERE district_code = $1 AND matter_id = $2 AND on_day <= $3 ORDER BY at, stage`,
    [district, matter, today],
  );
  return rows;
}
