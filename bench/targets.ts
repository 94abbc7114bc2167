import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drain } from '../server/src/indicators/index.ts';
import type { Office } from './support/office.ts';
import { openOffice, spread } from './support/office.ts';
import {
  type BenchSystem,
  districtOf,
  fillDistrict,
  importFile,
  openBench,
  option,
  report,
  writeFile,
} from './support/scaleDistrict.ts';

/**
 * The nine targets of the plan, every street, month by month from 2010 to 2026, asked for as the browser asks: by a server that
 * has just started, again, and of one target after one record has changed. `node bench/targets.ts [--patents 1000000]
 * [--marks 1000000] [--loans 10000]`; with `SOPHORA_BENCH_HOME` the district is kept.
 */
const patents = option('patents', 1_000_000);
const marks = option('marks', 1_000_000);
const loans = option('loans', 10_000);
const TIMES = 10;

const TARGETS = [
  'high-value-inventions',
  'valid-marks',
  'cultivation-centres',
  'gi-operation-bodies',
  'navigation-projects',
  'pledge-finance',
  'case-count',
  'protection-satisfaction',
  'service-bodies',
];
const SPAN = 'from=2010-01-01&to=2026-11-22';
const trend = (indicator: string) => `figures/${indicator}/trend/streets?${SPAN}`;

const district = districtOf(patents);

/** What the other targets are counted from: small registers, and so many loans. */
async function fillRest(bench: BenchSystem): Promise<void> {
  const { rows } = await bench.pool.query<{ file_name: string }>(
    `SELECT file_name FROM batch WHERE district_code = $1 AND state = 'applied'`,
    [district.district],
  );
  const present = new Set(rows.map((r) => r.file_name));
  const folder = await mkdtemp(join(tmpdir(), 'sophora-bench-files-'));
  const kinds = [
    'pledges',
    'milestones',
    'cases',
    'peerFigures',
    'surveys',
    'surveyAnswers',
    'serviceBodies',
  ];
  let left = loans;
  try {
    for (const file of district.files.filter((f) => kinds.includes(f.kind))) {
      const most = file.kind === 'pledges' ? left : Number.POSITIVE_INFINITY;
      const written = await writeFile(folder, file, most);
      if (file.kind === 'pledges') left -= written.rows;
      if (!present.has(file.name) && written.rows > 0)
        await importFile(bench, district.district, file, written.path);
      await rm(written.path);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One correction that moves the figure; until its verdicts are published, and the target asked for anew afterwards. */
async function afterChange(bench: BenchSystem, office: Office) {
  const { rows } = await bench.pool.query<{ record_id: string }>(
    `SELECT DISTINCT record_id FROM contribution WHERE district_code = $1 AND indicator = 'high-value-inventions'
       AND criterion = '' AND known_to_seq IS NULL LIMIT ${TIMES}`,
    [district.district],
  );
  const settled: number[] = [];
  const asked: number[] = [];
  for (const { record_id } of rows) {
    const start = performance.now();
    await office.post(`registers/patents/records/${record_id}/corrections`, {
      values: { status: 'lapsed', statusAsOf: '2026-11-01' },
      document: { title: '更正说明', number: '', issuer: '', issuedOn: null, note: '' },
    });
    await drain(bench.pool, district.district);
    settled.push(performance.now() - start);
    asked.push(await office.get(trend('high-value-inventions')));
  }
  return { settled, asked };
}

let bench = await openBench();
try {
  await fillDistrict(bench, district, { patents, marks });
  await fillRest(bench);
  // The database's own memory is empty again, as after a start of the machine but for the system's.
  if (process.env.SOPHORA_BENCH_HOME !== undefined) {
    await bench.close();
    bench = await openBench();
  }
  const office = await openOffice(bench, district.district);
  const all = async () => {
    const start = performance.now();
    await Promise.all(TARGETS.map((indicator) => office.get(trend(indicator))));
    return performance.now() - start;
  };
  const cold = await all();
  const warm: number[] = [];
  for (let i = 0; i < TIMES; i++) warm.push(await all());
  const { settled, asked } = await afterChange(bench, office);
  report({
    patents,
    marks,
    loans,
    'nine targets, all streets, 203 months, first after a start (must 3,000 ms)': `${Math.round(cold)} ms`,
    'the same again': spread(warm),
    'one target after one record has changed (must 300 ms)': spread(asked),
    'that change until its figures are published': spread(settled),
  });
} finally {
  await bench.close();
}
