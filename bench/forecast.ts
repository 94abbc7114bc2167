import { readFileSync } from 'node:fs';
import { type LookBack, lookBack, summarise } from '@sophora/domain/forecast/backTest';
import { type ForecastDistrict, forecastDistrict } from './support/forecastDistricts.ts';

/**
 * 预测的回测: over forty made districts with breaks the model does not know (`bench/truth/forecast.json`, written before the model).
 * Standing at each quarter: was the truth inside the 80 % band, and how far off was the middle against saying that nothing
 * changes? Districts 31–40 were not looked at while the model was made.
 */
const HORIZONS = [3, 6, 12, 24];
const UNSEEN = 30;
const districts = JSON.parse(
  readFileSync(new URL('./truth/forecast.json', import.meta.url), 'utf8'),
) as ForecastDistrict[];
// The file is the one that was made before the model, to the last number.
for (const district of districts)
  if (JSON.stringify(district) !== JSON.stringify(forecastDistrict(district.seed)))
    throw new Error(`bench/truth/forecast.json: district ${district.seed} is not what its seed gives`);
const asJson = process.argv.includes('--json');

const rows = [
  ...HORIZONS.map((h) => line(`${h} months`, districts, [h])),
  line('all', districts, HORIZONS),
  line(
    'all, districts 1-30',
    districts.filter((d) => d.seed <= UNSEEN),
    HORIZONS,
  ),
  line(
    'all, districts 31-40 (unseen)',
    districts.filter((d) => d.seed > UNSEEN),
    HORIZONS,
  ),
];
if (asJson) console.log(JSON.stringify(rows, null, 2));
else console.table(rows);

function line(name: string, of: readonly ForecastDistrict[], horizons: readonly number[]) {
  const looks: LookBack[] = [];
  let independent = 0;
  for (const district of of) {
    const own = lookBack(district.changes, 1, horizons);
    // Errors differ in size from district to district: each is measured by its own stock.
    const size = Math.max(1, district.start + district.changes.reduce((a, b) => a + b, 0));
    const scaled = (n: number) => (n * 1000) / size;
    for (const l of own)
      looks.push({
        ...l,
        actual: scaled(l.actual),
        mid: scaled(l.mid),
        low: scaled(l.low),
        high: scaled(l.high),
      });
    for (const h of horizons) independent += Math.floor((district.changes.length - 24) / h) / horizons.length;
  }
  const found = summarise(looks, independent)!;
  const one = (n: number) => Math.round(n * 10) / 10;
  return {
    name,
    looks: found.looks,
    'inside %': one(found.coverage),
    'interval %': `${one(found.low)}-${one(found.high)}`,
    'error, per mille of stock': one(found.error),
    'last value': one(found.naiveError),
  };
}
