import { allEndpoints } from '@sophora/contract/all';
import { freezeChangedRecords, freezeChanges, makeFreeze } from '@sophora/contract/freeze';
import * as contract from '@sophora/contract/screening';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, HERE } from '../../../test/support/world.ts';
import { freezeWork } from '../freeze/work.ts';
import { canonicalDump, rebuildAll } from '../indicators/rebuild.ts';
import { digitsOf, numberOf, type ScreeningWorld, screeningWorld, take } from './screeningWorld.fixture.ts';

let world: ScreeningWorld;
let batch: string;

beforeAll(async () => {
  world = await screeningWorld();
  await world.put([
    ...Array.from({ length: 20 }, (_, i) => ({ serial: 100 + i })),
    ...[1, 2, 3].map((serial) => ({ serial, row: 3000, applicant: `共同${serial}有限公司` })),
  ]);
  await world.screen();
});
afterAll(() => world?.close());

const idsOf = async (serial: number, procedure = 'screening-item'): Promise<string[]> =>
  (
    await world.services.pool.query<{ id: string }>(
      `SELECT matter_id AS id FROM matter WHERE procedure = $2 AND facts ->> 'number' = $1 ORDER BY 1`,
      [digitsOf(serial), procedure],
    )
  ).rows.map((r) => r.id);
const stateOf = async (id: string): Promise<string> =>
  (await world.services.pool.query<{ state: string }>('SELECT state FROM matter WHERE matter_id = $1', [id]))
    .rows[0]!.state;

async function upload(path: string, text: string, name = 'anna') {
  const headers = {
    host: 'sophora.test',
    cookie: world.who[name]!.cookie,
    'x-csrf-token': world.who[name]!.csrf,
    'content-type': 'application/octet-stream',
  };
  const init = { method: 'POST', headers, body: text };
  const response = await world.app.request(`http://sophora.test/api/d/${HERE}/screening${path}`, init);
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

/** Figures, registers, contributions and daily changes of the district. */
async function ledger(): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of canonicalDump(world.services.pool, HERE)) lines.push(line);
  return lines;
}

/**
 * Every answer that a reader of the district gets without naming a matter: all endpoints that are read, over registers,
 * figures, queues, leads and profiles. What only says that something was done (logs, jobs, counts of decisions) is left out.
 */
const LOGS =
  /^(audit|jobs|ledger|permissions|session|people|units|demo|districts|openapi|matters\.activity|screening\.(batches|batch))/;
async function everyList(): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  const values: Record<string, readonly string[]> = {
    kind: ['patents', 'enterprises'],
    indicator: ['valid-inventions', 'high-value-inventions'],
    queue: ['holders', 'streets', 'statuses', 'provisional', 'identities'],
  };
  const queries: Record<string, string> = {
    'screening.profile': `?as=applicant&name=${encodeURIComponent('共同1有限公司')}`,
    'docket.firm': `?name=${encodeURIComponent('共同1有限公司')}`,
    'matters.list': '?queue=open',
  };
  for (const endpoint of allEndpoints) {
    if (endpoint.method !== 'GET' || endpoint.raw || LOGS.test(endpoint.id)) continue;
    const names = [...endpoint.path.matchAll(/:(\w+)/g)].map((m) => m[1]!).filter((n) => n !== 'district');
    if (names.some((n) => !values[n])) continue;
    let ways: Record<string, string>[] = [{}];
    for (const name of names)
      ways = ways.flatMap((way) => values[name]!.map((value) => ({ ...way, [name]: value })));
    for (const params of ways) {
      const { status, json } = await call(world, endpoint, world.who.anna, {
        params,
        query: queries[endpoint.id] ?? '',
      });
      if (status === 200) seen[`${endpoint.id} ${Object.values(params).join(' ')}`] = plain(json);
    }
  }
  return seen;
}

