import { MATTER_QUEUES, type MatterItem } from '@sophora/contract/matters';
import { type Actor, actorKey } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { partiesOf } from '@sophora/domain/matters/decide';
import { getProcedure, PROCEDURES } from '@sophora/domain/matters/procedures';
import { lightOn } from '@sophora/domain/matters/timing';
import type pg from 'pg';
import type { Acting } from './act.ts';
import { hiddenFrom, UNDER_PARENT } from './confined.ts';
import { loadUnits, type Units } from './units.ts';

type Queue = (typeof MATTER_QUEUES)[number];

/** What of `seen` lies in each queue; `$2` is today. */
const QUEUE_TESTS: Readonly<Record<Queue, string>> = {
  mine: 'mine',
  overdue: 'closed_on IS NULL AND limit_on < $2 AND warn_on IS NOT NULL',
  warning: 'closed_on IS NULL AND warn_on <= $2 AND limit_on >= $2',
  waiting: 'closed_on IS NULL AND NOT mine AND NOT asleep',
  snoozed: 'closed_on IS NULL AND asleep',
  open: 'closed_on IS NULL',
  closed: 'closed_on IS NOT NULL',
};

export interface QueueRequest {
  readonly district: string;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly units: Units;
  readonly today: PlainDate;
  readonly queue: Queue;
  readonly q?: string | undefined;
  readonly unit?: string | undefined;
  readonly procedure?: string | undefined;
  readonly task?: string | undefined;
  readonly parent?: string | undefined;
  readonly page: number;
  readonly size: number;
}

interface QueueRow {
  matter_id: string;
  procedure: string;
  version: number;
  title: string;
  state: string;
  seq: number;
  since: PlainDate;
  due: PlainDate | null;
  limit_on: PlainDate | null;
  warn_on: PlainDate | null;
  level: number;
  lead_unit: string | null;
  turns: string[];
  mine: boolean;
  snoozed_until: PlainDate | null;
  closed_on: PlainDate | null;
}

/** One page of a queue and the counts of all queues: one statement, so that they cannot differ. */
export async function readQueue(
  pool: pg.Pool,
  request: QueueRequest,
): Promise<{ counts: { queue: Queue; count: number }[]; total: number; items: MatterItem[] }> {
  const { values, seen } = seenBy(request);
  const counted = MATTER_QUEUES.map((queue) => `'${queue}', count(*) FILTER (WHERE ${QUEUE_TESTS[queue]})`);
  const order = request.queue === 'closed' ? 'closed_on DESC' : 'limit_on NULLS LAST';
  const { rows } = await pool.query<{ counts: Record<Queue, number>; items: QueueRow[] }>(
    `WITH seen AS MATERIALIZED (${seen}),
       page AS (SELECT * FROM seen WHERE ${QUEUE_TESTS[request.queue]}
                ORDER BY ${order}, matter_id LIMIT ${request.size} OFFSET ${(request.page - 1) * request.size})
     SELECT (SELECT json_build_object(${counted.join(', ')}) FROM seen) AS counts,
            coalesce((SELECT json_agg(page ORDER BY ${order}, matter_id) FROM page), '[]') AS items`,
    values,
  );
  const { counts, items } = rows[0]!;
  return {
    counts: MATTER_QUEUES.map((queue) => ({ queue, count: counts[queue] })),
    total: counts[request.queue],
    items: items.map((row) => presentItem(row, request)),
  };
}

/** One procedure's matters for another room, as whoever asks sees them. */
export async function mattersOf(
  { services, district, actor, scope }: Acting,
  asked: Pick<QueueRequest, 'procedure' | 'queue' | 'page' | 'size'>,
): ReturnType<typeof readQueue> {
  const today = services.today();
  const units = await loadUnits(services.db, district, today);
  return readQueue(services.pool, { ...asked, district, actor, scope, units, today });
}

