import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, addYears, date, type PlainDate } from '@sophora/domain/basics/plainDate';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { Holders } from '@sophora/domain/demo/holders';
import { PatentCells } from '@sophora/domain/demo/patentCells';
import { Patents } from '@sophora/domain/demo/patents';
import { annuitiesOf } from '@sophora/domain/demo/plants/annuities';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Due,
  dayOf,
  patentDues,
  renewalDue,
  textOf,
  toldBetween,
} from '../../../test/support/dueDays.ts';
import { type RobotSink, robotSink } from '../../../test/support/robotSink.ts';
import { type Random, seeded } from '../../../test/support/seeded.ts';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { type SmtpSink, smtpSink } from '../../../test/support/smtpSink.ts';
import { loadDemo } from '../demo/index.ts';
import { rebuildDocket } from '../docket/index.ts';

const SOAK = process.env.SOPHORA_SOAK !== undefined;
const KILLS = SOAK ? 60 : 8;
const SEED = 3;
const SCALE = SOAK ? 0.2 : 0.05;
const FIRST = date('2026-10-31');
const LAST = SOAK ? addYears(FIRST, 10) : addDays(FIRST, 100);
const PROGRAM = join(import.meta.dirname, '../../../test/support/tellDays.ts');

let services: TestServices;
let mail: SmtpSink;
let robot: RobotSink;
let folder: string;
let unit: string;
let held: Set<string>;

