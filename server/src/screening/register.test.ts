import * as contract from '@sophora/contract/screening';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, HERE } from '../../../test/support/world.ts';
import { abstractOf, digitsOf, type ScreeningWorld, screeningWorld, take } from './screeningWorld.fixture.ts';

let world: ScreeningWorld;
const PLAIN = Array.from({ length: 40 }, (_, i) => ({ serial: 100 + i }));

beforeAll(async () => {
  world = await screeningWorld();
  await world.put([
    ...PLAIN,
    { serial: 1, row: 3000, applicant: '甲有限公司', agency: '某代理' },
    { serial: 2, row: 3000, applicant: '乙有限公司', agency: '某代理' },
    { serial: 3, row: 3001, applicant: '丙有限公司' },
    { serial: 4, row: 3001, applicant: '丁有限公司' },
  ]);
});
afterAll(() => world?.close());

type Lead = { id: string; size: number; cleared: number; check: unknown; kind: string };
async function leads(view = 'new'): Promise<Lead[]> {
  const { json, status } = await world.get('anna', `/screening/leads?view=${view}`);
  expect(status, JSON.stringify(json)).toBe(200);
  return json.items as Lead[];
}

/** Everything a run leaves behind, without its moments. */
async function stored(): Promise<unknown> {
  const of = async (sql: string) => (await world.services.pool.query(sql)).rows as unknown[];
  return {
    leads: await of(
      'SELECT lead_id, kind, level, size, place, body FROM screening_lead WHERE present ORDER BY lead_id',
    ),
    members: await of('SELECT lead_id, number, prior FROM screening_member ORDER BY 1, 2'),
    spared: await of('SELECT why, members FROM screening_spared ORDER BY place'),
    pairs: await of('SELECT a, b, part, relation, millionths FROM screening_pair ORDER BY 1, 2, 3'),
  };
}

test('a run over the register proposes the related filings, says what it could not assess, and a second run changes nothing', async () => {
  expect(await world.screen()).toMatchObject({ filings: 44, compared: 44, leads: 2, inLeads: 4 });
  const first = await stored();
  expect((await leads()).map((l) => [l.kind, l.size])).toEqual([
    ['sameText', 2],
    ['sameText', 2],
  ]);
  const { json } = await world.get('anna', '/screening/leads');
  const missing = (json.run as { notAssessable: { signal: string }[] }).notAssessable.map((n) => n.signal);
  expect(missing).toEqual(expect.arrayContaining(['longClaims', 'researchCapacity', 'transfersAroundGrant']));
  expect(await world.screen()).toMatchObject({ compared: 0, leads: 2 });
  expect(await stored()).toEqual(first);
});

test('what is new is compared with what is there, and comes to the same as comparing everything', async () => {
  await world.put(
    [
      { serial: 5, row: 3001, applicant: '戊有限公司' },
      { serial: 6, abstract: `${abstractOf(103)}其特征在于所述部件可拆卸。`, applicant: '己有限公司' },
      { serial: 7, row: 3100, applicant: '庚有限公司' },
    ],
    '2026-11-01',
  );
  expect(await world.screen()).toMatchObject({ filings: 47, compared: 3 });
  const step = await stored();
  expect((await leads()).map((l) => l.size).sort()).toEqual([2, 2, 3]);
  await world.services.pool.query('DELETE FROM screening_text');
  expect(await world.screen()).toMatchObject({ filings: 47, compared: 47 });
  expect(await stored()).toEqual(step);
});

test('a text that others were paired with changes: the others still find each other; joined again the lead says what it continues', async () => {
  const of = async (serial: number) =>
    (await world.get('anna', `/screening/leads?q=${digitsOf(serial)}`)).json.items as Lead[];
  const [three] = await of(3);
  await world.put([{ serial: 3, row: 3200, applicant: '丙有限公司' }], '2026-11-02');
  expect(await world.screen()).toMatchObject({ compared: 3 });
  expect(await of(3)).toEqual([]);
  const [pair] = await of(5);
  expect(pair).toMatchObject({ size: 2 });
  await world.put([{ serial: 3, row: 3001, applicant: '丙有限公司' }], '2026-11-03');
  await world.screen();
  const [joined] = await of(5);
  expect(joined).toMatchObject({ id: three!.id, size: 3 });
  const { json } = await world.get('anna', `/screening/leads/${joined!.id}`);
  expect((json.lead as { continues: string[] }).continues).toEqual([pair!.id]);
});

