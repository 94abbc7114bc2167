import { actOnMatter, getMatter, listMatters } from '@sophora/contract/matters';
import * as contract from '@sophora/contract/trusteeship';
import { date } from '@sophora/domain/basics/plainDate';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deed, World as Ledger } from '../../../test/support/smallWorld.ts';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';
import { rebuildDocket } from '../docket/rebuild.ts';

const TODAY = date('2026-11-23');
let world: World;
let firm: Session;
let agency: Session;
let stranger: Session;
let office: Session;
let agencyUnit: string;
let delegated: string;

const list = (kind: string, ...lines: string[]): Deed => ({
  does: 'import',
  kind,
  text: `${lines.join('\n')}\n`,
  asOf: '2026-10-31',
  rank: 40,
  declarations: {},
});

async function outside(name: string): Promise<string> {
  const unit_id = uuidv7();
  await world.services.db
    .insertInto('unit')
    .values({ district_code: HERE, unit_id, type: 'outside', name, valid_from: date('2000-01-01') })
    .execute();
  return unit_id;
}

async function give(unit: string, part: 'own' | 'delegated'): Promise<string> {
  const { status, json } = await call(world, contract.addPortfolio, office, {
    body: { unit, holder: '甲公司', part, basis: '托管协议第1号', from: '2026-01-01' },
  });
  expect(status).toBe(200);
  return String(json.id);
}

beforeAll(async () => {
  world = await makeWorld();
  world.services.setNow(new Date('2026-11-23T09:00:00+08:00'));
  const ledger = new Ledger(world.services);
  await ledger.does(
    list(
      'patents',
      '申请号,专利名称,申请日,公开（公告）日,授权公告日,申请（专利权）人,主分类号,法律状态,法律状态日',
      '201910601862.2,一种钻床,2019-07-21,2020-01-03,2021-03-01,甲公司,B23B39/00,有效,2026-10-31',
      '201710601865.7,一种铣床,2017-12-01,2018-06-05,2020-05-01,乙公司,B23B39/00,有效,2026-10-31',
      '202610100001.6,一种未公开的方法,2026-09-01,,,甲公司,B23B39/00,审中,2026-10-31',
    ),
  );
  await ledger.does(list('annuities', '申请号,年度,缴费日期,缴费金额', '201910601862.2,7,2025-07-21,2000'));
  await rebuildDocket(world.services.pool, HERE, TODAY);
  const firmUnit = await outside('甲公司');
  agencyUnit = await outside('某代理机构');
  const strangerUnit = await outside('丙公司');
  office = await world.signIn(await world.person('office'));
  firm = await world.signIn(await world.person('enterprise', HERE, firmUnit));
  agency = await world.signIn(await world.person('agency', HERE, agencyUnit));
  stranger = await world.signIn(await world.person('enterprise', HERE, strangerUnit));
  await give(firmUnit, 'own');
  delegated = await give(agencyUnit, 'delegated');
}, 120_000);
afterAll(() => world.close());

const mine = async (session: Session) =>
  (await call(world, contract.myPortfolio, session)).json as {
    rows: { id: string; kind: string; title: string; due: string; nowFen: number }[];
    unpublished: { title: string }[];
    facts: { id: string; title: string }[];
    yearFen: number;
    months: { fen: number }[];
  };

