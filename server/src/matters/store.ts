import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { listOf, textOf } from '@sophora/domain/matters/facts';
import type { LogEntry, Matter } from '@sophora/domain/matters/fold';
import type { Facts, Procedure } from '@sophora/domain/matters/procedure';
import { timingOf } from '@sophora/domain/matters/timing';
import { barredFrom, turnsOf } from '@sophora/domain/matters/turns';
import type pg from 'pg';

/** A stored matter; its log is read only where it is shown or checked. */
export interface StoredMatter {
  readonly id: string;
  readonly title: string;
  readonly parentId: string | null;
  readonly leadUnit: string | null;
  readonly matter: Matter;
}

interface MatterRow {
  matter_id: string;
  procedure: string;
  version: number;
  title: string;
  state: string;
  seq: number;
  since: PlainDate;
  opened_on: PlainDate;
  closed_on: PlainDate | null;
  parent_id: string | null;
  lead_unit: string | null;
  facts: Facts;
  last: Matter['last'];
}

const COLUMNS = `matter_id, procedure, version, title, state, seq, since, opened_on, closed_on, parent_id, lead_unit,
  facts, last`;

export async function findMatter(
  client: pg.Pool | pg.ClientBase,
  district: string,
  id: string,
  lock: 'FOR UPDATE' | 'FOR SHARE' | '' = '',
): Promise<StoredMatter | undefined> {
  const { rows } = await client.query<MatterRow>(
    `SELECT ${COLUMNS} FROM matter WHERE district_code = $1 AND matter_id = $2 ${lock}`,
    [district, id],
  );
  return rows[0] && fromRow(rows[0]);
}

export async function logOf(
  client: pg.Pool | pg.ClientBase,
  district: string,
  id: string,
): Promise<(LogEntry & { at: Date })[]> {
  const { rows } = await client.query<{
    seq: number;
    action: string;
    actor: string;
    party: string;
    on_day: PlainDate;
    at: Date;
    input: Facts;
  }>(
    `SELECT seq, action, actor, party, on_day, at, input FROM matter_action
     WHERE district_code = $1 AND matter_id = $2 ORDER BY seq`,
    [district, id],
  );
  return rows.map(({ on_day, ...entry }) => ({ ...entry, on: on_day }));
}

/** Appends the action and moves the row of the matter to what follows from it, in the caller's transaction. */
export async function writeStep(
  client: pg.ClientBase,
  at: { district: string; id: string; parent?: string | null; now: Date },
  procedure: Procedure,
  entry: LogEntry,
  matter: Matter,
): Promise<void> {
  await writeRow(client, at, procedure, matter);
  await client.query(
    `INSERT INTO matter_action (district_code, matter_id, seq, action, actor, party, on_day, at, input)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      at.district,
      at.id,
      entry.seq,
      entry.action,
      entry.actor,
      entry.party,
      entry.on,
      at.now,
      JSON.stringify(entry.input),
    ],
  );
  if ('lead' in entry.input || 'support' in entry.input) await writeUnits(client, at, matter.facts);
}

async function writeRow(
  client: pg.ClientBase,
  at: { district: string; id: string; parent?: string | null },
  procedure: Procedure,
  matter: Matter,
): Promise<void> {
  const values = [at.district, at.id, ...Object.values(rowOf(procedure, matter)), at.parent ?? null];
  await client.query(
    `INSERT INTO matter (district_code, matter_id, procedure, version, title, state, seq, since, opened_on, closed_on,
       lead_unit, turns, barred, level, due, limit_on, warn_on, snoozed_until, facts, last, parent_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
     ON CONFLICT (district_code, matter_id) DO UPDATE SET
       title = EXCLUDED.title, state = EXCLUDED.state, seq = EXCLUDED.seq, since = EXCLUDED.since,
       closed_on = EXCLUDED.closed_on, lead_unit = EXCLUDED.lead_unit, turns = EXCLUDED.turns, barred = EXCLUDED.barred,
       level = EXCLUDED.level, due = EXCLUDED.due, limit_on = EXCLUDED.limit_on, warn_on = EXCLUDED.warn_on,
       snoozed_until = EXCLUDED.snoozed_until, facts = EXCLUDED.facts, last = EXCLUDED.last`,
    values,
  );
}

/** What is stored of a matter beside its log: all of it follows from the fold. */
export function rowOf(procedure: Procedure, matter: Matter) {
  const { facts } = matter;
  const timing = timingOf(procedure, matter);
  const level = facts.level;
  return {
    procedure: matter.procedure,
    version: matter.version,
    title: textOf(facts, 'title'),
    state: matter.state,
    seq: matter.seq,
    since: matter.since,
    openedOn: matter.openedOn,
    closedOn: matter.closedOn,
    leadUnit: textOf(facts, 'lead') || null,
    turns: turnsOf(procedure, matter).map((party) => `${procedure.id}.${party}`),
    barred: barredFrom(procedure, matter),
    level: typeof level === 'number' ? level : 0,
    due: timing.due,
    limit: timing.limit,
    warnFrom: timing.warnFrom,
    snoozedUntil: textOf(facts, 'snoozedUntil') || null,
    facts: JSON.stringify(facts),
    last: JSON.stringify(matter.last),
  };
}

async function writeUnits(
  client: pg.ClientBase,
  at: { district: string; id: string },
  facts: Facts,
): Promise<void> {
  await client.query('DELETE FROM matter_unit WHERE district_code = $1 AND matter_id = $2', [
    at.district,
    at.id,
  ]);
  const lead = textOf(facts, 'lead');
  const parts = [
    ...(lead === '' ? [] : [[lead, 'lead']]),
    ...[...new Set(listOf(facts, 'support'))].map((unit) => [unit, 'support']),
  ];
  await client.query(
    `INSERT INTO matter_unit (district_code, matter_id, unit_id, part)
     SELECT $1, $2, unit, part FROM unnest($3::uuid[], $4::text[]) AS given (unit, part)`,
    [at.district, at.id, parts.map(([unit]) => unit), parts.map(([, part]) => part)],
  );
}

function fromRow(r: MatterRow): StoredMatter {
  return {
    id: r.matter_id,
    title: r.title,
    parentId: r.parent_id,
    leadUnit: r.lead_unit,
    matter: {
      procedure: r.procedure,
      version: r.version,
      state: r.state,
      seq: r.seq,
      since: r.since,
      openedOn: r.opened_on,
      closedOn: r.closed_on,
      facts: r.facts,
      last: r.last,
    },
  };
}