/** Without what only counts that something was done: sequence numbers, moments, and how often leads did not hold. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      /seq$/i.test(key) || ['errors', 'knownAt', 'dataTo', 'at', 'publishedAt'].includes(key)
        ? undefined
        : inner,
    ),
  );
}

test('a list from above becomes a matter with its own deadline, each filing a part; rows that cannot be used are said', async () => {
  const text = [
    '序号,申请号,发明名称,申请人,代理机构',
    `1,${numberOf(1)},一种装置1,共同1有限公司,某代理`,
    `2,${numberOf(2)},一种装置2,共同2有限公司,`,
    `3,${numberOf(3)},一种装置3,共同3有限公司,`,
    `4,${numberOf(3)},一种装置3,共同3有限公司,`,
    '5,不是号码,某,某,',
  ].join('\n');
  const query = `?fileName=a.csv&title=${encodeURIComponent('第五批')}&document=${encodeURIComponent('函〔2026〕5号')}&issuer=${encodeURIComponent('市市场监管局')}&due=2026-12-11`;
  const { json, status } = await upload(`/batches${query}`, text);
  expect(status, JSON.stringify(json)).toBe(200);
  expect(json).toMatchObject({
    listed: 3,
    unread: [
      { row: 5, why: { code: 'screening-row-repeated' } },
      { row: 6, why: { code: 'screening-row-number' } },
    ],
  });
  batch = String(json.matter);
  const seen = await world.get('anna', `/screening/batches/${batch}`);
  expect(seen.json.batch).toMatchObject({
    due: '2026-12-11',
    state: 'received',
    total: 3,
    counts: { listed: 3 },
  });
  const nothing = await upload(`/batches${query}`, '名称,颜色\n甲,红\n');
  expect(nothing.json.code).toBe('screening-no-numbers');
  expect((await world.get('anna', '/screening/batches')).json.total).toBe(1);
});

test('no notice and no return table leaves the office without a second person', async () => {
  await take(world, 'anna', batch, 'draftNotice');
  expect((await take(world, 'anna', batch, 'approveNotice')).json.code).toBe('matter-second-person');
  expect(await stateOf((await idsOf(1))[0]!)).toBe('listed');
  expect((await take(world, 'bai', batch, 'approveNotice')).json.state).toBe('collecting');
  for (const serial of [1, 2, 3]) expect(await stateOf((await idsOf(serial))[0]!)).toBe('notified');
  await take(world, 'anna', (await idsOf(1))[0]!, 'state', {
    statement: '研发项目如下',
    evidence: ['研发台账', '劳动合同'],
  });
  await take(world, 'anna', (await idsOf(2))[0]!, 'declareWithdrawal', { declaredOn: '2026-11-20' });
  expect((await world.get('anna', `/screening/batches/${batch}/return`).catch(() => undefined))?.status).toBe(
    409,
  );
  await take(world, 'anna', batch, 'draftReturn');
  expect((await take(world, 'anna', batch, 'approveReturn')).json.code).toBe('matter-second-person');
  await take(world, 'bai', batch, 'approveReturn');
  const { response } = await call(world, contract.exportReturnTable, world.who.anna, { params: { batch } });
  expect(response.status).toBe(200);
  expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
  await take(world, 'anna', batch, 'sendReturn', { document: '反馈〔2026〕3号' });
  for (const serial of [1, 2, 3]) expect(await stateOf((await idsOf(serial))[0]!)).toBe('returned');
});

test('a finding takes the filing out of every count and opens its tasks; a withdrawal does nothing; a remedy restores every figure, list and flag', async () => {
  const [figures, lists] = [await ledger(), await everyList()];
  expect(Object.keys(lists).length).toBeGreaterThan(20);
  const counted = await world.get('anna', '/figures/valid-inventions');
  const text = [
    '申请号,审查结果',
    `${numberOf(1)},认定`,
    `${numberOf(2)},主动撤回`,
    `${numberOf(3)},视为撤回`,
    `${numberOf(100)},认定`,
  ].join('\n');
  const { json, status } = await upload(
    `/batches/${batch}/results?fileName=r.csv&document=${encodeURIComponent('国知发〔2026〕9号')}&decidedOn=2026-11-21`,
    text,
  );
  expect(status, JSON.stringify(json)).toBe(200);
  expect(json).toMatchObject({
    found: 1,
    withdrawn: 1,
    cleared: 0,
    unread: [{ why: { code: 'screening-row-unclear' } }, { why: { code: 'screening-row-not-listed' } }],
  });
  const after = await ledger();
  expect(after).not.toEqual(figures);
  expect(
    after.filter((line) => line.includes('?found-abnormal') && line.includes('contribution')).length,
  ).toBeGreaterThan(0);
  const now = await world.get('anna', '/figures/valid-inventions');
  const value = (answer: { json: Record<string, unknown> }) => JSON.stringify(answer.json);
  expect(value(now)).not.toBe(value(counted));
  // Only the finding is listed; of the withdrawal there is no label anywhere.
  const findings = (await world.get('anna', '/screening/findings')).json;
  expect(findings).toMatchObject({
    total: 1,
    findings: [{ number: digitsOf(1), clawback: { state: 'looking' } }],
  });
  expect(after.some((line) => line.includes('?found-abnormal') && line.includes(digitsOf(2)))).toBe(false);
  // The figures are what a full rebuild makes of the same ledger.
  await rebuildAll(world.services.pool, HERE);
  expect(await ledger()).toEqual(after);

  const [item] = await idsOf(1);
  await take(world, 'anna', item!, 'object', { way: '行政复议' });
  expect((await world.get('anna', '/screening/findings')).json.total).toBe(1);
  const upheld = await take(world, 'anna', item!, 'uphold', {
    document: '复议决定8号',
    decidedOn: '2026-11-22',
  });
  expect(upheld.json.state).toBe('restored');
  expect(await ledger()).toEqual(figures);
  expect(await stateOf((await idsOf(1, 'screening-clawback'))[0]!)).toBe('lapsed');
  expect((await world.get('anna', '/screening/findings')).json.total).toBe(0);
  const restored = await everyList();
  // The remedy cleared filing 1; the lead of 2 and 3 stays what it is, and of 1 nothing is left. Matters and the page of
  // the day tell what was done meanwhile, and stay.
  const withoutLeads = (all: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(all).filter(
        ([key]) => !/^(screening\.(leads|profile)|matters\.|morning\.|search)/.test(key),
      ),
    );
  expect(withoutLeads(restored)).toEqual(withoutLeads(lists));
});

test('when every filing of a lead is cleared, the lead, the shares and the queue are as if it had never been', async () => {
  const profile = (serial: number) =>
    world.get('anna', `/screening/profile?as=applicant&name=${encodeURIComponent(`共同${serial}有限公司`)}`);
  expect((await profile(3)).json).toMatchObject({ inLeads: 1 });
  expect((await profile(1)).json).toMatchObject({ inLeads: 0, leads: [], findings: 0, listed: {} });
  const [third] = await idsOf(3);
  await take(world, 'anna', third!, 'clear', { document: '国知发〔2026〕9号' });
  const { json } = await world.get('anna', '/screening/leads');
  expect(json).toMatchObject({ total: 0, items: [] });
  expect((await profile(3)).json).toMatchObject({ inLeads: 0, leads: [], findings: 0 });
  await world.screen();
  expect((await world.get('anna', '/screening/leads')).json).toMatchObject({ total: 0 });
});

/** A list of one filing, carried through to what CNIPA says of it. */
async function decided(serial: number, result: string) {
  const query = '?fileName=b.csv&title=x&document=y&issuer=z&due=2026-12-20';
  const { json } = await upload(`/batches${query}`, `申请号\n${numberOf(serial)}\n`);
  const id = String(json.matter);
  await take(world, 'anna', id, 'draftNotice');
  await take(world, 'bai', id, 'approveNotice');
  await take(world, 'anna', id, 'draftReturn');
  await take(world, 'bai', id, 'approveReturn');
  await take(world, 'anna', id, 'sendReturn', { document: 'r' });
  return upload(
    `/batches/${id}/results?fileName=r.csv&document=d&decidedOn=2026-11-21`,
    `申请号,结果\n${numberOf(serial)},${result}\n`,
  );
}