/** The matters somebody sees, with whether each is theirs to move now. */
function seenBy(request: QueueRequest): { values: unknown[]; seen: string } {
  const { scope, units } = request;
  const [wide, bound] = playable(request);
  const values: unknown[] = [request.district, request.today, wide, bound];
  const given = (value: unknown) => `$${values.push(value)}`;
  const mineUnits = units.withPredecessors(
    request.actor.grants.flatMap((g) =>
      g.district === request.district && g.unitId !== null ? [g.unitId] : [],
    ),
  );
  const asleep = '(m.snoozed_until > $2) IS TRUE';
  const mine = `m.closed_on IS NULL AND NOT (${asleep}) AND m.barred IS DISTINCT FROM ${given(actorKey(request.actor))}
    AND (m.turns && $3::text[] OR (m.turns && $4::text[] AND m.lead_unit = ANY (${given(mineUnits)}::uuid[])))`;
  const where = ['m.district_code = $1'];
  const hidden = [
    ...hiddenFrom(request.actor, request.district),
    ...(request.parent === undefined ? UNDER_PARENT : []),
  ];
  where.push(`m.procedure <> ALL (${given(hidden)}::text[])`);
  const unitHas = (ids: readonly string[]) =>
    `EXISTS (SELECT 1 FROM matter_unit u WHERE u.district_code = m.district_code AND u.matter_id = m.matter_id
      AND u.unit_id = ANY (${given(ids)}::uuid[]))`;
  if (scope.units !== 'all') where.push(unitHas(units.withPredecessors(scope.units)));
  if (request.unit !== undefined) where.push(unitHas(units.withPredecessors([request.unit])));
  if (request.procedure !== undefined) where.push(`m.procedure = ${given(request.procedure)}`);
  if (request.parent !== undefined) where.push(`m.parent_id = ${given(request.parent)}`);
  if (request.q !== undefined && request.q.trim() !== '')
    where.push(`position(lower(${given(request.q.trim())}) IN lower(m.title)) > 0`);
  if (request.task !== undefined)
    where.push(`EXISTS (SELECT 1 FROM matter_link l WHERE l.district_code = m.district_code
      AND l.matter_id = m.matter_id AND l.subject_kind = 'plan-task' AND l.subject_id = ${given(request.task)})`);
  return {
    values,
    seen: `SELECT m.matter_id, m.procedure, m.version, m.title, m.state, m.seq, m.since, m.due, m.limit_on, m.warn_on,
        m.level, m.lead_unit, m.turns, m.snoozed_until, m.closed_on, ${asleep} AS asleep, (${mine}) AS mine
      FROM matter m WHERE ${where.join(' AND ')}`,
  };
}

/** Parties an actor plays in every matter, and those that depend on the responsible unit. */
function playable({ actor, district }: QueueRequest): [wide: string[], bound: string[]] {
  const [wide, bound]: [string[], string[]] = [[], []];
  for (const procedure of PROCEDURES) {
    const anywhere = new Set(partiesOf(procedure, actor, district, {}));
    const roles = new Set(actor.grants.filter((g) => g.district === district).map((g) => g.role));
    for (const [party, { unit, roles: needed }] of Object.entries(procedure.parties)) {
      if (anywhere.has(party)) wide.push(`${procedure.id}.${party}`);
      else if (unit === 'lead' && needed.some((role) => roles.has(role)))
        bound.push(`${procedure.id}.${party}`);
    }
  }
  return [wide, bound];
}

function presentItem(row: QueueRow, { today, units }: QueueRequest): MatterItem {
  const procedure = getProcedure(row.procedure, row.version);
  const lead = row.lead_unit === null ? undefined : units.find(row.lead_unit);
  return {
    id: row.matter_id,
    procedure: row.procedure,
    version: row.version,
    title: row.title,
    state: row.state,
    seq: row.seq,
    since: row.since,
    due: row.due,
    limit: row.limit_on,
    warnFrom: row.warn_on,
    light: lightOn(
      procedure,
      { limit: row.limit_on, warnFrom: row.warn_on, closed: row.closed_on !== null },
      today,
    ),
    level: row.level,
    lead: row.lead_unit === null ? null : { id: lead?.id ?? row.lead_unit, name: lead?.name ?? '' },
    turns: row.turns,
    mine: row.mine,
    snoozedUntil: row.snoozed_until,
    closedOn: row.closed_on,
  };
}
