import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, addYears, date, maxDate, type PlainDate } from '@sophora/domain/basics/plainDate';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { officeHears, stageOn, stagesOf } from '@sophora/domain/notices/stages';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RobotSink, robotSink } from '../../../test/support/robotSink.ts';
import { seeded } from '../../../test/support/seeded.ts';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { type SmtpSink, smtpSink } from '../../../test/support/smtpSink.ts';
import { loadDemo } from '../demo/index.ts';
import { docketEntry, WATCHED_KINDS } from '../docket/entries.ts';
import { rebuildDocket } from '../docket/index.ts';
import { loadDocketCases } from '../docket/load.ts';

const SOAK = process.env.SOPHORA_SOAK !== undefined;
const KILLS = SOAK ? 60 : 5;
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
    seed: 3,
    scale: SOAK ? 0.2 : 0.05,
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

/** What has to stand in the inboxes at the end, from the rights alone: every stage of every deadline there will be. */
async function expected(): Promise<string[]> {
  const keys: string[] = [];
  const client = await services.pool.connect();
  try {
    for (const kind of WATCHED_KINDS) {
      const range = {
        after: '00000000-0000-0000-0000-000000000000',
        upTo: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      };
      for (const one of await loadDocketCases(client, DEMO_DISTRICT, kind, range))
        for (let from: PlainDate = FIRST; from <= LAST; ) {
          const entry = docketEntry(one, from);
          if (entry === undefined) break;
          const until = entry.holdsTo !== null && entry.holdsTo < LAST ? entry.holdsTo : LAST;
          const days = [from, ...stagesOf(entry).map((s) => s.day)].filter(
            (day) => day >= from && day <= until,
          );
          for (const day of new Set(days)) {
            const stage = stageOn(entry, day);
            if (stage === undefined) continue;
            const key = `deadline:${one.id}:${entry.what}:${entry.due}:${stage.id}`;
            if (officeHears(stage, entry.rank)) keys.push(`role:office ${key}`);
            if (held.has(one.id)) keys.push(`unit:${unit} ${key}`);
          }
          from = entry.holdsTo === null ? addDays(LAST, 1) : addDays(maxDate(entry.holdsTo, from), 1);
        }
    }
  } finally {
    client.release();
  }
  return [...new Set(keys)].sort();
}

/** Lives the days in a process of its own, killed again and again. Returns how often. */
async function live(): Promise<number> {
  const random = seeded(Number(process.env.SOPHORA_SEED ?? 1));
  let kills = 0;
  for (;;) {
    const child = spawn(
      process.execPath,
      [PROGRAM, services.databaseUrl, DEMO_DISTRICT, FIRST, LAST, join(folder, 'day')],
      {
        env: { ...process.env, SOPHORA_SMTP_URL: mail.url, SOPHORA_WEBHOOK_HOSTS: robot.host },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
    const killed =
      kills < KILLS && sleep(700 + random.below(SOAK ? 8000 : 1500)).then(() => child.kill('SIGKILL'));
    const [code, signal] = await ended;
    if (killed) await killed;
    if (signal === 'SIGKILL') kills++;
    else {
      expect(code).toBe(0);
      return kills;
    }
  }
}

test(
  'lived day by day and killed at random, every deadline is in the inbox once and no message goes out twice',
  async () => {
    const { pool } = services;
    const wanted = await expected();
    expect(wanted.length).toBeGreaterThan(50);
    expect(await live()).toBeGreaterThan(0);

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

    const { rows: messages } = await pool.query<{ id: string; state: string; kind: string; lines: string[] }>(
      'SELECT o.outbox_id AS id, o.state, c.kind, o.lines FROM outbox o JOIN notice_channel c USING (district_code, channel_id)',
    );
    const arrived = mail.received.map((m) => m.messageId);
    expect(new Set(arrived).size).toBe(arrived.length);
    for (const { id, state, kind } of messages) {
      expect(['sent', 'uncertain']).toContain(state);
      if (kind === 'mail' && state === 'sent') expect(arrived).toContain(`${id}@sophora`);
    }
    const posted = robot.received.map((r) => (r.body.markdown as { content: string }).content);
    expect(posted.length).toBeGreaterThanOrEqual(
      messages.filter((m) => m.kind === 'wecom' && m.state === 'sent').length,
    );
    expect(posted.length).toBeLessThanOrEqual(messages.filter((m) => m.kind === 'wecom').length);
  },
  SOAK ? 4 * 3_600_000 : 120_000,
);
