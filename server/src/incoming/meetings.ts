import type { BodyOf } from '@sophora/contract/endpoint';
import type * as contract from '@sophora/contract/incoming';
import { actorKey } from '@sophora/domain/access/actor';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { readMinutes } from '@sophora/domain/incoming/minutes';
import { getProcedure } from '@sophora/domain/matters/procedures';
import { lightOn } from '@sophora/domain/matters/timing';
import { uuidv7 } from 'uuidv7';
import { type Acting, loadUnits, steps, type Units } from '../matters/index.ts';
import { audit } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction } from '../platform/transaction.ts';

interface StoredMeeting {
  readonly id: string;
  readonly title: string;
  readonly heldOn: PlainDate;
  readonly document: string;
  readonly chair: string;
  readonly minutes: string;
}

const COLUMNS = 'meeting_id AS id, title, held_on AS "heldOn", document, chair, minutes';

export async function meetingList({ services, district }: Acting): Promise<contract.Meeting[]> {
  const { rows } = await services.pool.query<StoredMeeting & { tasks: number; closed: number }>(
    `SELECT ${COLUMNS}, coalesce(t.tasks, 0) AS tasks, coalesce(t.closed, 0) AS closed FROM meeting
     LEFT JOIN LATERAL (
       SELECT count(*)::int AS tasks, (count(*) FILTER (WHERE m.closed_on IS NOT NULL))::int AS closed
       FROM matter_link l JOIN matter m USING (district_code, matter_id)
       WHERE l.district_code = meeting.district_code AND l.subject_kind = 'meeting'
         AND l.subject_id LIKE meeting.meeting_id || '/%' AND l.role = 'origin') t ON true
     WHERE district_code = $1 ORDER BY held_on DESC, meeting_id DESC LIMIT 200`,
    [district],
  );
  return rows.map(({ minutes, ...meeting }) => ({
    ...meeting,
    decisions: readMinutes(minutes, meeting.heldOn).length,
  }));
}

export async function recordMeeting(
  { services, district, actor }: Acting,
  given: BodyOf<typeof contract.recordMeeting>,
): Promise<{ id: string; decisions: number }> {
  const id = uuidv7();
  const { title, heldOn, minutes, document = '', chair = '' } = given;
  const decisions = readMinutes(minutes, heldOn as PlainDate).length;
  await inTransaction(services.pool, async (client) => {
    await client.query(
      `INSERT INTO meeting (district_code, meeting_id, title, held_on, document, chair, minutes, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [district, id, title, heldOn, document, chair, minutes, actorKey(actor), services.now()],
    );
    await audit(client, {
      actor,
      district,
      action: 'meeting.recorded',
      subject: `meeting:${id}`,
      params: { decisions },
    });
  });
  return { id, decisions };
}

export async function meetingView(acting: Acting, id: string): Promise<contract.MeetingView> {
  const { services, district } = acting;
  const today = services.today();
  const { minutes, ...meeting } = await getMeeting(acting, id);
  const units = await loadUnits(services.db, district, today);
  const tasks = await tasksOf(acting, id);
  const decisions = readMinutes(minutes, meeting.heldOn).map((decision) => ({
    ...decision,
    support: [...decision.support],
    leadUnit: decision.lead === null ? null : (unitNamed(units, decision.lead)?.id ?? null),
    supportUnits: decision.support.flatMap((name) => unitNamed(units, name)?.id ?? []),
    matter: tasks.get(decision.no) ?? null,
  }));
  const made = decisions.filter((d) => d.matter);
  return {
    today,
    meeting: {
      ...meeting,
      minutes,
      decisions: decisions.length,
      tasks: made.length,
      closed: made.filter((d) => d.matter!.light === 'done').length,
    },
    decisions,
    units: units.list
      .filter((u) => u.relation === 'subordinate')
      .map(({ id: unit, name }) => ({ id: unit, name })),
  };
}

/** 一键立项: a supervised matter of each decision named, tied to its line of the minutes. */
export async function makeTasks(
  acting: Acting,
  id: string,
  { tasks }: BodyOf<typeof contract.makeMeetingTasks>,
): Promise<{ made: number }> {
  const meeting = await getMeeting(acting, id);
  const decisions = readMinutes(meeting.minutes, meeting.heldOn);
  await steps(acting, async (run) => {
    await run.client.query('SELECT 1 FROM meeting WHERE district_code = $1 AND meeting_id = $2 FOR UPDATE', [
      acting.district,
      id,
    ]);
    const there = await tasksOf(acting, id, run.client);
    for (const { no, lead, support, due } of tasks) {
      const decision = decisions.find((d) => d.no === no);
      if (!decision) throw new Refusal('not-found');
      if (there.has(no)) throw new Refusal('meeting-task-there', { no });
      await run.open({
        procedure: 'supervision',
        input: {
          title: decision.text.slice(0, 200),
          task: `${meeting.title}${meeting.document === '' ? '' : `（${meeting.document}）`}议定事项第${no}项：${decision.text}`,
          lead,
          support: support.filter((unit) => unit !== lead),
          due,
        },
        links: [{ kind: 'meeting', id: `${id}/${no}`, role: 'origin' }],
      });
    }
  });
  return { made: tasks.length };
}

async function getMeeting({ services, district }: Acting, id: string): Promise<StoredMeeting> {
  const { rows } = await services.pool.query<StoredMeeting>(
    `SELECT ${COLUMNS} FROM meeting WHERE district_code = $1 AND meeting_id = $2`,
    [district, id],
  );
  if (!rows[0]) throw new Refusal('not-found');
  return rows[0];
}

async function tasksOf(
  { services, district }: Acting,
  id: string,
  client: Pick<typeof services.pool, 'query'> = services.pool,
): Promise<Map<number, NonNullable<contract.MeetingDecision['matter']>>> {
  const { rows } = await client.query<{
    no: string;
    id: string;
    procedure: string;
    version: number;
    state: string;
    limit: PlainDate | null;
    warnFrom: PlainDate | null;
    closed: boolean;
  }>(
    `SELECT split_part(l.subject_id, '/', 2) AS no, m.matter_id AS id, m.procedure, m.version, m.state, m.limit_on AS limit,
       m.warn_on AS "warnFrom", m.closed_on IS NOT NULL AS closed
     FROM matter_link l JOIN matter m USING (district_code, matter_id)
     WHERE l.district_code = $1 AND l.subject_kind = 'meeting' AND l.subject_id LIKE $2 AND l.role = 'origin'`,
    [district, `${id}/%`],
  );
  return new Map(
    rows.map(({ no, version, limit, warnFrom, closed, ...matter }) => [
      Number(no),
      {
        ...matter,
        light: lightOn(
          getProcedure(matter.procedure, version),
          { limit, warnFrom, closed },
          services.today(),
        ),
      },
    ]),
  );
}

/** 区财政局 is 财政局 to its own minutes. */
function unitNamed(units: Units, name: string) {
  const bare = (text: string) => text.replace(/^(?:[一-龥]{2,4}区|本区|区)/, '');
  return (
    units.list.find((u) => u.name === name) ??
    units.list.find((u) => bare(u.name) !== '' && bare(u.name) === bare(name))
  );
}
