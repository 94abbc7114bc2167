import { readFile } from 'node:fs/promises';
import type { TargetView } from '@sophora/contract/figures';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import { DEMO_DISTRICT } from '@sophora/domain/demo/district';
import { generateDistrict, type Truth } from '@sophora/domain/demo/generateDistrict';
import { FIGURES, figureDefinition } from '@sophora/domain/indicators/figure';
import { monthEnds } from '@sophora/domain/indicators/trend';
import { type Plan, parsePlan } from '@sophora/domain/plan/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { loadDemo } from '../demo/index.ts';
import { recordsBehind } from '../indicators/behind.ts';
import { compareOfficialList, drain, figureAt, figureContext } from '../indicators/index.ts';
import { streetTrend } from '../indicators/streetTrend.ts';
import { inTransaction } from '../platform/transaction.ts';
import { changeSetting } from '../settings/store.ts';
import { targetView } from './cockpit.ts';

const SIZE = { seed: 7, scale: 0.1 };
const END = '2025-12-31' as PlainDate;
const EVERYTHING = { streets: 'all', units: 'all' } as const;

let services: TestServices;
let plan: Plan;
let truth: Truth;

beforeAll(async () => {
  services = await testServices();
  const read = parsePlan(JSON.parse(await readFile('data/plans/huaiyin-2022.json', 'utf8')));
  if (!read.ok) throw new Error('the plan of the house is not a plan');
  plan = { ...read.plan, district: DEMO_DISTRICT };
  truth = generateDistrict(SIZE).truth();
  await loadDemo(services, {
    ...SIZE,
    actor: 'test',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}, 240_000);
afterAll(() => services.close());

async function view(id: string, asOf: PlainDate): Promise<TargetView> {
  const context = await figureContext(services.pool, DEMO_DISTRICT);
  const target = plan.targets.find((t) => t.id === id)!;
  return targetView(context, plan, target, { asOf, knownAt: undefined, scope: EVERYTHING });
}

describe('the targets of the plan, on the demonstration district', () => {
  it('T6 adds up what was registered in the plan period, and says whether it rose every year', async () => {
    const asOf = '2024-12-31' as PlainDate;
    const t6 = await view('T6', asOf);
    const known = truth.figures.find((f) => f.indicator === 'T6' && f.asOf === asOf)!;
    expect(t6).toMatchObject({ since: '2022-01-01', value: known.count * 1_000_000 });
    expect(t6.notes.map((n) => n.code)).toContain('rise-undefined');
    expect(t6.perMonthText).not.toBeNull();
  });

  it('T6 is decided by the end of the period, whatever was registered since', async () => {
    const t6 = await view('T6', '2026-10-31' as PlainDate);
    const known = truth.figures.find((f) => f.indicator === 'T6' && f.asOf === END)!;
    expect(t6.valueAtDue).toBe(known.count * 1_000_000);
    expect(t6.value).toBe(t6.valueAtDue);
    expect(t6.perMonthText).toBeNull();
  });

  it('all nine answer at the end of the period, each by its own evaluator', async () => {
    const said: Record<string, unknown> = {};
    for (const { id } of plan.targets) {
      const { value, light, undecided, missingFiles } = await view(id, END);
      said[id] = { value, light, undecided: undecided?.code ?? null, missing: missingFiles.length };
    }
    const { work, figures } = truth;
    const highValue = figures.find((f) => f.indicator === 'T1' && f.reading === 'default' && f.asOf === END)!;
    const marks = figures.find((f) => f.indicator === 'T2' && f.asOf === END)!;
    const pledged = figures.find((f) => f.indicator === 'T6' && f.asOf === END)!;
    const near = { undecided: null, missing: 0 };
    expect(said).toEqual({
      T1: { ...near, value: Math.round(highValue.value * 100) / 100, light: 'green' },
      // A tenth of the district: so are its marks and its loans.
      T2: { ...near, value: marks.count, light: 'red' },
      T3: { ...near, value: work.centres, light: 'done' },
      T4: { ...near, value: work.giBodies, light: 'done' },
      T5: { ...near, value: work.navigation, light: 'grey', undecided: 'undecided-no-number' },
      T6: { ...near, value: pledged.count * 1_000_000, light: 'red' },
      T7: { ...near, value: 3, light: 'grey', undecided: 'undecided-no-rank' },
      T8: { ...near, value: work.satisfaction[2025], light: 'green' },
      T9: { ...near, value: work.serviceBodies, light: 'green' },
    });
  });

  it('T8 is the share of the last survey that is over, with its interval and its score apart', async () => {
    const t8 = await view('T8', '2024-06-30' as PlainDate);
    // Below the target, which the interval still holds; a year before it did not.
    expect(t8).toMatchObject({ value: truth.work.satisfaction[2023], light: 'yellow' });
    expect((await view('T8', '2023-06-30' as PlainDate)).light).toBe('red');
    expect(t8.notes.map((n) => n.code)).toEqual(['sample', 'response', 'score']);
    expect((await view('T8', '2022-06-30' as PlainDate)).value).toBeNull();
  });

  it.each(['high-value-inventions', 'pledge-finance', 'service-bodies'])(
    'month by month the streets of %s add up to the district, and each month to the figure of its last day',
    async (indicator) => {
      const definition = figureDefinition(indicator)!;
      const request = {
        district: DEMO_DISTRICT,
        definition,
        from: '2024-02-15' as PlainDate,
        scope: EVERYTHING,
      };
      const months = monthEnds(request.from, '2025-11-20' as PlainDate);
      const trend = await streetTrend(services.pool, request, months);
      expect(trend.size).toBeGreaterThan(2);
      const context = await figureContext(services.pool, DEMO_DISTRICT);
      for (const [i, asOf] of months.entries()) {
        const since = definition.over === 'flow' ? request.from : undefined;
        const { figure } = await figureAt(context, indicator, { asOf, since, scope: EVERYTHING });
        for (const { street, amount } of figure.byStreet)
          expect(trend.get(street)?.[i] ?? 0, `${street} on ${asOf}`).toBe(amount);
      }
      const one = [...trend.keys()][0]!;
      const scoped = { ...request, scope: { streets: [one], units: [] } };
      expect([...(await streetTrend(services.pool, scoped, months)).keys()]).toEqual([one]);
    },
  );

  it('T7 names the place, the number of peers and the document', async () => {
    const t7 = await view('T7', END);
    expect(t7).toMatchObject({ unit: '位', text: '3/9', official: null, trend: expect.anything() });
    expect(t7.notes[0]).toMatchObject({ code: 'rank-of', params: { place: 3, of: 9, day: END } });
  });

  it('the official value stands beside ours with its document, and decides only by setting', async () => {
    const t1 = await view('T1', '2026-10-31' as PlainDate);
    expect(t1).toMatchObject({
      headline: 'computed',
      light: 'done',
      official: { text: '13.72', asOf: END, documentNumber: '示知管〔2026〕4号（演示数据）', page: '第3页' },
    });
  });

  it('cases repeated in a joint table count once, and their year is that of the list behind', async () => {
    const context = await figureContext(services.pool, DEMO_DISTRICT);
    const { figure } = await figureAt(context, 'case-count', { asOf: END, scope: EVERYTHING });
    expect(figure).toMatchObject({ since: '2025-01-01', value: truth.work.casesOf[2025] });
  });

  it('the official list is compared with ours on its own day, and the planted differences come out', async () => {
    const found = await compareOfficialList(
      services.pool,
      DEMO_DISTRICT,
      'patents',
      '2026-10-31' as PlainDate,
    );
    const of = (kind: string) => found.differences.filter((d) => d.kind === kind);
    const counted = truth.figures.find(
      (f) => f.indicator === 'T1' && f.reading === 'default' && f.asOf === END,
    )!;
    expect(found).toMatchObject({ asOf: END, ours: counted.count });
    expect(found.both + of('theirsOnly').length).toBe(found.theirs);
    expect(found.both + of('oursOnly').length).toBe(found.ours);
    // Three rights our files never named; the others theirs only by reading the industry by its class alone.
    expect(of('theirsOnly').filter((d) => d.detail.code === 'not-in-register')).toHaveLength(3);
    expect(new Set(of('theirsOnly').map((d) => d.detail.code))).toEqual(
      new Set(['not-in-register', 'class-alone']),
    );
    expect(of('oursOnly').length).toBeGreaterThan(0);
    expect(of('date').length).toBeGreaterThan(0);
    expect(of('county')).toEqual([]);
  });

  it('every target opens to the records it counts, each with the row of its file, and they add up', async () => {
    const context = await figureContext(services.pool, DEMO_DISTRICT);
    for (const { id, indicator } of plan.targets) {
      const { figure } = await figureAt(context, indicator!, { asOf: END, scope: EVERYTHING });
      const request = {
        district: DEMO_DISTRICT,
        indicator: indicator!,
        asOf: figure.until,
        since: figure.since ?? undefined,
        knownAt: undefined,
        publishedSeq: context.publishedSeq,
        criterion: '',
        street: undefined,
        dim: undefined,
        scope: EVERYTHING,
      } as never;
      let sum = 0;
      for (let offset = 0; ; offset += 200) {
        const { rows } = await recordsBehind(services.pool, request, { limit: 200, offset });
        for (const row of rows) {
          expect(row.origin, `${id} ${row.title}`).toMatchObject({ row: expect.any(Number) });
          expect(row.reasons.length).toBeGreaterThan(0);
          sum += row.amount;
        }
        if (rows.length < 200) break;
      }
      expect({ id, sum }).toEqual({ id, sum: figure.numerator });
    }
  });

  it('as known before the surveys and circulars came, those targets had nothing to stand on', async () => {
    const { rows } = await services.pool.query<{ seq: number }>(
      `SELECT min(seq) AS seq FROM batch WHERE district_code = $1 AND kind IN ('surveys', 'peerFigures', 'officialValues')`,
      [DEMO_DISTRICT],
    );
    const knownAt = rows[0]!.seq - 1;
    const context = await figureContext(services.pool, DEMO_DISTRICT, knownAt);
    const then = async (id: string) =>
      targetView(context, plan, plan.targets.find((t) => t.id === id)!, {
        asOf: END,
        knownAt,
        scope: EVERYTHING,
      });
    expect(await then('T8')).toMatchObject({ value: null, light: 'grey' });
    expect(await then('T7')).toMatchObject({ value: null, undecided: { code: 'undecided-no-rank' } });
    expect(await then('T1')).toMatchObject({ official: null, value: (await view('T1', END)).value });
  });

  it('no figure of the house is without a value there', async () => {
    const context = await figureContext(services.pool, DEMO_DISTRICT);
    const empty: string[] = [];
    for (const { indicator } of FIGURES) {
      const since = '2015-01-01' as PlainDate;
      const { figure } = await figureAt(context, indicator.id, { asOf: END, since, scope: EVERYTHING });
      if (figure.value === null || figure.numerator === 0) empty.push(indicator.id);
    }
    expect(empty).toEqual([]);
  });

  it('a flow’s streets and its list add up to its value', async () => {
    const context = await figureContext(services.pool, DEMO_DISTRICT);
    const { figure } = await figureAt(context, 'pledge-finance', {
      asOf: END,
      since: '2022-01-01' as PlainDate,
      scope: EVERYTHING,
    });
    expect(figure.byStreet.reduce((sum, s) => sum + s.amount, 0)).toBe(figure.numerator);
    expect(figure.numerator).toBe(figure.value);
  });

  it('by setting the official value lights the target, and what the plan left open is judged once it is set', async () => {
    const set = (key: string, value: number | string) =>
      inTransaction(services.pool, (client) =>
        changeSetting(client, {
          district: DEMO_DISTRICT,
          key,
          value,
          reason: '按区考核办口径',
          document: { title: '考核细则', number: '', issuer: '', issuedOn: null, note: '' },
          actor: 'test',
          at: services.now(),
        }),
      );
    const all = async (...settings: (readonly [string, number | string])[]) => {
      for (const [key, value] of settings) {
        await set(key, value);
        await drain(services.pool, DEMO_DISTRICT);
      }
    };
    await all(['caseRankTarget', 3], ['navigationTarget', 3], ['surveyFloor', 600]);
    expect(await view('T8', END)).toMatchObject({
      light: 'yellow',
      rule: { code: 'light-rate-unproven' },
      undecided: { code: 'undecided-too-few' },
    });
    expect(await view('T7', END)).toMatchObject({ light: 'green', goalDocument: { title: '考核细则' } });
    await all(['headline', 'official']);
    // 13.72 in the circular, 14.14 by our records: both are shown, one decides.
    const t1 = await view('T1', '2026-10-31' as PlainDate);
    expect(t1).toMatchObject({ headline: 'official', light: 'missed', textAtDue: '14.14' });
    expect(await view('T7', END)).toMatchObject({ light: 'green', gapText: '0', undecided: null });
    expect(await view('T5', END)).toMatchObject({ target: 3, gapText: '1', undecided: null });
    // The circular’s share decides now; the sample and its interval stay with ours.
    expect(await view('T8', END)).toMatchObject({ headline: 'official', official: { text: '91.4' } });
  });
});
