import { drain } from '../server/src/indicators/index.ts';
import { openOffice, spread } from './support/office.ts';
import { districtOf, fillDistrict, openBench, option, report } from './support/scaleDistrict.ts';

/**
 * Figures of a large district, asked for as the browser asks. `node bench/figures.ts [--patents 1000000]
 * [--marks 1000000]`; with `SOPHORA_BENCH_HOME` the district is kept and the next run begins at once.
 */
const patents = option('patents', 1_000_000);
const marks = option('marks', 1_000_000);
const TIMES = 10;

const district = districtOf(patents);
const bench = await openBench();
try {
  await fillDistrict(bench, district, { patents, marks });
  const office = await openOffice(bench, district.district);
  const several = async (path: string) => {
    const times: number[] = [];
    for (let i = 0; i < TIMES; i++) times.push(await office.get(path));
    return spread(times);
  };
  report({
    patents,
    marks,
    'all figures, all streets, one day': await several('figures?asOf=2024-06-30'),
    'one figure with its breakdowns': await several('figures/high-value-inventions?asOf=2024-06-30'),
    'monthly trend of 15 years': await several(
      'figures/high-value-inventions/trend?from=2010-01-01&to=2024-12-31',
    ),
    'monthly trend of 15 years, one street': await several(
      'figures/valid-marks/trend?from=2010-01-01&to=2024-12-31&street=999999001000',
    ),
    cockpit: await several('cockpit'),
    'all figures as known at an earlier entry': await several('figures?asOf=2024-06-30&knownAt=7'),
    'the registers with their counts': await several('registers'),
    'the queues with their counts': await several('queues'),
    'one corrected record until its figures have settled': spread(await corrections(5)),
  });

  /** The form's answer and the judging that follows it. */
  async function corrections(count: number): Promise<number[]> {
    const { rows } = await bench.pool.query<{ record_id: string }>(
      `SELECT record_id FROM record WHERE district_code = $1 AND kind = 'patents' LIMIT $2`,
      [district.district, count],
    );
    const times: number[] = [];
    for (const { record_id } of rows) {
      const start = performance.now();
      await office.post(`registers/patents/records/${record_id}/corrections`, {
        values: { status: '有效', statusAsOf: '2024-06-01' },
        document: { title: '更正说明', number: '', issuer: '', issuedOn: null, note: '' },
      });
      await drain(bench.pool, district.district);
      times.push(performance.now() - start);
    }
    return times;
  }
} finally {
  await bench.close();
}