describe('a firm and its agency', () => {
  it('both read what the firm owes by when, a stranger reads nothing', async () => {
    for (const session of [firm, agency]) {
      const { rows, yearFen, months } = await mine(session);
      expect(rows.map((r) => r.title)).toEqual([expect.stringContaining('一种钻床')]);
      // Year 8, due 2026-07-21; on 2026-11-23 the rolled band of 15 percent of 2,000 yuan still holds.
      expect(rows[0]).toMatchObject({ due: '2026-07-21', nowFen: 230_000 });
      expect(yearFen).toBe(230_000);
      expect(months.reduce((sum, m) => sum + m.fen, 0)).toBe(yearFen);
    }
    expect(await mine(stranger)).toMatchObject({ rows: [], unpublished: [], facts: [] });
  });

  it('both read why the day is that day, a stranger cannot', async () => {
    const { kind, id } = (await mine(firm)).rows[0]!;
    const given = { params: { kind, record: id } };
    for (const session of [firm, agency]) {
      const { status, json } = await call(world, contract.whyMine, session, given);
      expect(status).toBe(200);
      expect((json.steps as unknown[]).length).toBeGreaterThan(0);
    }
    expect((await call(world, contract.whyMine, stranger, given)).status).toBe(404);
  });

  it('keep what nobody else sees; the office reads its number', async () => {
    expect((await mine(firm)).unpublished.map((u) => u.title)).toEqual([
      expect.stringContaining('一种未公开的方法'),
    ]);
    const body = { holder: '甲公司', kind: 'trade-secret', title: '配方一号' };
    expect((await call(world, contract.addPrivateFact, stranger, { body })).json.code).toBe(
      'not-your-holder',
    );
    expect((await call(world, contract.addPrivateFact, firm, { body })).status).toBe(200);
    expect((await mine(agency)).facts.map((f) => f.title)).toEqual(['配方一号']);
    const { json } = await call(world, contract.listPortfolios, office);
    expect(JSON.stringify(json)).not.toContain('配方');
    expect((json.holdings as { hidden: number; rights: number }[])[0]).toMatchObject({
      rights: 1,
      hidden: 2,
    });
    const audited = await world.services.pool.query<{ line: string }>(
      'SELECT params::text AS line FROM audit_entry',
    );
    expect(audited.rows.map((r) => r.line).join()).not.toContain('配方');
    const fact = (await mine(firm)).facts[0]!.id;
    expect((await call(world, contract.endPrivateFact, stranger, { params: { fact } })).status).toBe(404);
    expect((await call(world, contract.endPrivateFact, agency, { params: { fact } })).status).toBe(200);
    expect((await mine(firm)).facts).toEqual([]);
  });

  it('order and deliver a service that the two of them see', async () => {
    const { json } = await call(world, contract.orderService, firm, {
      body: { agency: agencyUnit, title: '恢复权利', wish: '请评估能否恢复' },
    });
    const matter = String(json.id);
    const step = async (session: Session, action: string, input: Record<string, unknown> = {}) => {
      const seen = await world.services.db
        .selectFrom('matter')
        .select('seq')
        .where('matter_id', '=', matter)
        .executeTakeFirstOrThrow();
      return call(world, actOnMatter, session, {
        params: { matter },
        body: { action, seq: seen.seq, input },
      });
    };
    expect((await call(world, getMatter, stranger, { params: { matter } })).status).toBe(404);
    expect((await call(world, listMatters, stranger)).json.items).toEqual([]);
    expect((await step(firm, 'accept')).status).toBe(409);
    expect((await step(agency, 'accept', { feeYuan: 800 })).status).toBe(200);
    expect((await step(agency, 'deliver', { result: '已提交恢复请求' })).status).toBe(200);
    expect((await step(firm, 'confirm')).json).toMatchObject({ state: 'confirmed' });
  });

  it('an order goes to an agency, about a right of one’s own', async () => {
    const order = (given: object) =>
      call(world, contract.orderService, firm, {
        body: { title: '恢复权利', wish: '请评估', agency: agencyUnit, ...given },
      });
    const others = await world.services.pool.query<{ id: string }>(
      `SELECT record_id AS id FROM record WHERE kind = 'patents' AND title LIKE '%一种铣床%'`,
    );
    const strange = { kind: 'patents', id: others.rows[0]!.id };
    expect((await order({ right: strange })).status).toBe(404);
    expect((await order({ agency: world.units.department })).json.code).toBe('no-such-unit');
    const { kind, id } = (await mine(firm)).rows[0]!;
    expect((await order({ right: { kind, id } })).status).toBe(200);
  });

  it('the list to pay from is a table with the annuity in it', async () => {
    const { response } = await call(world, contract.exportPayments, firm, { query: '?format=csv&within=90' });
    const text = await response.text();
    expect(text).toContain('201910601862.2');
    expect(text).toContain('发明专利第8年年费');
  });

  it('once the mandate has ended the agency reads nothing', async () => {
    expect(
      (await call(world, contract.endPortfolio, office, { params: { portfolio: delegated } })).status,
    ).toBe(200);
    expect(await mine(agency)).toMatchObject({ rows: [], unpublished: [] });
    expect((await mine(firm)).rows).toHaveLength(1);
  });

  it('the firm delegates and takes back by itself, nothing that is not its own', async () => {
    const body = { holder: '甲公司', agency: agencyUnit, basis: '委托书第3号' };
    const given = await call(world, contract.delegate, firm, { body });
    expect(given.status).toBe(200);
    expect((await call(world, contract.delegate, firm, { body })).json.code).toBe('portfolio-exists');
    expect((await mine(agency)).rows).toHaveLength(1);
    const delegations = (await call(world, contract.myPortfolio, firm)).json.delegations;
    expect(delegations).toMatchObject([{ unit: '某代理机构', basis: '委托书第3号' }]);
    const foreign = { ...body, holder: '乙公司' };
    expect((await call(world, contract.delegate, firm, { body: foreign })).json.code).toBe('not-your-holder');
    const nobody = { ...body, agency: world.units.department };
    expect((await call(world, contract.delegate, firm, { body: nobody })).json.code).toBe('no-such-unit');
    const end = { params: { portfolio: String(given.json.id) } };
    expect((await call(world, contract.revokeDelegation, stranger, end)).status).toBe(404);
    expect((await call(world, contract.revokeDelegation, agency, end)).status).toBe(403);
    expect((await call(world, contract.revokeDelegation, firm, end)).status).toBe(200);
    expect((await mine(agency)).rows).toEqual([]);
  });

  it('asks the office one question, which has a clock, is answered and closed', async () => {
    const body = { question: '费用减缴备案什么时候要办？' };
    const asked = await call(world, contract.askQuestion, firm, { body });
    expect(asked.status).toBe(200);
    const matter = String(asked.json.id);
    const step = async (session: Session, action: string, input: Record<string, unknown> = {}) => {
      const { json } = await call(world, getMatter, session, { params: { matter } });
      const { seq } = json.matter as { seq: number };
      return call(world, actOnMatter, session, { params: { matter }, body: { action, seq, input } });
    };
    expect((await call(world, getMatter, stranger, { params: { matter } })).status).toBe(404);
    const seen = await call(world, getMatter, office, { params: { matter } });
    // Three working days after Monday, 23 November 2026.
    expect(JSON.stringify(seen.json)).toContain('2026-11-26');
    expect((await step(firm, 'answer', { answer: '我自己答' })).status).toBe(409);
    expect((await step(office, 'answer', { answer: '缴费前两个半月。' })).json).toMatchObject({
      state: 'answered',
    });
    expect((await step(firm, 'askAgain', { question: '逾期了呢？' })).json).toMatchObject({ state: 'asked' });
    expect((await step(office, 'answer', { answer: '按全额缴。' })).status).toBe(200);
    expect((await step(firm, 'close')).json).toMatchObject({ state: 'closed' });
    const others = await world.services.pool.query<{ id: string }>(
      `SELECT record_id AS id FROM record WHERE kind = 'patents' AND title LIKE '%一种铣床%'`,
    );
    const strange = { ...body, right: { kind: 'patents', id: others.rows[0]!.id } };
    expect((await call(world, contract.askQuestion, firm, { body: strange })).status).toBe(404);
  });

  it('sends the filled payment list back as receipts that wait for the office', async () => {
    const csv = await (
      await call(world, contract.exportPayments, firm, { query: '?format=csv&within=90' })
    ).response.text();
    const send = (raw: string, session = firm) =>
      call(world, contract.sendReceipts, session, { query: '?fileName=receipts.csv', raw });
    const { status, json } = await send(csv);
    expect(status).toBe(200);
    const { rows } = await world.services.pool.query(
      'SELECT kind, state FROM batch WHERE district_code = $1 AND batch_id = $2',
      [HERE, json.batch],
    );
    expect(rows).toEqual([{ kind: 'annuities', state: 'uploaded' }]);
    expect((await send(csv, stranger)).json.code).toBe('not-your-holder');
  });

  it('invites a colleague in one step, into its own unit alone; the office invites anybody', async () => {
    const body = { part: 'own', holder: '甲公司', basis: '托管协议', name: '乙经办', login: 'jia-2' };
    const made = await call(world, contract.inviteClerk, firm, { body });
    expect(made.status).toBe(200);
    expect((made.json.link as { path: string }).path).toMatch(/^\/welcome#/);
    const person = async (login: string) =>
      (
        await world.services.pool.query<{ id: string }>(
          'SELECT person_id AS id FROM account WHERE login = $1',
          [login],
        )
      ).rows[0]!.id;
    const colleague = await world.signIn(await person('jia-2'));
    expect((await mine(colleague)).rows).toHaveLength(1);
    const again = await call(world, contract.inviteClerk, firm, { body });
    expect(again.json.code).toBe('login-taken');
    const elsewhere = { ...body, holder: '乙公司', login: 'yi-1' };
    expect((await call(world, contract.inviteClerk, firm, { body: elsewhere })).json.code).toBe(
      'not-your-holder',
    );
    const asAgency = { ...body, part: 'delegated', agency: '某代理机构', login: 'x-1' };
    expect((await call(world, contract.inviteClerk, firm, { body: asAgency })).json.code).toBe(
      'not-your-holder',
    );
    expect((await call(world, contract.inviteClerk, office, { body: elsewhere })).status).toBe(200);
    expect((await mine(await world.signIn(await person('yi-1')))).rows.map((r) => r.title)).toEqual([
      expect.stringContaining('一种铣床'),
    ]);
    const units = await world.services.pool.query(
      `SELECT name, count(*)::int AS n FROM unit WHERE name IN ('甲公司', '乙公司') GROUP BY name ORDER BY name`,
    );
    expect(units.rows).toEqual([
      { name: '乙公司', n: 1 },
      { name: '甲公司', n: 1 },
    ]);
  });
});