test('a cluster opens with its members, ties and pairs; two of them stand aligned', async () => {
  const first = await world.get('anna', '/screening/leads?q=甲有限公司');
  const [lead] = first.json.items as Lead[];
  const { json } = await world.get('anna', `/screening/leads/${lead!.id}`);
  const view = json as unknown as {
    members: { number: string; record: string }[];
    pairs: { a: string; b: string; percent: number }[];
    ties: { kind: string }[];
    lead: { for: { code: string }[]; against: unknown[] };
  };
  expect(view.members).toHaveLength(2);
  expect(view.members.every((m) => m.record !== null)).toBe(true);
  expect(view.pairs[0]).toMatchObject({ percent: 100 });
  expect(view.ties.map((t) => t.kind)).toEqual(['agency']);
  expect(view.lead.for.length).toBeGreaterThan(0);
  const { a, b } = view.pairs[0]!;
  const pair = await world.get('anna', `/screening/leads/${lead!.id}/pair?a=${a}&b=${b}&part=abstract`);
  expect((pair.json.pieces as { same?: string }[])[0]!.same!.length).toBeGreaterThan(50);
  const alien = await world.get(
    'anna',
    `/screening/leads/${lead!.id}/pair?a=${a}&b=${digitsOf(100)}&part=abstract`,
  );
  expect(alien.status).toBe(404);
});

test('own lead: check, voluntary talk, a second person, then only a report; no notice of the district is possible', async () => {
  const [lead] = (await world.get('anna', '/screening/leads?q=甲有限公司')).json.items as Lead[];
  const params = { lead: lead!.id };
  const begun = await call(world, contract.takeLead, world.who.anna, { params });
  const matter = String(begun.json.matter);
  expect((await call(world, contract.takeLead, world.who.bai, { params })).json.code).toBe(
    'screening-in-check',
  );
  expect((await leads('inCheck')).map((l) => l.id)).toEqual([lead!.id]);
  await take(world, 'anna', matter, 'inviteTalk', { with: '经办人' });
  await take(world, 'anna', matter, 'recordTalk', { outcome: '已说明' });
  await take(world, 'anna', matter, 'draftReport', { summary: '文字相同' });
  expect((await take(world, 'anna', matter, 'approveReport')).json.code).toBe('matter-second-person');
  await take(world, 'bai', matter, 'approveReport');
  expect((await take(world, 'anna', matter, 'report', { document: '线索报送表1号' })).json.state).toBe(
    'reported',
  );
  expect((await leads('reported')).map((l) => l.id)).toEqual([lead!.id]);
  await take(world, 'anna', matter, 'reject');
  // Not taken up: the filings are cleared, and no list has the lead any more.
  for (const view of ['new', 'inCheck', 'reported'])
    expect((await leads(view)).map((l) => l.id)).not.toContain(lead!.id);
  const { json } = await world.get('anna', '/screening/leads');
  expect(json.errors).toMatchObject({ decided: 1, cleared: 1 });
  await world.screen();
  expect((await leads()).map((l) => l.id)).not.toContain(lead!.id);
});

test('a profile gives the share with both its parts', async () => {
  const { json } = await world.get(
    'anna',
    `/screening/profile?as=agency&name=${encodeURIComponent('某代理')}`,
  );
  expect(json).toMatchObject({ filings: 2, findings: 0 });
  const firm = await world.get(
    'anna',
    `/screening/profile?as=applicant&name=${encodeURIComponent('丙有限公司')}`,
  );
  expect(firm.json).toMatchObject({ filings: 1, inLeads: 1 });
  const nobody = await world.get(
    'anna',
    `/screening/profile?as=applicant&name=${encodeURIComponent('查无此人')}`,
  );
  expect(nobody.status).toBe(404);
});

test('only the office sees leads; the matters of a check are nobody else’s, not even in the general queue', async () => {
  for (const name of ['leader', 'auditor']) {
    expect((await world.get(name, '/screening/leads')).status).toBe(403);
    const { json } = await world.get(name, '/matters?queue=open');
    expect(json.items).toEqual([]);
    const { rows } = await world.services.pool.query<{ id: string }>(
      'SELECT matter_id AS id FROM matter LIMIT 1',
    );
    expect((await world.get(name, `/matters/${rows[0]!.id}`)).status).toBe(404);
  }
});

test('a run is asked for once, however often the button is pressed', async () => {
  const [one, two] = await Promise.all(
    ['anna', 'bai'].map((name) => call(world, contract.startScreening, world.who[name])),
  );
  expect(one!.json.jobId).toBe(two!.json.jobId);
  expect((await world.get('anna', '/screening/leads')).json.jobId).toBe(one!.json.jobId);
  expect(HERE).toBe('370104');
});
