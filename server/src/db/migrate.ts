import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Problem } from '../platform/problem.ts';
import { checkServer } from './requirements.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Any number nobody else uses: whoever holds this lock migrates, the others wait and find the work done. */
const LOCK = 7_046_223_701;

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/**
 * Brings a database to the newest schema: applies the files `NNNN_name.sql` that it has not seen, in order, each in a
 * transaction of its own. Returns the names of those applied. What has been applied must never change.
 */
export async function migrate(databaseUrl: string, folder: string = MIGRATIONS): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'sophora migrations' });
  await connect(client);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await checkServer(client);
    await client.query(
      'CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const migrations = readMigrations(folder);
    const waiting = stillToApply(migrations, await appliedChecksums(client));
    for (const migration of waiting) await apply(client, migration);
    return waiting.map((m) => m.name);
  } finally {
    await client.end();
  }
}

/** Names of all migrations of this program. */
export function migrationNames(folder: string = MIGRATIONS): string[] {
  return readMigrations(folder).map((m) => m.name);
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error);
    throw new Problem(
      { zh: `连不上数据库:${reason}`, en: `The database cannot be reached: ${reason}` },
      error,
    );
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => {
      // Line ends may have been changed by a checkout on Windows.
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    });
}

async function appliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM schema_migration',
  );
  return new Map(rows.map((r) => [r.name, r.checksum]));
}

function stillToApply(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Map(migrations.map((m) => [m.name, m]));
  for (const [name, checksum] of applied) {
    const file = known.get(name);
    if (!file)
      throw new Problem({
        zh: `数据库来自更新的版本(已执行 ${name});请用那个版本的程序打开。`,
        en: `This database comes from a newer version (${name} has been applied); open it with that version.`,
      });
    if (file.checksum !== checksum)
      throw new Problem({
        zh: `迁移文件 ${name} 在执行之后被改过;请恢复原文件,改动另写一个新的迁移。`,
        en: `The migration ${name} was changed after it had been applied; restore the file and put the change into a new one.`,
      });
  }
  return migrations.filter((m) => !applied.has(m.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.text);
    await client.query('INSERT INTO schema_migration (name, checksum) VALUES ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      {
        zh: `迁移 ${migration.name} 没有成功:${reason}`,
        en: `The migration ${migration.name} failed: ${reason}`,
      },
      error,
    );
  }
}
