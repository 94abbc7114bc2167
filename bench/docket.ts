import { addDays, addYears, date, type PlainDate, toDayNumber } from '@sophora/domain/basics/plainDate';
import { annuity } from '@sophora/domain/deadlines/annuity';
import { markDeadline, type PatentRight, patentDeadline } from '@sophora/domain/deadlines/docket';
import { RIGHT_TYPES } from '@sophora/domain/patents/applicationNumber';
import { rebuildDocket } from '../server/src/docket/index.ts';
import { drain } from '../server/src/indicators/index.ts';
import { copyLinesOf } from '../server/src/platform/copy.ts';
import { fillRights, RIGHTS_DISTRICT } from './support/manyRights.ts';
import { openOffice, spread } from './support/office.ts';
import { processorTime } from './support/processorTime.ts';
import { type BenchSystem, openBench, option, report } from './support/scaleDistrict.ts';

/**
 * The docket of a million rights: what is due next, its price now and after each band. First the rules alone, on one core,
 * with the ratio to moving as many days by a year with the plain calendar functions; then kept in the database: all of it
 * anew, one changed fact, the lists of 90 days as a browser asks. `node bench/docket.ts [--rights 1000000] [--json]`
 */
const COUNT = option('rights', 1_000_000);
const AS_OF = date('2026-11-22');
const TIMES = 20;
const BUILDS = option('builds', 1);

/** The same rights on every run: a spread of types, ages and payments. */
function rights(): PatentRight[] {
  const start = date('2007-01-01');
  return Array.from({ length: COUNT }, (_, i) => {
    const filed = addDays(start, (i * 7919) % 6500);
    const granted = addDays(filed, 200 + ((i * 104_729) % 1200));
    return {
      type: RIGHT_TYPES[i % 3]!,
      filed,
      granted,
      reduction: ([undefined, 70, 85] as const)[(i >> 2) % 3],
      openLicence: i % 50 === 0,
      paidThroughYear: i % 4 === 0 ? undefined : 3 + (i % 17),
    };
  });
}

function timed(work: () => number): { ms: number; checksum: number } {
  const from = performance.now();
  const checksum = work();
  return { ms: performance.now() - from, checksum };
}

function rules(): Record<string, string> {
  const all = rights();
  const marks: PlainDate[] = all.map((r) => addYears(r.filed, 10 + (toDayNumber(r.filed) % 3) * 5));
  const reference = timed(() => all.reduce((sum, r) => sum + toDayNumber(addYears(r.filed, 1)), 0));
  const docket = timed(() => all.reduce((sum, r) => sum + (patentDeadline(r, AS_OF).nowFen ?? 1), 0));
  const renewals = timed(() =>
    marks.reduce((sum, validTo) => sum + (markDeadline({ validTo }, AS_OF)?.nowFen ?? 1), 0),
  );
  const few = all.slice(0, Math.ceil(COUNT / 10));
  const explained = timed(() =>
    few.reduce((sum, r) => {
      const result = annuity({ ...r, year: 9, asOf: AS_OF });
      return sum + (result.ok ? result.value.steps.length : 0);
    }, 0),
  );
  const said = ({ ms }: { ms: number }) =>
    `${(ms / 1000).toFixed(2)} s, ${(ms / reference.ms).toFixed(1)} × the plain calendar`;
  return {
    [`rules: ${COUNT} patents`]: said(docket),
    [`rules: ${COUNT} marks`]: said(renewals),
    [`rules: ${few.length} annuities with every step`]: said(explained),
  };
}

async function timedRebuild(bench: BenchSystem): Promise<string> {
  const start = performance.now();
  const spent = processorTime(bench.home) ?? 0;
  const own = ownTime();
  const rebuilt = await rebuildDocket(bench.pool, RIGHTS_DISTRICT, AS_OF);
  const seconds = (performance.now() - start) / 1000;
  const program = ownTime() - own;
  const server = (processorTime(bench.home) ?? 0) - spent - program;
  return `${rebuilt} rights, ${seconds.toFixed(1)} s; processor time ${program.toFixed(1)} s here, ${server.toFixed(1)} s of the server`;
}

function ownTime(): number {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  return (userCPUTime + systemCPUTime) / 1e6;
}

