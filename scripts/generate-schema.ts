import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateSchema } from '../server/src/db/generateSchema.ts';
import { migrate } from '../server/src/db/migrate.ts';
import { openPool } from '../server/src/db/pool.ts';
import { makeHome } from '../server/src/platform/home.ts';
import { startEmbedded } from '../server/src/platform/postgres/embedded.ts';

/** Writes server/src/db/schema.gen.ts from the migrations, by way of a database that is thrown away. */
const target = fileURLToPath(new URL('../server/src/db/schema.gen.ts', import.meta.url));
const home = makeHome(mkdtempSync(join(tmpdir(), 'sophora-schema-')));
const server = await startEmbedded({ home, durable: false });
try {
  await migrate(server.url);
  const pool = openPool(server.url);
  writeFileSync(target, await generateSchema(pool));
  await pool.end();
} finally {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}
