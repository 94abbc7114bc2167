import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { isAlive, readPostmaster, stopLeftOver } from '../../server/src/platform/postgres/postmaster.ts';
import { readRunFile } from '../../server/src/platform/runFile.ts';
import { type RunningSophora, spawnSophora, startSophora } from '../support/runningSophora.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };
const running: RunningSophora[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const sophora of running.splice(0)) if (sophora.process.exitCode === null) await sophora.stop();
  for (const folder of folders.splice(0)) {
    await stopLeftOver(join(folder, 'postgres'));
    rmSync(folder, { recursive: true, force: true });
  }
});

function newFolder(name = 'home'): string {
  const folder = mkdtempSync(join(tmpdir(), 'sophora-start-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return join(folder, name);
}

async function start(options: Parameters<typeof startSophora>[0]): Promise<RunningSophora> {
  const sophora = await startSophora(options);
  running.push(sophora);
  return sophora;
}

async function query(home: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: readRunFile(home)!.databaseUrl });
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

test('starts on a new folder whose name has blanks and Chinese, answers, and ends cleanly on SIGTERM', async () => {
  const home = newFolder('知识产权 强县 示范');
  const sophora = await start({ home });
  expect((await fetch(`${sophora.url}/healthz`)).status).toBe(200);
  expect((await fetch(`${sophora.url}/readyz`)).status).toBe(200);
  expect(sophora.administratorLink).toContain(sophora.url);
  const database = readPostmaster(join(home, 'postgres'))!.pid;
  expect(await sophora.stop('SIGTERM')).toBe(0);
  expect(isAlive(database)).toBe(false);
  expect(readRunFile(home)).toBeUndefined();
});

test('keeps its secrets to the owner of the folder', async () => {
  const home = newFolder();
  await start({ home });
  for (const file of ['postgres.password', 'run.json', 'log/sophora.log', 'postgres.log'])
    expect((statSync(join(home, file)).mode & 0o077).toString(8), file).toBe('0');
  expect((statSync(home).mode & 0o066).toString(8)).toBe('0');
});

test('killed at any moment, it starts again and what was committed is there', async () => {
  const home = newFolder();
  for (const after of [60, 250, 450, 700]) {
    const child = spawnSophora({ home });
    await new Promise((resolve) => setTimeout(resolve, after));
    child.kill('SIGKILL');
  }
  let sophora = await start({ home });
  await query(home, 'CREATE TABLE kept (n integer)');
  for (let n = 1; n <= 4; n++) {
    await query(home, `INSERT INTO kept VALUES (${n})`);
    expect(await sophora.stop('SIGKILL')).toBeNull();
    sophora = await start({ home });
    const { rows } = await query(home, 'SELECT count(*)::int AS n FROM kept');
    expect(rows[0].n).toBe(n);
  }
});

test('a second Sophora on the same folder is refused with a sentence, and the first goes on', async () => {
  const home = newFolder();
  const first = await start({ home });
  await expect(startSophora({ home })).rejects.toThrow(
    `ended with 1: A Sophora is already running on ${home} (${first.url}, process ${first.process.pid})`,
  );
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
});

test('two on folders of their own run side by side; the second takes the next free port', async () => {
  const environment = { SOPHORA_PORT: '18104' };
  const [one, two] = [
    await start({ home: newFolder(), environment }),
    await start({ home: newFolder(), environment }),
  ];
  expect(Number(new URL(two.url).port)).toBeGreaterThan(Number(new URL(one.url).port));
  for (const { url } of [one, two]) expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('ends with a sentence and code 1 when its database is taken away', async () => {
  const home = newFolder();
  const sophora = await start({ home });
  process.kill(readPostmaster(join(home, 'postgres'))!.pid, 'SIGKILL');
  await expect.poll(() => sophora.process.exitCode, { timeout: 20_000 }).toBe(1);
  expect(sophora.said()).toContain('The database ended unexpectedly');
});

test.skipIf(!isRoot)('runs as an ordinary user, and later as root on the same folder', async () => {
  const home = newFolder();
  mkdirSync(home);
  chownSync(home, NOBODY.uid, NOBODY.gid);
  const asNobody = await start({ home, user: NOBODY });
  expect(statSync(join(home, 'postgres')).uid).toBe(NOBODY.uid);
  await query(home, 'CREATE TABLE kept (n integer)');
  expect(await asNobody.stop()).toBe(0);
  await start({ home });
  expect((await query(home, 'SELECT * FROM kept')).rowCount).toBe(0);
});

test.skipIf(!isRoot)(
  "as root, in a place the database's user cannot enter, the data goes to /var/lib and it says so",
  async () => {
    const home = newFolder('private/home');
    mkdirSync(home, { recursive: true });
    chmodSync(join(home, '..'), 0o700);
    const sophora = await start({ home });
    const elsewhere = /kept in (\/var\/lib\/sophora\/\w+)\/postgres/.exec(sophora.said())?.[1];
    expect(elsewhere).toBeDefined();
    expect(existsSync(join(home, 'postgres'))).toBe(false);
    await sophora.stop();
    const again = await start({ home });
    expect(again.said()).toBe('');
    await again.stop();
    rmSync(elsewhere!, { recursive: true });
  },
);

test('refuses a port that is none, and an option it does not know', async () => {
  const home = newFolder();
  await expect(startSophora({ home, environment: { SOPHORA_PORT: '99999' } })).rejects.toThrow(
    'SOPHORA_PORT=99999 is not a port number',
  );
  await expect(startSophora({ home, args: ['--fresh'] })).rejects.toThrow(
    'Unknown option in: --json --fresh',
  );
});

test('refuses a database that is not there with a sentence, not with a stack', async () => {
  const environment = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' };
  await expect(startSophora({ home: newFolder(), environment })).rejects.toThrow(
    'The database cannot be reached',
  );
});

test.skipIf(process.platform === 'win32')(
  'the command line joins a running server and works without one',
  async () => {
    const home = newFolder();
    const sophora = await start({ home });
    const verify = () =>
      JSON.parse(
        execFileSync(join(import.meta.dirname, '../../sophora'), ['audit', 'verify', '--json'], {
          env: { ...process.env, SOPHORA_HOME: home, DATABASE_URL: '' },
          encoding: 'utf8',
        }),
      );
    const beside = verify();
    expect(beside).toMatchObject({ ok: true, problem: null });
    const stop = () =>
      JSON.parse(
        execFileSync(join(import.meta.dirname, '../../sophora'), ['stop', '--json'], {
          env: { ...process.env, SOPHORA_HOME: home, DATABASE_URL: '' },
          encoding: 'utf8',
        }),
      );
    expect(stop()).toEqual({ home, stopped: sophora.process.pid });
    await expect.poll(() => sophora.process.exitCode, { timeout: 5_000 }).toBe(0);
    expect(stop()).toEqual({ home, stopped: null });
    expect(verify()).toMatchObject({ ok: true, entries: beside.entries, head: beside.head });
    expect(readFileSync(join(home, 'log', 'sophora.log'), 'utf8')).toContain('"message":"stopping"');
  },
  // Five commands, each a process of its own.
  120_000,
);
