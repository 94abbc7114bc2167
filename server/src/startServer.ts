import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { actorKey, systemActor } from '@sophora/domain/access/actor';
import { firstAdministratorLink } from './access/index.ts';
import { createApp } from './app.ts';
import { bootstrap } from './bootstrap.ts';
import { outdatedDistricts } from './indicators/index.ts';
import { enqueue, startJobRunner } from './jobs/index.ts';
import { keepChecking } from './matters/index.ts';
import { keepTelling } from './notices/index.ts';
import { sealAudit } from './platform/auditChain.ts';
import { listen } from './platform/http/listen.ts';
import { fileLogger, type Logger } from './platform/log.ts';
import { openSystem, type System } from './platform/openSystem.ts';
import type { Say } from './platform/problem.ts';
import { removeRunFile, writeRunFile } from './platform/runFile.ts';
import { dayInChina, type Services } from './platform/services.ts';

export interface ServerOptions {
  readonly home: string;
  readonly databaseUrl?: string | undefined;
  readonly port: number;
  /** The address people use when a proxy stands in front, for example https://ip.example.gov.cn */
  readonly publicUrl?: string | undefined;
  /** Begin without the plan and the demonstration district. */
  readonly empty: boolean;
  readonly say: Say;
}

export interface RunningServer {
  readonly services: Services;
  /** Where to set the first administrator's password; `undefined` once there is one. */
  readonly administratorLink: string | undefined;
  /** Settles when the database has ended by itself. */
  readonly databaseEnded: Promise<void>;
  stop(): Promise<void>;
}

const SEAL_EVERY_MS = 60_000;
const DRAIN_MS = 10_000;

/** Everything that runs while Sophora is open. What has been started is stopped again, also when the start fails. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const started: (() => unknown)[] = [];
  const stop = async () => {
    for (const undo of started.splice(0).reverse()) await undo();
  };
  try {
    const system = await openSystem(options);
    started.push(system.close);
    const log = fileLogger(join(logFolder(system.home), 'sophora.log'));
    started.push(log.close);
    const { services, close } = await serve(options, system, log);
    started.push(close);
    if (!options.empty) await bootstrap(services);
    await judgeByNewRules(services);
    const administratorPath = await firstAdministratorLink(services);
    started.push(keepSealing(services));
    started.push(keepChecking(services));
    started.push(keepTelling(services));
    started.push(startJobRunner(services).stop);
    const { url, home, databaseUrl } = services;
    writeRunFile(home, { pid: process.pid, url, databaseUrl, startedAt: services.now().toISOString() });
    started.push(() => removeRunFile(home));
    log.info('started', { url, pid: process.pid });
    started.push(() => log.info('stopping', { pid: process.pid }));
    // Before everything else: takes no new requests and finishes those under way.
    started.push(close);
    return {
      services,
      administratorLink: administratorPath && url + administratorPath,
      databaseEnded: system.databaseEnded,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** After an upgrade: where a rule has another version, everything it reads is judged again in the background. */
async function judgeByNewRules({ pool, now }: Services): Promise<void> {
  const actor = actorKey(systemActor('start'));
  for (const district of await outdatedDistricts(pool))
    await enqueue(pool, { district, kind: 'judge.rules', input: {}, actor, at: now() });
}

async function serve(
  options: ServerOptions,
  { db, pool, databaseUrl, home }: System,
  log: Logger,
): Promise<{ services: Services; close: () => Promise<void> }> {
  const now = () => new Date();
  let services!: Services;
  const web = await listen(options.port, (port) => {
    const url = options.publicUrl?.replace(/\/+$/, '') ?? `http://127.0.0.1:${port}`;
    services = { db, pool, databaseUrl, home, url, now, today: () => dayInChina(now()), log };
    return createApp(services);
  });
  return { services, close: () => web.close(DRAIN_MS) };
}

/** Chains the audit log every minute and once more at the end. Returns how to stop. */
function keepSealing({ db, log }: Services): () => Promise<void> {
  const seal = () =>
    sealAudit(db).then(
      () => undefined,
      (error: unknown) => log.error('audit not sealed', { error: String(error) }),
    );
  const timer = setInterval(seal, SEAL_EVERY_MS);
  return () => {
    clearInterval(timer);
    return seal();
  };
}

function logFolder(home: string): string {
  const folder = join(home, 'log');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  return folder;
}
