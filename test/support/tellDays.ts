import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { addDays, date, type PlainDate } from '@sophora/domain/basics/plainDate';
import { openPool } from '../../server/src/db/pool.ts';
import { refreshDocket } from '../../server/src/docket/index.ts';
import { deliver } from '../../server/src/notices/deliver.ts';
import { tell } from '../../server/src/notices/index.ts';
import { carriersFrom } from '../../server/src/notices/keep.ts';

/**
 * A process that lives day after day as the server does: what is due is told, what waits is sent. It keeps the last day done
 * in a file, so that after being killed it is started again and goes on. Arguments: database, district, first day, last day, file.
 */
const [url = '', district = '', first = '', last = '', file = ''] = process.argv.slice(2);
const pool = openPool(url, 2);
for (let day = startDay(); day <= last; day = addDays(day, 1)) {
  const now = new Date(`${day}T09:00:00+08:00`);
  await refreshDocket(pool, district, day);
  await tell({ pool, url: 'http://sophora.test', now: () => now, today: () => day }, district);
  await deliver(
    pool,
    carriersFrom(process.env, () => now),
    () => now,
  );
  writeFileSync(`${file}.new`, day);
  renameSync(`${file}.new`, file);
}
await pool.end();

function startDay(): PlainDate {
  try {
    return addDays(date(readFileSync(file, 'utf8')), 1);
  } catch {
    return date(first);
  }
}
