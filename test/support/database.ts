import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDb } from '../../server/src/db/database.ts';

export interface TestDatabase extends Database {
  readonly url: string;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

/** A fresh database with the current schema, one per test file; call `close` in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('templateUrl'));
  const name = `t_${randomBytes(6).toString('hex')}`;
  const templateName = template.pathname.slice(1);
  await asAdministrator(template, `CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY file_copy`);
  const url = withDatabase(template, name);
  const database = openDb(url);
  return {
    ...database,
    url,
    close: async () => {
      await database.close();
      await asAdministrator(template, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function asAdministrator(server: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(server, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(server: URL, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
