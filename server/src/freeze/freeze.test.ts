import {
  confirmFreeze,
  dropFreeze,
  exportFreeze,
  exportFreezeChanges,
  freezeChangedRecords,
  freezeChanges,
  getFreeze,
  listFreezes,
  listReplays,
  makeFreeze,
  replayFreeze,
} from '@sophora/contract/freeze';
import { cliActor } from '@sophora/domain/access/actor';
import type { Role } from '@sophora/domain/access/permissions';
import { frozenNumbers } from '@sophora/domain/freeze/numbers';
import { parsePeriod } from '@sophora/domain/freeze/period';
import { INDICATORS } from '@sophora/domain/indicators/library';
import { checkCharacter } from '@sophora/domain/patents/applicationNumber';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../../../test/support/seeded.ts';
import { type Deed, DISTRICT, World as District, randomDeed } from '../../../test/support/smallWorld.ts';
import { call, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { drain, noteRuleVersions } from '../indicators/index.ts';
import { rebuildAll } from '../indicators/rebuild.ts';
import { activeVersion } from '../plan/index.ts';
import { inTransaction } from '../platform/transaction.ts';
import { changeSetting } from '../settings/store.ts';
import { changedRecordsOf } from './changes.ts';
import { frozenSetOf } from './compute.ts';
import { readFrozenSet } from './index.ts';
import { replay } from './replay.ts';
import { getSet } from './store.ts';
import { freezeWork } from './work.ts';

let world: World;
let district: District;
const people: Partial<Record<string, { id: string; session: Session }>> = {};

async function as(role: Role, name: string = role): Promise<Session> {
  people[name] ??= await (async () => {
    const id = await world.person(role);
    return { id, session: await world.signIn(id) };
  })();
  return people[name].session;
}

beforeAll(async () => {
  world = await makeWorld();
  district = new District(world.services);
});
afterAll(() => world.close());

function list(kind: string, ...lines: string[]): Deed {
  return {
    does: 'import',
    kind,
    text: `${lines.join('\n')}\n`,
    asOf: '2026-09-30',
    rank: 20,
    declarations: {},
  };
}

const PATENT = '申请号,专利名称,申请日,授权公告日,申请人,地址,主分类号,法律状态';
const number = (body: string) => `${body}.${checkCharacter(body)}`;
const patent = (body: string, name: string) =>
  `${number(body)},${name},2016-07-21,2019-03-01,甲公司,济南市槐荫区经七路605号,B23B39/00,有效`;
const PLEDGE = '质押登记号,质押合同编号,质押金额,质押登记日,出质人,质权人';

/** Runs what waits in the queue of background work, as the worker would. */
async function work(jobId: unknown): Promise<Record<string, unknown>> {
  const { rows } = await world.services.pool.query<{
    kind: keyof typeof freezeWork;
    input: never;
    actor: string;
  }>('SELECT kind, input, actor FROM job WHERE job_id = $1', [jobId]);
  const { kind, input, actor } = rows[0]!;
  const { pool, now, today } = world.services;
  const signal = new AbortController().signal;
  return freezeWork[kind]({ pool, district: DISTRICT, actor, signal, now, today }, input);
}

async function frozen(period: string, reason = ''): Promise<string> {
  const { json, status } = await call(world, makeFreeze, await as('office'), { body: { period, reason } });
  expect(status, JSON.stringify(json)).toBe(200);
  await work(json.jobId);
  return String(json.setId);
}

async function confirmed(set: string): Promise<{ status: number; json: Record<string, unknown> }> {
  const session = await as('leader');
  const { hash } = await getSet(world.services.pool, DISTRICT, set);
  return call(world, confirmFreeze, session, { params: { set }, body: { hash } });
}

const replayed = async (set: string) =>
  replay(world.services.pool, DISTRICT, await getSet(world.services.pool, DISTRICT, set));

describe('freezing the figures of a quarter', () => {
  let set: string;

  it('takes them as known at a ledger number, with rules, settings, vintages and digests', async () => {
    await district.does(
      list(
        'enterprises',
        '企业名称,统一社会信用代码,企业地址',
        '甲公司,91370104MA3C00001B,济南市槐荫区经七路605号',
        '乙公司,91370104MA3D000021,济南市槐荫区经七路605号',
      ),
    );
    await district.does(
      list('patents', PATENT, patent('201710601862', '一种钻床'), patent('201810601863', '一种车床')),
    );
    await district.does(list('pledges', PLEDGE, 'Y2026370000001,HT-1,3000000,2026-07-05,甲公司,某银行'));
    await district.does(
      list(
        'population',
        '年度,区县代码,年末常住人口,发布日期,来源文件',
        '2025,370104,600000人,2026-04-01,统计公报',
      ),
    );
    set = await frozen('2026-Q3');
    const { content, no, state } = await readFrozenSet(world.services.pool, DISTRICT, set);
    expect({ no, state, knownAt: content.knownAt }).toEqual({ no: 1, state: 'proposed', knownAt: 4 });
    expect(content.period).toEqual({ id: '2026-Q3', from: '2026-07-01', to: '2026-09-30' });
    expect(Object.keys(content.ruleVersions)).toEqual(INDICATORS.map((i) => i.id).sort());
    expect(content.vintages).toMatchObject([{ year: 2025, persons: 600_000 }]);
    expect(content.contributions.find((c) => c.indicator === 'pledge-finance')?.hash).toMatch(
      /^[0-9a-f]{64}$/,
    );
    const numbers = new Map(frozenNumbers(content).map((n) => [n.key, n]));
    expect(numbers.get('figure:pledge-finance:period')).toMatchObject({ value: 300_000_000, text: '300' });
    expect(numbers.get('figure:pledge-finance:lastYear')).toMatchObject({ value: 0 });
    expect(numbers.get('figure:valid-inventions:now')).toBeDefined();
  });

  it('is refused for a period that is not over, for what is no period, and while one waits', async () => {
    const ask = async (period: string) =>
      (await call(world, makeFreeze, await as('office'), { body: { period } })).json.code;
    expect(await ask('2026-Q4')).toBe('freeze-future');
    expect(await ask('2026-Q5')).toBe('freeze-period');
    expect(await ask('2026-02-30')).toBe('freeze-period');
    expect(await ask('2026-Q3')).toBe('freeze-open');
    expect(await ask('2026-11-22')).toBeUndefined();
  });

  it('must be confirmed by another person, of what was looked at, once', async () => {
    const { hash } = await getSet(world.services.pool, DISTRICT, set);
    const own = await call(world, confirmFreeze, await as('office'), { params: { set }, body: { hash } });
    expect(own).toMatchObject({ status: 403, json: { code: 'freeze-own' } });
    const other = await call(world, confirmFreeze, await as('leader'), {
      params: { set },
      body: { hash: 'x' },
    });
    expect(other.json.code).toBe('freeze-changed');
    const both = await Promise.all([confirmed(set), confirmed(set)]);
    expect(both.map((b) => b.status).sort()).toEqual([200, 409]);
    expect(
      (await call(world, dropFreeze, await as('office'), { params: { set }, body: { reason: '误' } })).json
        .code,
    ).toBe('freeze-decided');
  });

  it('cannot be confirmed by who froze it even past the program: the database refuses', async () => {
    const waiting = await frozen('2026-08');
    const by = (await getSet(world.services.pool, DISTRICT, waiting)).by;
    const insert = world.services.pool.query(
      `INSERT INTO frozen_decision (district_code, set_id, frozen_by, decision, actor, at) VALUES ($1, $2, $3, 'confirmed', $3, now())`,
      [DISTRICT, waiting, by],
    );
    await expect(insert).rejects.toThrow('violates check constraint');
    const drop = await call(world, dropFreeze, await as('office'), {
      params: { set: waiting },
      body: { reason: '口径待定' },
    });
    expect(drop.status).toBe(200);
    expect((await getSet(world.services.pool, DISTRICT, waiting)).state).toBe('dropped');
  });

  it('replays to the digit after late files, corrections, withdrawals, settings and rules, and after a rebuild', async () => {
    const late = list('pledges', PLEDGE, 'Y2026370000002,HT-2,5000000,2026-08-06,乙公司,某银行');
    await district.does(late);
    expect(await replayed(set)).toMatchObject({
      same: true,
      differences: [],
      contributions: [],
      context: [],
    });
    await district.does({
      does: 'correct',
      kind: 'patents',
      key: patentKey(),
      values: { granted: '2026-10-01' },
    });
    await district.does({ does: 'withdraw', batch: 2 });
    await district.does({ does: 'set', key: 'maintenanceFrom', value: 'grant' });
    await district.does(
      list(
        'population',
        '年度,区县代码,年末常住人口,发布日期,来源文件',
        '2025,370104,612345人,2026-04-01,公报更正',
      ),
    );
    const versions = INDICATORS.map(({ id, version, kind }) => ({
      id,
      kind,
      version: id === 'valid-inventions' ? version + 1 : version,
    }));
    await inTransaction(world.services.pool, (client) =>
      noteRuleVersions(client, DISTRICT, { actor: 'system:test', at: world.services.now() }, versions),
    );
    await drain(world.services.pool, DISTRICT);
    const result = await replayed(set);
    expect(result).toMatchObject({ same: true, differences: [], contributions: [], context: [] });
    expect(result.checked).toBeGreaterThan(100);
    await rebuildAll(world.services.pool, DISTRICT);
    expect((await replayed(set)).same).toBe(true);
  });

  it('says of every difference since which entry caused it, and which row of which file', async () => {
    const { json } = await call(world, freezeChanges, await as('office'), { params: { set } });
    const figures = json.figures as { indicator: string; values: unknown[]; records: number }[];
    expect(figures.find((f) => f.indicator === 'pledge-finance')).toMatchObject({
      values: [
        { window: 'period', frozen: '300', now: '500' },
        { window: 'thisYear', frozen: '300', now: '500' },
      ],
      records: 2,
    });
    expect(json.settings).toMatchObject([
      { key: 'maintenanceFrom', frozen: 'filing', now: 'grant', entry: { cause: 'setting', seq: 8 } },
    ]);
    expect(json.rules).toMatchObject([{ indicator: 'valid-inventions', entry: { cause: 'rules', seq: 10 } }]);
    expect(json.sources).toMatchObject([
      { kind: 'population', change: 'changed', entries: [{ cause: 'import', seq: 9, file: { row: 2 } }] },
    ]);

    const records = await call(world, freezeChangedRecords, await as('office'), {
      params: { set, indicator: 'pledge-finance' },
    });
    expect(records.json).toMatchObject({ total: 2, difference: 200_000_000 });
    expect(records.json.rows).toMatchObject([
      {
        change: 'appeared',
        there: true,
        before: 0,
        after: 500_000_000,
        entries: [{ cause: 'import', seq: 5, file: { row: 2 } }],
      },
      {
        change: 'gone',
        there: false,
        before: 300_000_000,
        after: 0,
        entries: [{ cause: 'withdraw', seq: 7, params: { of: 3 }, file: { row: 2 } }],
      },
    ]);
    const patents = await call(world, freezeChangedRecords, await as('office'), {
      params: { set, indicator: 'valid-inventions' },
    });
    const rows = patents.json.rows as { entries: { cause: string; seq: number }[] }[];
    expect(rows.flatMap((r) => r.entries.map((e) => e.seq))).toContain(6);
  });

  it('is replaced only by a later set with a reason, and stays readable', async () => {
    const ask = await call(world, makeFreeze, await as('office'), { body: { period: '2026-Q3' } });
    expect(ask.json.code).toBe('freeze-reason');
    const second = await frozen('2026-Q3', '补录 8 月质押登记');
    expect((await getSet(world.services.pool, DISTRICT, set)).state).toBe('confirmed');
    expect((await confirmed(second)).status).toBe(200);
    expect(await getSet(world.services.pool, DISTRICT, set)).toMatchObject({ state: 'superseded' });
    const { json } = await call(world, listFreezes, await as('auditor'), {});
    const [newest] = json.sets as Record<string, unknown>[];
    expect(newest).toMatchObject({
      period: { id: '2026-Q3' },
      state: 'confirmed',
      supersedes: 1,
      own: false,
    });
    expect((await call(world, getFreeze, await as('auditor'), { params: { set } })).status).toBe(200);
  });

  it('what waits to be judged is judged first: a set never mixes two entries', async () => {
    const { pool, now } = world.services;
    const seq = await inTransaction(pool, (client) =>
      changeSetting(client, {
        district: DISTRICT,
        key: 'maintenanceFrom',
        value: 'filing',
        reason: '试验',
        actor: 'cli:test',
        at: now(),
      }),
    );
    const { content } = await readFrozenSet(pool, DISTRICT, await frozen('2026-05'));
    expect(content).toMatchObject({ knownAt: seq, settings: { maintenanceFrom: 'filing' } });
  });

  it('a replay asked for runs in the background and is kept with who asked', async () => {
    const { json } = await call(world, replayFreeze, await as('office'), { params: { set } });
    expect(await work(json.jobId)).toMatchObject({ same: true, differences: 0 });
    const kept = await call(world, listReplays, await as('office'), { params: { set } });
    expect(kept.json.replays).toMatchObject([{ same: true, differences: [] }]);
  });

  it('a set whose bytes were altered is refused, and a number that was altered in the ledger is found', async () => {
    const { pool } = world.services;
    await pool.query(
      `UPDATE contribution SET amount = amount + 100 WHERE district_code = $1 AND indicator = 'pledge-finance' AND known_to_seq IS NOT NULL`,
      [DISTRICT],
    );
    const result = await replayed(set);
    expect(result.same).toBe(false);
    expect(result.differences.map((d) => d.key)).toContain('figure:pledge-finance:period');
    expect(result.contributions).toMatchObject([{ indicator: 'pledge-finance', frozenRows: 2, rows: 2 }]);
    await pool.query(
      `UPDATE contribution SET amount = amount - 100 WHERE district_code = $1 AND indicator = 'pledge-finance' AND known_to_seq IS NOT NULL`,
      [DISTRICT],
    );
    expect((await replayed(set)).same).toBe(true);
    await pool.query(`UPDATE frozen_set SET body = replace(body, '"300"', '"301"') WHERE set_id = $1`, [set]);
    expect((await call(world, getFreeze, await as('office'), { params: { set } })).json.code).toBe(
      'freeze-damaged',
    );
    await pool.query(`UPDATE frozen_set SET body = replace(body, '"301"', '"300"') WHERE set_id = $1`, [set]);
  });

  it('goes out as a workbook, and so does the list of what changed', async () => {
    for (const endpoint of [exportFreeze, exportFreezeChanges]) {
      const { response, status } = await call(world, endpoint, await as('office'), { params: { set } });
      expect(status).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(2000);
    }
  });
});

function patentKey(): [string, string] {
  const [, scheme, value] = district.recordKeys().find(([kind]) => kind === 'patents')!;
  return [scheme, value];
}

/** What the same period would freeze now. */
async function freezeNow(period: string) {
  const { pool } = world.services;
  const { rows } = await pool.query<{ published_seq: number }>(
    'SELECT published_seq FROM district WHERE code = $1',
    [DISTRICT],
  );
  const plan = await activeVersion(pool, DISTRICT);
  const knownAt = rows[0]!.published_seq;
  return frozenSetOf(pool, { district: DISTRICT, period: parsePeriod(period)!, knownAt, plan });
}

describe('after any history', () => {
  it.each([1, 2, 3])(
    'sets replay to the digit and differences sum up record by record (history %i)',
    async (seed) => {
      const random = seeded(seed);
      const sets: string[] = [];
      for (let step = 0; step < 12; step++) {
        await district.does(randomDeed(random, district));
        if (step % 3 === 0) sets.push(await frozen(`2026-0${1 + sets.length}-${10 + seed}`));
      }
      const { services } = world;
      const session = { services, actor: cliActor('test'), district: DISTRICT };
      for (const set of sets) {
        expect(await replayed(set), set).toMatchObject({ same: true, differences: [], contributions: [] });
        const { content } = await readFrozenSet(services.pool, DISTRICT, set);
        const again = await freezeNow(content.period.id);
        for (const figure of content.figures)
          for (const { window, numerator } of figure.values) {
            const later = again.figures.find((f) => f.indicator === figure.indicator)!;
            const now = later.values.find((v) => v.window === window)!.numerator;
            if (figure.over === 'rate') continue;
            const asked = {
              indicator: figure.indicator,
              window,
              streets: 'all' as const,
              limit: 200,
              offset: 0,
            };
            const { difference, rows } = await changedRecordsOf(session, content, asked);
            expect(difference, `${figure.indicator} ${window}`).toBe(now - numerator);
            for (const row of rows) expect(row.entries.length, JSON.stringify(row)).toBeGreaterThan(0);
          }
      }
    },
  );
});
