import { openDb } from '../../server/src/db/database.ts';
import { checkBatch, receiveFile } from '../../server/src/ledger/index.ts';
import { dayInChina } from '../../server/src/platform/services.ts';

/**
 * A process of its own, as the server's jobs have: receives and checks one file and prints rows, milliseconds and its
 * peak memory in MB. Arguments: database address, home, district, path.
 */
const [url, home, district, path] = process.argv.slice(2) as [string, string, string, string];
const { pool, close } = openDb(url);
const context = { pool, home, now: () => new Date(), today: () => dayInChina(new Date()) };
const start = performance.now();
const batch = await receiveFile(context, {
  district,
  kind: 'patents',
  path,
  fileName: path,
  actor: 'cli:bench',
});
const { rows } = await checkBatch(context, district, batch.id, new AbortController().signal, () => undefined);
const ms = performance.now() - start;
await close();
process.stdout.write(JSON.stringify({ rows, ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
