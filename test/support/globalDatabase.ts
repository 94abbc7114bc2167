import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../server/src/db/migrate.ts';
import { makeHome } from '../../server/src/platform/home.ts';
import { startEmbedded } from '../../server/src/platform/postgres/embedded.ts';
import { isAlive, stopLeftOver } from '../../server/src/platform/postgres/postmaster.ts';
import { startSystemPostgres } from './systemPostgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database that every test file copies; nobody connects to it. */
    templateUrl: string;
  }
}

const PREFIX = 'sophora-test-';

/** One database server for a whole test run, in a temporary folder, with the schema migrated once. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftOvers();
  const home = makeHome(mkdtempSync(join(tmpdir(), PREFIX)));
  writeFileSync(join(home, 'owner'), String(process.pid));
  const onSystem = process.env.SOPHORA_TEST_ENGINE === 'system';
  const server = onSystem ? await startSystemPostgres(home) : await startEmbedded({ home, durable: false });
  const templateUrl = await makeTemplate(server.url);
  project.provide('templateUrl', templateUrl);
  return async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
}

async function makeTemplate(serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query('CREATE DATABASE template_sophora');
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = '/template_sophora';
  await migrate(url.href);
  return url.href;
}

/** A killed test run leaves its server and folder; the next run takes them away. */
async function removeLeftOvers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((n) => n.startsWith(PREFIX))) {
    const home = join(tmpdir(), name);
    const owner = ownerOf(home);
    if (owner === undefined || isAlive(owner)) continue;
    await stopLeftOver(join(home, 'postgres'));
    rmSync(home, { recursive: true, force: true });
  }
}

function ownerOf(home: string): number | undefined {
  try {
    return Number(readFileSync(join(home, 'owner'), 'utf8'));
  } catch {
    return undefined;
  }
}