/** What has to be read at the least: facts with their places, annuities and the docket as it is, through one connection. */
async function readAll(bench: BenchSystem): Promise<string> {
  const start = performance.now();
  const client = await bench.pool.connect();
  try {
    let bytes = 0;
    for (const query of READ) for (const line of await copyLinesOf(client, query)) bytes += line.length + 1;
    return `${((performance.now() - start) / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB`;
  } finally {
    client.release();
  }
}

const READ = [
  `SELECT r.record_id, l.street, f.type, f.filed, f.granted, f.status, f."seenOn" FROM record_patents r
   LEFT JOIN placement l USING (district_code, kind, record_id), jsonb_to_record(r.facts) AS f (type text, filed text, granted text, status text, "seenOn" text)
   WHERE r.district_code = '${RIGHTS_DISTRICT}'`,
  `SELECT r.record_id, l.street, f."validUntil", f.registered, f.number, f.status FROM record_marks r
   LEFT JOIN placement l USING (district_code, kind, record_id), jsonb_to_record(r.facts) AS f ("validUntil" text, registered text, number text, status text)
   WHERE r.district_code = '${RIGHTS_DISTRICT}'`,
  `SELECT facts FROM record_other WHERE district_code = '${RIGHTS_DISTRICT}' AND kind = 'annuities'`,
  `SELECT * FROM deadline WHERE district_code = '${RIGHTS_DISTRICT}'`,
];

async function kept(): Promise<Record<string, string>> {
  const bench = await openBench();
  try {
    const { patents } = await fillRights(bench, COUNT);
    const floor = await readAll(bench);
    const firsts: string[] = [];
    const agains: string[] = [];
    for (let i = 0; i < BUILDS; i++) {
      await bench.pool.query('TRUNCATE deadline');
      firsts.push(await timedRebuild(bench));
      await bench.pool.query('VACUUM ANALYZE deadline');
      agains.push(await timedRebuild(bench));
    }
    const changed: number[] = [];
    for (const id of patents.slice(0, TIMES)) {
      await bench.pool.query(
        `UPDATE record SET facts = facts || '{"granted": "2021-06-04"}' WHERE district_code = $1 AND kind = 'patents' AND record_id = $2`,
        [RIGHTS_DISTRICT, id],
      );
      await bench.pool.query(`INSERT INTO dirty VALUES ($1, 'patents', $2)`, [RIGHTS_DISTRICT, id]);
      const from = performance.now();
      await drain(bench.pool, RIGHTS_DISTRICT);
      changed.push(performance.now() - from);
    }
    const office = await openOffice(bench, RIGHTS_DISTRICT);
    const several = async (path: string, readers = 1) => {
      const times: number[] = [];
      const reader = async () => {
        for (let i = 0; i < TIMES; i++) times.push(await office.get(path));
      };
      await Promise.all(Array.from({ length: readers }, reader));
      return spread(times);
    };
    return {
      'floor: every row it is made of, and of it, copied out': floor,
      ...Object.fromEntries(
        firsts.map((said, i) => [`kept: the whole docket for the first time (${i + 1})`, said]),
      ),
      ...Object.fromEntries(
        agains.map((said, i) => [`kept: the whole docket worked out again (${i + 1})`, said]),
      ),
      'kept: one changed fact, judged and kept': spread(changed),
      'list: lost in 90 days': await several('docket?view=losing&within=90'),
      'list: falling due in 90 days': await several('docket?view=due&within=90'),
      'list: lost in 90 days, eight readers at once': await several('docket?view=losing&within=90', 8),
      'list: falling due in 90 days, eight readers at once': await several('docket?view=due&within=90', 8),
      'list: falling due in 90 days, page 100': await several('docket?view=due&within=90&page=100'),
      'list: falling due in 90 days, one street': await several(
        'docket?view=due&within=90&street=370199001000',
      ),
      'list: falling due in 90 days, one street, eight readers at once': await several(
        'docket?view=due&within=90&street=370199001000',
        8,
      ),
      'list: differs from the file': await several('docket?view=differs'),
      'one right with every step': await several(`docket/rights/patents/${patents[0]}`),
      'one holder': await several(`docket/firm?name=${encodeURIComponent('测速公司7')}`),
    };
  } finally {
    await bench.close();
  }
}

report({ ...rules(), ...(await kept()) });
