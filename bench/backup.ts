import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliActor } from '@sophora/domain/access/actor';
import { makeArchive, restoreArchive } from '../server/src/backup/index.ts';
import { runWaitingJobs } from '../server/src/jobs/runner.ts';
import { WORK } from '../server/src/jobs/work.ts';
import { makeHome } from '../server/src/platform/home.ts';
import { openSystem } from '../server/src/platform/openSystem.ts';
import { processorTime } from './support/processorTime.ts';
import { districtOf, fillDistrict, openBench, option, report } from './support/scaleDistrict.ts';

/**
 * A large district backed up, and restored into another installation: until it can be used (signed in, registers, figures),
 * and until every verdict has been judged again and the docket is full. `node bench/backup.ts [--patents 1000000]
 * [--marks 0]`; with `SOPHORA_BENCH_HOME` the district is kept.
 */
const patents = option('patents', 1_000_000);
const marks = option('marks', 0);

// The database's own user passes through to the home inside.
const folder = makeHome(await mkdtemp(join(tmpdir(), 'sophora-bench-archive-')));
const bench = await openBench();
const results: Record<string, number | string> = { patents, marks };
let open = true;

async function timed<T>(name: string, home: string, work: () => Promise<T>): Promise<T> {
  const spent = processorTime(home) ?? 0;
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const processor = (processorTime(home) ?? 0) - spent;
  results[name] = `${seconds.toFixed(1)} s, ${processor.toFixed(1)} s of processor time`;
  return result;
}

try {
  await fillDistrict(bench, districtOf(patents), { patents, marks });
  const file = join(folder, 'district.sophora');
  const made = await timed('backup (must 60 s)', bench.home, () =>
    makeArchive(bench.pool, file, { at: bench.now() }),
  );
  results['archive, MB'] = Math.round((await stat(file)).size / 1_000_000);
  results['observations in it'] = made.tables.observation ?? 0;
  await bench.close();
  open = false;

  const other = await openSystem({ home: join(folder, 'home'), say: () => undefined });
  try {
    let phase = '';
    let since = performance.now();
    let spent = processorTime(other.home) ?? 0;
    const phases: string[] = [];
    const enter = (next: string) => {
      if (next === phase) return;
      const used = processorTime(other.home) ?? 0;
      if (phase !== '')
        phases.push(
          `${phase} ${((performance.now() - since) / 1000).toFixed(1)} (${(used - spent).toFixed(1)})`,
        );
      [phase, since, spent] = [next, performance.now(), used];
    };
    await timed('restored and usable (must 120 s)', other.home, () =>
      restoreArchive(other.pool, file, {
        actor: cliActor('bench'),
        at: bench.now(),
        onProgress: enter,
      }),
    );
    enter('end');
    results['of it, seconds (of processor time)'] = phases.join(', ');
    const context = { db: other.db, pool: other.pool, home: other.home, now: bench.now, today: bench.today };
    await timed('every verdict judged again, docket full', other.home, () =>
      runWaitingJobs(other.pool, context, WORK),
    );
  } finally {
    await other.close();
  }
} finally {
  if (open) await bench.close();
  await rm(folder, { recursive: true, force: true });
}
report(results);
