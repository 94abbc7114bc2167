import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { FIGURES } from '@sophora/domain/indicators/figure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Random, seeded } from '../../../test/support/seeded.ts';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { DISTRICT, randomDeed, tellAll, World } from '../../../test/support/smallWorld.ts';
import { figureAt, figureContext } from './figures.ts';
import { canonicalDump, rebuildAll } from './rebuild.ts';

/** Deeds in all; a soak does ten thousand. A run is a district's history of some twenty deeds. */
const DEEDS = process.env.SOPHORA_SOAK ? 10_000 : 60;
const DEEDS_A_RUN = 20;
const FIRST_SEED = Number(process.env.SOPHORA_SEED ?? 1);
const DAYS = ['2015-12-31', '2021-06-30', '2024-02-29', '2026-11-22'] as PlainDate[];
const EVERYTHING = { streets: 'all', units: 'all' } as const;

let told: TestServices;
let retold: TestServices;

beforeAll(async () => {
  [told, retold] = [await testServices(), await testServices()];
});
afterAll(async () => {
  await told.close();
  await retold.close();
});

async function dump({ pool }: TestServices): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of canonicalDump(pool, DISTRICT)) lines.push(line);
  return lines;
}

/** What the figures say, without names and labels. */
async function figures({ pool }: TestServices, knownAt?: number): Promise<unknown[]> {
  const context = await figureContext(pool, DISTRICT, knownAt);
  const said: unknown[] = [];
  for (const asOf of DAYS)
    for (const { indicator } of FIGURES) {
      const { figure } = await figureAt(context, indicator.id, { asOf, knownAt, scope: EVERYTHING });
      const { value, numerator, denominator, missing, byCriterion, completeness } = figure;
      const streets = figure.byStreet.filter((s) => s.amount !== 0).map((s) => [s.street, s.amount]);
      const criteria = byCriterion.filter((c) => c.amount !== 0).map((c) => [c.criterion, c.amount]);
      const uncounted = completeness.uncounted
        .filter((c) => c.records !== 0)
        .map((c) => [c.criterion, c.records]);
      const { records, dataTo } = completeness;
      said.push({
        asOf,
        id: indicator.id,
        value,
        numerator,
        denominator,
        missing,
        streets,
        criteria,
        uncounted,
        records,
        dataTo,
      });
    }
  return said;
}

/** The daily changes, summed from the contributions that stand. */
const DELTAS_OFF = `
WITH due AS (
  SELECT c.indicator, c.criterion, d.dim, c.street, e.day, sum(e.amount) AS amount
  FROM contribution c
  CROSS JOIN LATERAL (VALUES (c.valid_from, c.amount), (c.valid_to, -c.amount)) AS e (day, amount)
  CROSS JOIN LATERAL unnest(c.dims || ARRAY['']::text[]) AS d (dim)
  WHERE c.district_code = $1 AND c.known_to_seq IS NULL AND e.day IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(e.amount) <> 0),
stored AS (SELECT indicator, criterion, dim, street, day, amount FROM figure_delta, unnest(days, amounts) AS change (day, amount) WHERE district_code = $1)
(TABLE due EXCEPT TABLE stored) UNION ALL (TABLE stored EXCEPT TABLE due)`;

/** Registers whose noted size is not the number of their records. */
const SIZES_OFF = `
WITH counted AS (SELECT kind, count(*) AS records FROM record WHERE district_code = $1 GROUP BY kind)
SELECT * FROM (SELECT kind, records FROM register_size WHERE district_code = $1 AND records <> 0) noted
FULL JOIN counted USING (kind) WHERE noted.records IS DISTINCT FROM counted.records`;

/** Records whose facet, kept with their street, is not that of their facts. */
const FACETS_OFF = `
SELECT r.kind, r.natural_key, l.facet FROM record r JOIN placement l USING (district_code, kind, record_id)
WHERE r.district_code = $1 AND l.facet <> CASE r.kind
  WHEN 'patents' THEN coalesce(r.facts ->> 'type', '') || '|' || coalesce(r.facts ->> 'status', '')
  WHEN 'enterprises' THEN coalesce(r.facts ->> 'holderType', '') || '|' || coalesce(r.facts ->> 'status', '')
  ELSE '' END`;

describe('after any history of imports, forms, declarations, decisions, settings and withdrawals', () => {
  it.each(Array.from({ length: Math.ceil(DEEDS / DEEDS_A_RUN) }, (_, i) => FIRST_SEED + i))(
    'registers and figures are those of a full rebuild and of a fresh telling of what still holds (history %i)',
    async (seed) => {
      const random: Random = seeded(seed);
      const world = new World(told);
      await world.begin();
      const published = new Map<number, unknown[]>();
      for (let step = 0; step < DEEDS_A_RUN; step++) {
        const deed = randomDeed(random, world);
        const history = `history ${seed}, deed ${step + 1}: ${JSON.stringify(deed)}`;
        const seq = await world.does(deed);
        const now = await dump(told);
        published.set(seq, await figures(told));

        const off = await told.pool.query(DELTAS_OFF, [DISTRICT]);
        expect(off.rows, `${history}: daily changes are sums of contributions`).toEqual([]);

        const sizes = await told.pool.query(SIZES_OFF, [DISTRICT]);
        expect(sizes.rows, `${history}: registers are as large as noted`).toEqual([]);

        const facets = await told.pool.query(FACETS_OFF, [DISTRICT]);
        expect(facets.rows, `${history}: facets are those of the facts`).toEqual([]);

        const [k, then] = random.pick([...published]);
        expect(await figures(told, k), `${history}: known at ${k}`).toEqual(then);

        await rebuildAll(told.pool, DISTRICT);
        expect(await dump(told), `${history}: rebuilt`).toEqual(now);
        expect(await figures(told, k), `${history}: known at ${k} after the rebuild`).toEqual(then);

        if (step % 5 === 4) {
          await tellAll(retold, world.surviving());
          expect(await dump(retold), `${history}: told anew`).toEqual(now);
        }
      }
    },
    600_000,
  );
});
