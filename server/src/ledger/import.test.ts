import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { sharedData } from '../../../test/support/sharedData.ts';
import { drain } from '../indicators/index.ts';
import { canonicalDump } from '../indicators/rebuild.ts';
import { inTransaction } from '../platform/transaction.ts';
import { updateBatch } from './import/batches.ts';
import {
  checkBatch,
  declareForBatch,
  getBatch,
  getKind,
  receiveFile,
  withdrawBatch,
  writeBatch,
} from './index.ts';

const D = '370104';
const TAIAN_XLSX = sharedData('patents/taian_patents_1985-2015.xlsx');
const TAIAN_CSV = sharedData('patents/taian_patents_1985-2015.csv');
const never = new AbortController().signal;
const quiet = () => undefined;
let services: TestServices;

beforeAll(async () => {
  services = await testServices();
  await services.pool.query(`INSERT INTO district (code, name, kind) VALUES ($1, '槐荫区', 'real')`, [D]);
});
afterAll(() => services.close());

async function importFile(kind: string, path: string, set: Parameters<typeof updateBatch>[2] = {}) {
  const batch = await receiveFile(services, {
    district: D,
    kind,
    path,
    fileName: path.split('/').at(-1)!,
    actor: 'cli:test',
  });
  if (Object.keys(set).length > 0) await updateBatch(services.pool, batch, set);
  const counts = await checkBatch(services, D, batch.id, never, quiet);
  const seq = await writeBatch(services, D, batch.id, 'cli:test', never, quiet);
  await drain(services.pool, D);
  return { id: batch.id, counts, seq };
}

function csv(name: string, text: string): string {
  const path = join(services.home, name);
  writeFileSync(path, text);
  return path;
}

async function dump(): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of canonicalDump(services.pool, D)) lines.push(line);
  return lines;
}

async function withdraw(id: string): Promise<void> {
  await inTransaction(services.pool, async (client) => {
    const batch = await getBatch(client, D, id);
    await withdrawBatch(client, batch, getKind(batch.kind), 'cli:test', services.now(), '试验');
  });
  await drain(services.pool, D);
}

const LIST = `申请号,专利名称,申请人,申请日,授权公告日,主分类号,法律状态,地址
201710601862.3,一种钻床,济南某某机械有限公司,2017-07-21,2019-03-01,B23B39/00,有效,济南市槐荫区经七路605号
201710601863.8,一种铣床,济南某某机械有限公司,2017-07-21,,B23C1/00,,济南市槐荫区经七路605号
`;

describe('a batch', () => {
  it('is new once, the same the second time, and leaves no trace in registers and figures when withdrawn', async () => {
    const before = await dump();
    const first = await importFile('patents', csv('a.csv', LIST));
    expect(first.counts).toMatchObject({ rows: 2, new: 2, same: 0, rejected: 0 });
    const once = await dump();
    const second = await importFile('patents', csv('b.csv', `${LIST}\n`));
    expect(second.counts).toMatchObject({ rows: 2, new: 0, same: 2 });
    expect(await dump()).toEqual(once);
    await withdraw(first.id);
    const { rows } = await services.pool.query('SELECT count(*) AS n FROM record WHERE district_code = $1', [
      D,
    ]);
    expect(rows[0]?.n).toBe(2);
    await withdraw(second.id);
    expect(await dump()).toEqual(before);
  });

  it('shows a contradiction field by field and lets the later list speak', async () => {
    const first = await importFile('patents', csv('c.csv', LIST));
    const once = await dump();
    const changed = await importFile('patents', csv('d.csv', LIST.replace('一种钻床', '一种立式钻床')));
    expect(changed.counts).toMatchObject({ rows: 2, changed: 1, same: 1 });
    const { rows } = await services.pool.query('SELECT changes FROM batch_row WHERE batch_id = $1', [
      changed.id,
    ]);
    expect(rows[0]?.changes).toEqual({ title: ['一种钻床', '一种立式钻床'] });
    const title = await services.pool.query(
      `SELECT title FROM record WHERE facts ->> 'applicationNumber' = '201710601862'`,
    );
    expect(title.rows[0]?.title).toContain('立式');
    await withdraw(changed.id);
    expect(await dump()).toEqual(once);
    await withdraw(first.id);
  });

  it('tells repeated rows from conflicting ones; the later row wins', async () => {
    const [header, one, two] = LIST.split('\n');
    const batch = await importFile(
      'patents',
      csv('e.csv', [header, one, one, one!.replace('钻床', '镗床'), two].join('\n')),
    );
    expect(batch.counts).toMatchObject({ rows: 4, new: 2, repeated: 1, conflicting: 1 });
    const { rows } = await services.pool.query(
      `SELECT title FROM record WHERE facts ->> 'applicationNumber' = '201710601862'`,
    );
    expect(rows[0]?.title).toContain('镗床');
    await withdraw(batch.id);
  });

  it('rejects a wrong check digit with the cell and the digit it should have', async () => {
    const batch = await importFile('patents', csv('f.csv', LIST.replace('201710601862.3', '201710601862.5')));
    expect(batch.counts).toMatchObject({ rows: 2, new: 1, rejected: 1 });
    const { rows } = await services.pool.query(
      `SELECT problems FROM batch_row WHERE batch_id = $1 AND result = 'rejected'`,
      [batch.id],
    );
    expect(rows[0]?.problems[0]).toMatchObject({
      level: 'reject',
      field: 'applicationNumber',
      message: { code: 'application-number-check' },
    });
    await withdraw(batch.id);
  });

  it('takes its street from its holder, and loses it again when the holders’ file is withdrawn', async () => {
    const places = await importFile(
      'communities',
      csv('k.csv', 'code,name\n370104005,五里沟街道\n370104005001,经七路社区居民委员会\n'),
    );
    const patents = await importFile('patents', csv('g.csv', LIST.replaceAll('济南市槐荫区经七路605号', '')));
    const street = async () =>
      (
        await services.pool.query(
          `SELECT DISTINCT street FROM placement WHERE kind = 'patents' AND district_code = $1`,
          [D],
        )
      ).rows.map((r) => r.street);
    expect(await street()).toEqual(['unassigned']);
    const holders = await importFile(
      'enterprises',
      csv(
        'h.csv',
        '企业名称,统一社会信用代码,企业地址\n济南某某机械有限公司,,济南市槐荫区五里沟街道经七路605号\n',
      ),
    );
    expect(await street()).toEqual(['370104005000']);
    await withdraw(holders.id);
    expect(await street()).toEqual(['unassigned']);
    await withdraw(patents.id);
    await withdraw(places.id);
  });
});

