import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstAdministratorLink } from './access/index.ts';
import { createApp } from './app.ts';
import { bootstrap } from './bootstrap.ts';
import { startJobRunner } from './jobs/index.ts';
import { sealAudit } from './platform/auditChain.ts';
import { listen } from './platform/http/listen.ts';
import { fileLogger } from './platform/log.ts';
import { openSystem } from './platform/openSystem.ts';
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

/** Everything that runs while Sophora is open: database, worker, web server. Stops in the opposite order. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const system = await openSystem(options);
  const log = fileLogger(join(logFolder(system.home), 'sophora.log'));
  let services!: Services;
  const web = await listen(options.port, (port) => {
    const url = options.publicUrl?.replace(/\/+$/, '') ?? `http://127.0.0.1:${port}`;
    const { db, pool, databaseUrl, home } = system;
    const now = () => new Date();
    services = { db, pool, databaseUrl, home, url, now, today: () => dayInChina(now()), log };
    return createApp(services);
  }).catch(async (error: unknown) => {
    await system.close();
    throw error;
  });
  if (!options.empty) await bootstrap(services);
  const jobs = startJobRunner(services);
  const sealing = setInterval(() => {
    sealAudit(system.db).catch((error: unknown) => log.error('audit not sealed', { error: String(error) }));
  }, SEAL_EVERY_MS);
  const path = await firstAdministratorLink(services);
  writeRunFile(system.home, {
    pid: process.pid,
    url: services.url,
    databaseUrl: system.databaseUrl,
    startedAt: services.now().toISOString(),
  });
  log.info('started', { url: services.url, pid: process.pid });
  return {
    services,
    administratorLink: path && services.url + path,
    databaseEnded: system.databaseEnded,
    stop: async () => {
      clearInterval(sealing);
      removeRunFile(system.home);
      await Promise.all([web.close(DRAIN_MS), jobs.stop()]);
      await sealAudit(system.db).catch(() => undefined);
      await system.close();
      log.info('stopped', { pid: process.pid });
      await log.close();
    },
  };
}

function logFolder(home: string): string {
  const folder = join(home, 'log');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  return folder;
}
