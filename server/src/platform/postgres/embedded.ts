import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Problem, type Say } from '../problem.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { initialise, removeUnfinished, SUPERUSER } from './initialise.ts';
import { makePrivateFolder, type OsUser } from './osUser.ts';
import { placeFor, SHARED_FOLDER } from './place.ts';
import { readPostmaster, stopLeftOver } from './postmaster.ts';
import { serverSettings } from './settings.ts';

export interface EmbeddedOptions {
  /** The folder of this installation; the caller holds its lock. Data, password and log of the server live in it. */
  readonly home: string;
  /** Off only for tests, where losing the data at a power cut costs nothing. */
  readonly durable?: boolean;
  readonly say?: Say;
}

export interface EmbeddedServer {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const DATABASE = 'sophora';
const START_LIMIT_MS = 120_000;
const LOG_LIMIT_BYTES = 20_000_000;
const onSocket = process.platform !== 'win32';

/** Starts the PostgreSQL that comes with the program, on a data folder that is made on the first start. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { home, durable = true, say = () => undefined } = options;
  const { dataDir, user } = placeFor(home, say);
  const binaries = findBinaries(user, SHARED_FOLDER, say);
  await stopLeftOver(dataDir);
  removeUnfinished(dataDir);
  const password = readOrMakePassword(home, existsSync(dataDir));
  if (!existsSync(dataDir)) initialise({ binaries, dataDir, password, user, durable });
  const server = await launchAlone({ binaries, dataDir, home, user, durable });
  const url = (database: string) =>
    server.socketDir
      ? `postgresql://${SUPERUSER}:${password}@localhost:${server.port}/${database}?host=${encodeURIComponent(server.socketDir)}`
      : `postgresql://${SUPERUSER}:${password}@127.0.0.1:${server.port}/${database}`;
  try {
    await makeDatabase(url('postgres'));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: url(DATABASE), dataDir, pid: server.pid, ended: server.ended, stop: server.stop };
}

/**
 * A kill may have left a server that was only just starting, without its lock file yet, or processes that are still
 * ending: our own start then finds the folder taken. It serves nobody, so it is stopped and we start again.
 */
async function launchAlone(options: Parameters<typeof launch>[0]): ReturnType<typeof launch> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(options);
    } catch (error) {
      const taken = error instanceof Problem && TAKEN.test(error.en);
      if (!taken || attempt === MOST_STARTS) throw error;
      await sleep(200 * attempt);
      await stopLeftOver(options.dataDir);
    }
  }
}

const MOST_STARTS = 5;
/** What the server says when another one has its folder. */
const TAKEN = /postmaster\.pid|shared memory block/;

function readOrMakePassword(home: string, dataExists: boolean): string {
  const file = join(home, 'postgres.password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (dataExists)
    throw new Problem({
      zh: `缺少数据库密码文件 ${file};请从备份放回,或把数据文件夹移走后重新开始。`,
      en: `The database's password file ${file} is missing; put it back from a backup, or move the data folder away and begin anew.`,
    });
  const password = randomBytes(24).toString('hex');
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

interface Launch {
  binaries: Binaries;
  dataDir: string;
  home: string;
  user: OsUser;
  durable: boolean;
}

interface Launched {
  readonly socketDir: string | undefined;
  readonly port: number;
  readonly pid: number;
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

async function launch({ binaries, dataDir, home, user, durable }: Launch): Promise<Launched> {
  // A socket's path ends at 107 bytes, so it never lies in the home folder.
  const socketDir = onSocket ? mkdtempSync(join(shortTemporaryFolder(), 'sophora-pg-')) : undefined;
  if (socketDir) makePrivateFolder(socketDir, user);
  const port = socketDir ? 5432 : await freePort();
  const listen = socketDir
    ? [
        '-c',
        'listen_addresses=',
        '-c',
        `unix_socket_directories=${socketDir}`,
        '-c',
        'unix_socket_permissions=0700',
      ]
    : ['-c', 'listen_addresses=127.0.0.1'];
  const logFile = join(home, 'postgres.log');
  const log = openLog(logFile);
  const saidBefore = statSync(logFile).size;
  const child = spawn(
    binaries.postgres,
    ['-D', dataDir, '-p', String(port), ...listen, ...serverSettings(durable)],
    // A group of its own: Ctrl-C in the terminal reaches us, and we stop the server when its clients have ended.
    {
      ...user,
      cwd: '/',
      detached: onSocket,
      windowsHide: true,
      stdio: ['ignore', log, log],
      env: environment(),
    },
  );
  closeSync(log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).then(() => {
    if (socketDir) rmSync(socketDir, { recursive: true, force: true });
  });
  await untilReady(child, dataDir, { file: logFile, from: saidBefore });
  const stop = () => stopChild(child, ended, binaries, dataDir);
  return { socketDir, port, pid: child.pid!, ended, stop };
}

/** Written by the server for the person who looks for a cause; begun anew when it has grown large. */
function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) truncateSync(file);
  return openSync(file, 'a', 0o600);
}

function environment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return {
    LC_ALL: '',
    LANG: 'C',
    ...(PATH ? { PATH } : {}),
    ...(SystemRoot ? { SystemRoot } : {}),
    ...(TEMP ? { TEMP } : {}),
  };
}

function shortTemporaryFolder(): string {
  const folder = tmpdir();
  return Buffer.byteLength(folder) <= 60 ? folder : '/tmp';
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function untilReady(child: ChildProcess, dataDir: string, log: LogPart): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < START_LIMIT_MS; await sleep(10)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      throw didNotStart(log);
    const postmaster = readPostmaster(dataDir);
    if (postmaster?.pid === child.pid && postmaster.ready) return;
  }
  child.kill('SIGQUIT');
  throw didNotStart(log);
}

/** What has been written into a log from a byte on. */
interface LogPart {
  readonly file: string;
  readonly from: number;
}

/** Processes of a server that is still ending write into the same log, also after the line that says why ours did not start. */
function didNotStart({ file, from }: LogPart): Problem {
  const lines = readFileSync(file).toString('utf8', from).trimEnd().split('\n');
  const last =
    lines.findLast((line) => TAKEN.test(line)) ?? lines.findLast((line) => /FATAL|PANIC|error/.test(line));
  return new Problem({
    zh: `数据库没有启动(详见 ${file}):${last ?? '没有更多说明'}`,
    en: `The database did not start (see ${file}): ${last ?? 'nothing more was said'}`,
  });
}

async function stopChild(
  child: ChildProcess,
  ended: Promise<void>,
  binaries: Binaries,
  dataDir: string,
): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    // Windows has no signals for this; there the server's own tool asks it.
    if (onSocket) child.kill('SIGINT');
    else spawnSync(binaries.pgCtl, ['stop', '-D', dataDir, '-m', 'fast', '-w'], { windowsHide: true });
  }
  const slow = setTimeout(() => child.kill('SIGQUIT'), 60_000);
  await ended;
  clearTimeout(slow);
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