beforeAll(async () => {
  services = await testServices();
  [mail, robot] = await Promise.all([smtpSink(), robotSink()]);
  folder = mkdtempSync(join(tmpdir(), 'sophora-days-'));
  await loadDemo(services, {
    seed: SEED,
    scale: SCALE,
    actor: 'cli:test',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  // Of rights without payments the day decides, and an import takes it from the clock on the wall.
  await rebuildDocket(services.pool, DEMO_DISTRICT, FIRST);
  unit = await addFirm();
}, 300_000);
afterAll(async () => {
  await Promise.all([mail?.close(), robot?.close()]);
  rmSync(folder, { recursive: true, force: true });
  await services?.close();
});

/** The office gets a mail a day, a firm that holds most rights has a robot. */
async function addFirm(): Promise<string> {
  const { pool } = services;
  const { rows } = await pool.query<{ value: string; label: string }>(
    `SELECT value, min(label) AS label FROM reference WHERE district_code = $1 AND role = 'party' AND kind = 'patents'
     GROUP BY value ORDER BY count(*) DESC, value LIMIT 1`,
    [DEMO_DISTRICT],
  );
  const holder = rows[0]!;
  const id = uuidv7();
  await pool.query(
    `INSERT INTO unit (district_code, unit_id, type, name, valid_from) VALUES ($1, $2, 'outside', $3, '2020-01-01')`,
    [DEMO_DISTRICT, id, holder.label],
  );
  await pool.query(
    `INSERT INTO portfolio (district_code, portfolio_id, unit_id, holder_key, holder_name, part, basis, valid_from, granted_by, granted_at)
     VALUES ($1, $2, $3, $4, $5, 'own', '托管协议', '2020-01-01', 'cli:test', $6)`,
    [DEMO_DISTRICT, uuidv7(), id, holder.value, holder.label, services.now()],
  );
  const found = await pool.query<{ id: string }>(
    `SELECT DISTINCT record_id AS id FROM reference WHERE district_code = $1 AND value = $2 AND role = 'party' AND kind IN ('patents', 'marks')`,
    [DEMO_DISTRICT, holder.value],
  );
  held = new Set(found.rows.map((r) => r.id));
  await addReader('office', null, 'mail', 'office@example.gov.cn');
  await addReader('enterprise', id, 'wecom', robot.url);
  return id;
}

async function addReader(role: string, unitId: string | null, kind: string, address: string): Promise<void> {
  const { pool } = services;
  const person = uuidv7();
  const at = new Date('2026-10-30T00:00:00+08:00');
  await pool.query('INSERT INTO person (person_id, name, created_at) VALUES ($1, $2, $3)', [
    person,
    role,
    at,
  ]);
  await pool.query(
    `INSERT INTO role_grant (district_code, grant_id, person_id, unit_id, role, valid_from, granted_by, granted_at)
     VALUES ($1, $2, $3, $4, $5, '2020-01-01', 'cli:test', $6)`,
    [DEMO_DISTRICT, uuidv7(), person, unitId, role, at],
  );
  await pool.query(
    `INSERT INTO notice_channel (district_code, channel_id, person_id, kind, address, cadence, hour, language, created_at)
     VALUES ($1, $2, $3, $4, $5, 'digest', 8, 'zh', $6)`,
    [DEMO_DISTRICT, uuidv7(), person, kind, address, at],
  );
}

/**
 * What has to stand in the inboxes at the end: of what the registers say of each right and what the generator had paid,
 * by a clock that shares no line with ours.
 */
async function expected(): Promise<string[]> {
  const paid = new Map<string, number>();
  const patents = new Patents(SEED, new PatentCells(SEED, SCALE), new Holders(SEED, SCALE));
  for (const { patent, plant, year } of annuitiesOf(patents))
    paid.set(twelveDigits(patent.number), plant === 'short' ? year - 1 : year);

  const { rows } = await services.pool.query<{
    id: string;
    kind: string;
    facts: Record<string, string>;
    valued: { from: string; to: string | null }[];
  }>(
    `SELECT r.record_id AS id, r.kind, r.facts, ARRAY(SELECT jsonb_build_object('from', c.valid_from, 'to', c.valid_to)
       FROM contribution c WHERE c.district_code = $1 AND c.record_id = r.record_id
         AND c.indicator = 'high-value-inventions' AND c.criterion = '' AND c.known_to_seq IS NULL) AS valued
     FROM record r WHERE r.district_code = $1 AND r.kind IN ('patents', 'marks')`,
    [DEMO_DISTRICT],
  );
  const keys: string[] = [];
  for (const { id, kind, facts, valued } of rows)
    for (const due of kind === 'marks' ? duesOfMark(facts) : duesOfPatent(facts, paid)) {
      const day = textOf(due.due);
      const first = valued.some((v) => v.from <= day && (v.to === null || v.to > day));
      for (const name of toldBetween(due, dayOf(FIRST), dayOf(LAST))) {
        const key = `deadline:${id}:${due.what}:${day}:${name}`;
        if (first || !name.startsWith('before-')) keys.push(`role:office ${key}`);
        if (held.has(id)) keys.push(`unit:${unit} ${key}`);
      }
    }
  return keys.sort();
}

function duesOfMark({ validUntil, status = 'unknown' }: Record<string, string>): Due[] {
  return validUntil && ['registered', 'expired', 'unknown'].includes(status) ? renewalDue(validUntil) : [];
}

function duesOfPatent(facts: Record<string, string>, paid: ReadonlyMap<string, number>): Due[] {
  const { type, filed, granted, status = 'unknown', applicationNumber } = facts;
  if (!granted || !filed || !['valid', 'unknown'].includes(status)) return [];
  return patentDues({
    type: type as 'invention',
    filed,
    granted,
    paidThrough: paid.get(twelveDigits(applicationNumber!)),
  });
}

const twelveDigits = (number: string) => number.replaceAll(/[^0-9X]/g, '').slice(0, 12);

/** Where the process was when it was killed, the rarest first. */
const POINTS = ['posted', 'mailed', 'written', 'anywhere'] as const;
type Point = (typeof POINTS)[number];

/**
 * Lives the days in a process of its own, killed again and again: at any moment; where a message has just been written
 * to the outbox and none has left; where the mail server, or the robot, has it and has not answered yet. Says how often the
 * outbox was found to be at each.
 */
async function live(): Promise<Record<Point, number>> {
  const random = seeded(Number(process.env.SOPHORA_SEED ?? 1));
  const found = { posted: 0, mailed: 0, written: 0, anywhere: 0 };
  const listener = await services.pool.connect();
  await listener.query(`CREATE FUNCTION say_written() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_notify('written', ''); RETURN NULL; END $$`);
  await listener.query(
    'CREATE TRIGGER say_written AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION say_written()',
  );
  await listener.query('LISTEN written');
  const inState = async (...states: string[]) => {
    const { rows } = await services.pool.query('SELECT 1 FROM outbox WHERE state = ANY ($1)', [states]);
    return rows.length;
  };
  try {
    for (let kills = 0; ; ) {
      const aim = aimOf(found, kills, random);
      const doubtful = await inState('sending', 'uncertain');
      const child = spawn(
        process.execPath,
        [PROGRAM, services.databaseUrl, DEMO_DISTRICT, FIRST, LAST, join(folder, 'day')],
        {
          env: { ...process.env, SOPHORA_SMTP_URL: mail.url, SOPHORA_WEBHOOK_HOSTS: robot.host },
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      );
      // What leaves on the last day would stay in doubt: there is no day after on which it is found to be.
      const kill = () => dayReached() < addDays(LAST, -1) && child.kill('SIGKILL');
      const wait = new AbortController();
      const after = (most: number) =>
        sleep(300 + random.below(most), undefined, { signal: wait.signal }).then(kill, () => undefined);
      const patience = aim && found[aim] > 0 ? random.below(SOAK ? 40 : 4) : 0;
      const counted = (countdown: number) => () => {
        if (countdown-- <= 0) kill();
      };
      if (aim === 'anywhere') void after(SOAK ? 8000 : 1500);
      if (aim === 'written') listener.on('notification', counted(patience));
      if (aim === 'mailed') mail.arrived = counted(patience);
      if (aim === 'posted') robot.arrived = counted(patience);
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
      wait.abort();
      listener.removeAllListeners('notification');
      mail.arrived = robot.arrived = undefined;
      if (signal === null) {
        expect(code).toBe(0);
        return found;
      }
      kills++;
      const hit =
        aim === 'written'
          ? (await inState('waiting')) > 0
          : (await inState('sending', 'uncertain')) > doubtful;
      if (aim !== undefined && (aim === 'anywhere' || hit)) found[aim]++;
    }
  } finally {
    listener.release(true);
  }
}

/** In turn, and what was missed again first. */
function aimOf(found: Record<Point, number>, kills: number, random: Random): Point | undefined {
  const missed = POINTS.find((point) => found[point] === 0);
  if (missed !== undefined) return missed;
  return kills < KILLS ? random.pick(POINTS) : undefined;
}

function dayReached(): PlainDate {
  try {
    return date(readFileSync(join(folder, 'day'), 'utf8'));
  } catch {
    return FIRST;
  }
}

test(
  'lived day by day and killed at random, every deadline is in the inbox once and no message goes out twice',
  async () => {
    const { pool } = services;
    const wanted = await expected();
    expect(wanted.length).toBeGreaterThan(50);
    const kills = await live();
    for (const point of POINTS) expect({ point, kills: kills[point] }).not.toEqual({ point, kills: 0 });

    const told = await pool.query<{ line: string }>(
      `SELECT audience || ' ' || key AS line FROM notice WHERE kind = 'deadline'`,
    );
    expect(told.rows.map((r) => r.line).sort()).toEqual(wanted);

    const unsent = await pool.query(
      `SELECT n.audience, n.key FROM notice n WHERE n.audience = ANY ($1::text[]) AND NOT EXISTS (
         SELECT 1 FROM notice_sent s WHERE s.notice_id = n.notice_id)`,
      [['role:office', `unit:${unit}`]],
    );
    expect(unsent.rows).toEqual([]);

    const { rows: messages } = await pool.query<{
      id: string;
      state: string;
      kind: string;
      subject: string;
      lines: string[];
    }>(
      'SELECT o.outbox_id AS id, o.state, c.kind, o.subject, o.lines FROM outbox o JOIN notice_channel c USING (district_code, channel_id)',
    );
    const arrived = mail.received.map((m) => m.messageId);
    expect(new Set(arrived).size).toBe(arrived.length);
    const ids = new Set(messages.filter((m) => m.kind === 'mail').map((m) => `${m.id}@sophora`));
    expect(arrived.filter((id) => !ids.has(id))).toEqual([]);
    for (const { id, state, kind } of messages) {
      expect(['sent', 'uncertain']).toContain(state);
      if (kind === 'mail' && state === 'sent') expect(arrived).toContain(`${id}@sophora`);
    }
    // A robot names no message: what it was told is compared by how it begins, as often as it was written.
    const beginning = (text: string) => text.slice(0, 900);
    const written = Map.groupBy(
      messages.filter((m) => m.kind === 'wecom'),
      (m) => beginning([`**${m.subject}**`, ...m.lines.map((line) => `> ${line}`)].join('\n')),
    );
    const posted = Map.groupBy(
      robot.received.map((r) => (r.body.markdown as { content: string }).content),
      beginning,
    );
    for (const [text, times] of posted)
      expect(times.length, text).toBeLessThanOrEqual(written.get(text)?.length ?? 0);
    for (const [text, copies] of written)
      expect(posted.get(text)?.length ?? 0, text).toBeGreaterThanOrEqual(
        copies.filter((m) => m.state === 'sent').length,
      );
    const doubtful = messages.filter((m) => m.state === 'uncertain').length;
    expect(doubtful).toBeGreaterThanOrEqual(kills.mailed + kills.posted);
    if (SOAK)
      process.stdout.write(
        `${JSON.stringify({ notices: wanted.length, messages: messages.length, doubtful, arrived: arrived.length, posted: robot.received.length, kills })}\n`,
      );
  },
  SOAK ? 4 * 3_600_000 : 180_000,
);
