import { openOffice, spread } from './support/office.ts';
import { districtOf, fillDistrict, openBench, option, report } from './support/scaleDistrict.ts';

/**
 * List pages of a large district with several readers at once, each asking for the next page as soon as it has one.
 * `node bench/lists.ts [--patents 1000000] [--marks 1000000] [--users 8]`.
 */
const patents = option('patents', 1_000_000);
const marks = option('marks', 1_000_000);
const users = option('users', 8);
const PAGES_PER_USER = 12;

const query = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();
const HIGH_VALUE = 'figures/high-value-inventions/records?asOf=2024-06-30';

/** What is asked; `n` counts the requests, so that no two of them are alike. */
const PAGES: Record<string, (n: number, street: string) => string> = {
  'newest first': (n) => `registers/patents/records?${query({ page: String(1 + (n % 20)) })}`,
  'page 200': (n) => `registers/patents/records?${query({ page: String(200 + n) })}`,
  'sorted by title': (n) =>
    `registers/patents/records?${query({ sort: 'title', order: 'asc', page: String(1 + n) })}`,
  'sorted by filing day, latest first': (n) =>
    `registers/patents/records?${query({ sort: 'filed', page: String(1 + n) })}`,
  'sorted by grant day, earliest first': (n) =>
    `registers/patents/records?${query({ sort: 'granted', order: 'asc', page: String(1 + n) })}`,
  'sorted by end of validity': (n) =>
    `registers/patents/records?${query({ sort: 'endedOn', page: String(1 + n) })}`,
  'marks by registration day': (n) =>
    `registers/marks/records?${query({ sort: 'registered', page: String(1 + n) })}`,
  'marks by name': (n) =>
    `registers/marks/records?${query({ sort: 'name', order: 'asc', page: String(1 + n) })}`,
  'one street': (n, street) => `registers/patents/records?${query({ street, page: String(1 + (n % 20)) })}`,
  unassigned: (n) =>
    `registers/patents/records?${query({ street: 'unassigned', page: String(1 + (n % 5)) })}`,
  'one street by grant day': (n, street) =>
    `registers/patents/records?${query({ street, sort: 'granted', page: String(1 + (n % 20)) })}`,
  'one status': (n) =>
    `registers/patents/records?${query({ filter: '{"status":"valid"}', page: String(1 + (n % 20)) })}`,
  'one status, rare': (n) =>
    `registers/patents/records?${query({ filter: '{"status":"pending"}', page: String(1 + (n % 20)) })}`,
  'one status in one street': (n, street) =>
    `registers/patents/records?${query({ filter: '{"status":"valid","type":"invention"}', street, page: String(1 + (n % 20)) })}`,
  'search, two characters, many': (n) =>
    `registers/patents/records?${query({ q: '装置', page: String(1 + (n % 9)) })}`,
  'search, two characters, other': (n) =>
    `registers/patents/records?${query({ q: ['钢结', '轴承', '医院', '药物', '冷链', '大学'][n % 6]! })}`,
  'search, a phrase': (n) =>
    `registers/patents/records?${query({ q: ['数据处理', '机器人', '有限公司', '济南'][n % 4]! })}`,
  'search, a number': (n) => `registers/marks/records?${query({ q: String(10_350_000 + n * 371) })}`,
  'behind a figure': (n) => `${HIGH_VALUE}&page=${1 + n}`,
  'behind a figure, one street': (n, street) => `${HIGH_VALUE}&street=${street}&page=${1 + (n % 9)}`,
  'behind marks in force': (n) => `figures/valid-marks/records?asOf=2024-06-30&page=${1 + n}`,
};

const district = districtOf(patents);
const bench = await openBench();
try {
  await fillDistrict(bench, district, { patents, marks });
  const office = await openOffice(bench, district.district);
  const streets = await bench.pool.query<{ street: string }>(
    `SELECT DISTINCT street FROM figure_delta WHERE district_code = $1 AND street <> 'unassigned' ORDER BY 1`,
    [district.district],
  );
  const results: Record<string, string> = { 'readers at once': String(users) };
  const all: number[] = [];
  for (const [name, path] of Object.entries(PAGES)) {
    let n = 0;
    const times: number[] = [];
    const reader = async () => {
      for (let i = 0; i < PAGES_PER_USER; i++) {
        const request = n++;
        const street = streets.rows[request % streets.rows.length]!.street;
        times.push(await office.get(path(request, street)));
      }
    };
    await Promise.all(Array.from({ length: users }, reader));
    all.push(...times);
    results[name] = spread(times);
  }
  report({ ...results, 'all of them': spread(all) });
} finally {
  await bench.close();
}
