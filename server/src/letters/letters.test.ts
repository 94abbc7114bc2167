import * as contract from '@sophora/contract/letters';
import { addPortfolio } from '@sophora/contract/trusteeship';
import { date } from '@sophora/domain/basics/plainDate';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World as Ledger } from '../../../test/support/smallWorld.ts';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { tell } from '../notices/tell.ts';

let world: World;
let office: Session;
let firm: Session;
let agency: Session;
let stranger: Session;
let firmUnit: string;
let agencyUnit: string;

const text = (title: string, number: string, more = '') =>
  `${title}\n申请号：${number}\n发文日：2026年11月10日\n${more}`;

async function outside(name: string): Promise<string> {
  const unit_id = uuidv7();
  await world.services.db
    .insertInto('unit')
    .values({ district_code: HERE, unit_id, type: 'outside', name, valid_from: date('2000-01-01') })
    .execute();
  return unit_id;
}

beforeAll(async () => {
  world = await makeWorld();
  world.services.setNow(new Date('2026-11-23T09:00:00+08:00'));
  const patents = [
    '申请号,专利名称,申请日,公开（公告）日,授权公告日,申请（专利权）人,主分类号,法律状态,法律状态日',
    '201910601862.2,一种钻床,2019-07-21,2020-01-03,2021-03-01,甲公司,B23B39/00,有效,2026-10-31',
    '201710601865.7,一种铣床,2017-12-01,2018-06-05,2020-05-01,乙公司,B23B39/00,有效,2026-10-31',
    '202610100001.6,一种未公开的方法,2026-09-01,,,甲公司,B23B39/00,审中,2026-10-31',
  ];
  await new Ledger(world.services).does({
    does: 'import',
    kind: 'patents',
    text: `${patents.join('\n')}\n`,
    asOf: '2026-10-31',
    rank: 40,
    declarations: {},
  });
  firmUnit = await outside('甲公司');
  agencyUnit = await outside('某代理机构');
  const strangerUnit = await outside('丙公司');
  office = await world.signIn(await world.person('office'));
  firm = await world.signIn(await world.person('enterprise', HERE, firmUnit));
  agency = await world.signIn(await world.person('agency', HERE, agencyUnit));
  stranger = await world.signIn(await world.person('enterprise', HERE, strangerUnit));
  for (const [unit, part] of [
    [firmUnit, 'own'],
    [agencyUnit, 'delegated'],
  ] as const) {
    const body = { unit, holder: '甲公司', part, basis: '托管协议第1号', from: '2026-01-01' };
    expect((await call(world, addPortfolio, office, { body })).status).toBe(200);
  }
}, 120_000);
afterAll(() => world.close());

async function receive(session: Session, raw: string, name = '通知书.txt') {
  const query = `?fileName=${encodeURIComponent(name)}`;
  const { status, json } = await call(world, contract.receiveLetter, session, { raw, query });
  return { status, json: json as unknown as contract.LetterRow & { code?: string } };
}

async function list(session: Session, query = '') {
  const { json } = await call(world, contract.listLetters, session, { query });
  return json.letters as contract.LetterRow[];
}

const confirm = async (session: Session, letter: string, body: object) =>
  call(world, contract.confirmLetter, session, { params: { letter }, body });

const told = async () =>
  (
    await world.services.pool.query<{ audience: string; level: number; due: string }>(
      `SELECT audience, level, params ->> 'due' AS due FROM notice WHERE district_code = $1 AND kind = 'letter' ORDER BY audience, created_at, level`,
      [HERE],
    )
  ).rows;

async function tellOn(day: string) {
  world.services.setNow(new Date(`${day}T09:00:00+08:00`));
  const { pool, now, today } = world.services;
  for (let twice = 0; twice < 2; twice++) await tell({ pool, url: 'http://x', now, today }, HERE);
}