describe.skipIf(!TAIAN_XLSX || !TAIAN_CSV)('the real list of Tai’an', () => {
  it('gives 7,384 patents, none counted before a declaration, the same again from its CSV twin', async () => {
    const first = await importFile('patents', TAIAN_XLSX!);
    expect(first.counts).toMatchObject({ rows: 7384, new: 7384, rejected: 0 });
    const counted = async () =>
      (
        await services.pool.query(
          `SELECT indicator, criterion, count(*) AS n FROM contribution WHERE district_code = $1 AND known_to_seq IS NULL AND indicator = 'valid-inventions' GROUP BY 1, 2`,
          [D],
        )
      ).rows;
    const before = await counted();
    expect(before.filter((r) => !r.criterion.startsWith('?'))).toEqual([]);
    const twin = await importFile('patents', TAIAN_CSV!);
    expect(twin.counts).toMatchObject({ rows: 7384, new: 0, same: 7384 });
    await inTransaction(services.pool, async (client) => {
      const batch = await getBatch(client, D, first.id);
      await declareForBatch(
        client,
        batch,
        getKind('patents'),
        { validAsOf: '2015-12-31', region: D },
        'cli:test',
        services.now(),
        '市局口头确认',
      );
    });
    await drain(services.pool, D);
    const after = await counted();
    const inventions = before.reduce((sum, r) => sum + r.n, 0);
    expect(after.find((r) => r.criterion === '')?.n).toBeGreaterThan(0.9 * inventions);
  });
});

describe('a pledge over several patents', () => {
  const HEAD = '质押登记号,质押合同编号,专利号,质押金额,出质人';
  const row = (number: string, amount = '300万元') => `Y2024370000001,HT-1,${number},${amount},甲公司`;
  const ONE = '2017106018623';
  const TWO = '2016106018648';
  const facts = async () =>
    (await services.pool.query(`SELECT facts FROM record WHERE kind = 'pledges'`)).rows.map((r) => r.facts);

  it('is one record of all the rows its file gives it, the same again from a second file, less when a later list has fewer', async () => {
    const first = await importFile('pledges', csv('p.csv', [HEAD, row(ONE), row(TWO), row(TWO)].join('\n')));
    expect(first.counts).toMatchObject({ rows: 3, new: 2, repeated: 1, conflicting: 0 });
    expect(await facts()).toMatchObject([{ patents: ['201710601862', '201610601864'], amount: 300_000_000 }]);
    const once = await dump();
    const again = await importFile('pledges', csv('q.csv', [HEAD, row(ONE), row(TWO), ''].join('\n')));
    expect(again.counts).toMatchObject({ rows: 2, same: 2 });
    expect(await dump()).toEqual(once);
    const fewer = await importFile('pledges', csv('r.csv', [HEAD, row(TWO)].join('\n')));
    expect(fewer.counts).toMatchObject({ rows: 1, changed: 1 });
    expect(await facts()).toMatchObject([{ patents: ['201610601864'] }]);
    await withdraw(fewer.id);
    expect(await dump()).toEqual(once);
    const contradicts = await importFile(
      'pledges',
      csv('s.csv', [HEAD, row(ONE), row(TWO, '500万元')].join('\n')),
    );
    expect(contradicts.counts).toMatchObject({ rows: 2, conflicting: 1 });
    for (const batch of [contradicts, again, first]) await withdraw(batch.id);
    expect(await facts()).toEqual([]);
  });
});