test('a correction by CNIPA restores as a remedy does, also a finding whose remedies are over, by being cleared on a later list', async () => {
  const before = await ledger();
  await decided(110, '认定');
  expect(await ledger()).not.toEqual(before);
  const [item] = await idsOf(110);
  await take(world, 'anna', item!, 'settle');
  expect((await decided(110, '排除')).json).toMatchObject({ cleared: 1 });
  expect(await ledger()).toEqual(before);
});

test('a frozen figure stays and shows the finding as what changed since; restored, nothing differs any more', async () => {
  const { json: made } = await call(world, makeFreeze, world.who.anna, {
    body: { period: '2026-Q3', reason: '' },
  });
  const { rows } = await world.services.pool.query<{
    kind: keyof typeof freezeWork;
    input: never;
    actor: string;
  }>('SELECT kind, input, actor FROM job WHERE job_id = $1', [made.jobId]);
  const { kind, input, actor } = rows[0]!;
  const { pool, now, today } = world.services;
  const signal = new AbortController().signal;
  await freezeWork[kind]({ pool, district: HERE, actor, signal, now, today }, input);
  const set = String(made.setId);
  const changes = async () => {
    const { json } = await call(world, freezeChanges, world.who.anna, { params: { set } });
    return (json.figures as { indicator: string; values: { frozen: string; now: string }[] }[]).find(
      (f) => f.indicator === 'valid-inventions',
    );
  };
  expect(await changes()).toBeUndefined();
  await decided(111, '认定');
  const moved = await changes();
  expect(moved!.values[0]).toMatchObject({ frozen: '23', now: '22' });
  const params = { set, indicator: 'valid-inventions' };
  const behind = await call(world, freezeChangedRecords, world.who.anna, { params });
  expect(behind.json.rows).toMatchObject([{ change: 'gone', entries: [{ cause: 'finding' }] }]);
  const [item] = await idsOf(111);
  await take(world, 'anna', item!, 'correct', { document: '更正', decidedOn: '2026-11-22' });
  expect((await changes())?.values ?? []).toEqual([]);
});

test('of a file that breaks off half-way nothing is recorded', async () => {
  const { json } = await upload(`/batches?fileName=b.csv&title=x&document=y&issuer=z&due=2026-12-20`, '');
  expect(json.code).toBe('empty-upload');
  const results = await upload(
    `/batches/${batch}/results?fileName=r.xlsx&document=d&decidedOn=2026-11-21`,
    'PK\u0003\u0004broken',
  );
  expect(results.status).toBe(400);
});