describe('an official letter', () => {
  let id: string;

  it('of an unpublished application is read, matched and kept for the firm and its agency alone', async () => {
    const { status, json } = await receive(firm, text('第一次审查意见通知书', '202610100001.6'));
    expect(status).toBe(200);
    id = json.id;
    expect(json.read).toMatchObject({
      kinds: ['first-action'],
      numbers: ['202610100001.6'],
      issued: ['2026-11-10'],
    });
    expect(json.rights).toMatchObject([
      { title: expect.stringContaining('一种未公开的方法'), unpublished: true },
    ]);
    expect(json).toMatchObject({ state: 'received', due: null });
    expect(await list(stranger)).toEqual([]);
    expect(await list(office)).toEqual([]);
    const given = { params: { letter: id } };
    expect((await call(world, contract.letterFile, stranger, given)).status).toBe(404);
    expect((await call(world, contract.letterFile, office, given)).status).toBe(404);
    expect(await (await call(world, contract.letterFile, firm, given)).response.text()).toContain('审查意见');
  });

  it('the same file is the same letter, an empty or strange one is refused in a sentence', async () => {
    expect((await receive(firm, text('第一次审查意见通知书', '202610100001.6'))).json.id).toBe(id);
    expect((await receive(firm, '')).json.code).toBe('empty-upload');
    expect((await receive(firm, `\u00d0\u00cf`)).status).toBe(200);
  });

  it('gives no right to whom it does not belong', async () => {
    const right = (await list(firm)).find((l) => l.id === id)!.rights[0]!;
    const mine = (await receive(stranger, text('第一次审查意见通知书', '202610100001.6'))).json;
    expect(mine.rights).toEqual([]);
    const body = { kind: 'first-action', right: null, issued: '2026-11-10', channel: 'electronic' };
    const taken = { ...body, right: { kind: right.kind, id: right.id } };
    expect((await confirm(stranger, mine.id, taken)).json.code).toBe('letter-foreign-right');
    expect((await confirm(office, id, body)).status).toBe(404);
    const search = { query: '?number=202610100001.6' };
    expect((await call(world, contract.findLetterRights, stranger, search)).json.rights).toEqual([]);
    expect((await call(world, contract.findLetterRights, office, search)).json.rights).toEqual([]);
    expect((await call(world, contract.findLetterRights, agency, search)).json.rights).toHaveLength(1);
  });

  it('confirmed it has its last day with the arithmetic, and its agency reads it', async () => {
    const { rights } = (await list(firm)).find((l) => l.id === id)!;
    const body = {
      kind: 'first-action',
      right: { kind: rights[0]!.kind, id: rights[0]!.id },
      number: '202610100001.6',
      issued: '2026-11-10',
      channel: 'electronic',
    };
    expect((await confirm(firm, id, { ...body, issued: '2026-11-24' })).json.code).toBe('letter-from-future');
    const { json } = await confirm(firm, id, body);
    expect(json).toMatchObject({ state: 'open', computed: '2027-03-10', due: '2027-03-10' });
    expect((json.steps as unknown[]).length).toBeGreaterThan(2);
    expect((await list(agency)).map((l) => l.id)).toEqual([id]);
    // A last day in the letter that is earlier holds.
    expect((await confirm(agency, id, { ...body, printed: '2027-03-08' })).json).toMatchObject({
      computed: '2027-03-10',
      printed: '2027-03-08',
      due: '2027-03-08',
    });
  });

  it('is told once at each stage to the firm and its agency, never to the office or a stranger', async () => {
    const both = [`unit:${firmUnit}`, `unit:${agencyUnit}`].sort();
    await tellOn('2026-11-23');
    expect((await told()).map((n) => [n.audience, n.level])).toEqual(both.map((a) => [a, 1]));
    await tellOn('2027-03-01');
    await tellOn('2027-03-02');
    expect(await told()).toHaveLength(4);
    await tellOn('2027-03-09');
    expect((await told()).map((n) => n.audience)).toEqual(both.flatMap((a) => [a, a, a]));
    world.services.setNow(new Date('2026-11-23T09:00:00+08:00'));
  });

  it('is over when it is done, and open again when that is taken back', async () => {
    const end = (body: object, session = firm) =>
      call(world, contract.endLetter, session, { params: { letter: id }, body });
    expect((await end({ state: 'done' }, stranger)).status).toBe(409);
    expect((await end({ state: 'withdrawn' })).json.code).toBe('letter-why');
    expect((await end({ state: 'done', on: '2026-11-20' })).json).toMatchObject({
      state: 'done',
      endedOn: '2026-11-20',
    });
    expect((await list(firm)).filter((l) => l.id === id)).toEqual([]);
    expect((await list(firm, '?all=yes')).map((l) => l.id)).toContain(id);
    expect((await end({ state: 'open' })).json).toMatchObject({ state: 'open', endedOn: null });
  });

  it('of a right in the register is the office’s, and the firm that looks after the right reads it too', async () => {
    const { json } = await receive(office, text('专利权终止通知书', '201910601862.2'));
    expect(json.rights).toMatchObject([{ title: expect.stringContaining('一种钻床'), unpublished: false }]);
    const { kind, id: record } = json.rights[0]!;
    const body = { kind: 'lapse', right: { kind, id: record }, issued: '2026-11-10', channel: 'post' };
    expect((await confirm(office, json.id, body)).json).toMatchObject({ state: 'open', due: null });
    expect((await list(firm, `?record=${record}`)).map((l) => l.id)).toEqual([json.id]);
    expect((await list(stranger, '?all=yes')).map((l) => l.id)).not.toContain(json.id);
    const entries = await world.services.pool.query(
      `SELECT action FROM audit_entry WHERE subject = $1 ORDER BY at, action`,
      [`letter:${json.id}`],
    );
    expect(entries.rows.map((r) => r.action).sort()).toEqual(['letter.confirmed', 'letter.received']);
  });
});
