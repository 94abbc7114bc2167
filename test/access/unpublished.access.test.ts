import { inflateRawSync } from 'node:zlib';
import { allEndpoints } from '@sophora/contract/all';
import type { Endpoint } from '@sophora/contract/endpoint';
import { ROLES, type Role } from '@sophora/domain/access/permissions';
import { ROLE_UNITS } from '@sophora/domain/access/roleUnits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordId } from '../../server/src/ledger/identity.ts';
import { type Deed, World as Ledger } from '../support/smallWorld.ts';
import { call, HERE, makeWorld, type World } from '../support/world.ts';

/** Words only the unpublished application has: wherever one appears, the application does. */
const SECRETS = ['一种秘而不宣的装置', '202610100001', '202610100001.6'];
const FILE = [
  '申请号,专利名称,申请日,公开（公告）日,授权公告日,申请（专利权）人,主分类号,法律状态,法律状态日,地址',
  '201910601862.2,一种钻床,2019-07-21,2020-01-03,2021-03-01,甲公司,B23B39/00,有效,2026-10-31,济南市槐荫区经七路605号',
  '202610100001.6,一种秘而不宣的装置,2026-09-01,,,甲公司,B23B39/00,审中,2026-10-31,济南市槐荫区经七路605号',
  '202610100001.6,一种秘而不宣的装置,2026-09-01,,,甲公司,B23C39/00,审中,2026-10-31,济南市槐荫区经七路605号',
  '202610100002.4,一种秘而不宣的装置,2026-13-01,,,甲公司,B23C39/00,审中,2026-10-31,济南市槐荫区经七路605号',
];
const secret = recordId(HERE, 'patents', { scheme: 'application', value: '202610100001' });

let world: World;
const people = new Map<Role, string>();
let batch: string;

function patents(lines: readonly string[], asOf: string): Deed {
  return { does: 'import', kind: 'patents', text: `${lines.join('\n')}\n`, asOf, rank: 40, declarations: {} };
}

beforeAll(async () => {
  world = await makeWorld();
  for (const role of ROLES) {
    const type = ROLE_UNITS[role]?.[0];
    people.set(role, await world.person(role, undefined, type ? world.units[type] : null));
  }
  const ledger = new Ledger(world.services);
  await ledger.does(patents(FILE, '2026-10-31'));
  const found = await world.services.pool.query<{ batch_id: string }>('SELECT batch_id FROM batch');
  batch = found.rows[0]!.batch_id;
});
afterAll(() => world?.close());

/** Ways to ask each endpoint that could show the application, if any way could. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'records.list': [
    '',
    '?q=秘而不宣',
    '?q=202610100001',
    `?filter=${encodeURIComponent('{"status":"pending"}')}`,
  ],
  'records.count': ['?q=秘而不宣'],
  'records.export': ['?format=csv', '?format=xlsx'],
  'imports.rows': ['new', 'changed', 'same', 'repeated', 'conflicting', 'rejected', 'warned'].map(
    (r) => `?result=${r}`,
  ),
  'docket.list': ['losing', 'due', 'restorable', 'differs', 'again'].map((v) => `?view=${v}&within=400`),
  'docket.firm': [`?name=${encodeURIComponent('甲公司')}`],
  'figures.records': ['', '?on=2026-11-22'],
  'figures.export': ['?format=csv', '?format=xlsx'],
};

const PARAMS: Readonly<Record<string, readonly string[]>> = {
  kind: ['patents'],
  record: [secret],
  indicator: ['valid-inventions', 'high-value-inventions'],
  sheet: ['1'],
  row: ['2', '3', '5'],
  queue: ['holders', 'streets', 'statuses', 'provisional', 'identities'],
};

function waysToAsk(endpoint: Endpoint): Record<string, string>[] {
  let ways: Record<string, string>[] = [{}];
  for (const [, name] of endpoint.path.matchAll(/:(\w+)/g)) {
    if (!name || name === 'district') continue;
    const values = name === 'batch' ? [batch] : (PARAMS[name] ?? [secret]);
    ways = ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value })));
  }
  return ways;
}

/** The body as a reader of it would have it, spreadsheets unpacked. */
async function bodyText(response: Response, json: unknown): Promise<string> {
  if (response.bodyUsed) return JSON.stringify(json);
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes.subarray(0, 2).toString('latin1') === 'PK' ? partsOf(bytes) : bytes.toString('utf8');
}

function partsOf(zip: Buffer): string {
  let text = '';
  for (let at = zip.indexOf('PK\u0003\u0004', 0, 'latin1'); at >= 0; ) {
    const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const next = zip.indexOf('PK', start, 'latin1');
    if (zip.readUInt16LE(at + 8) === 8)
      text += inflateRawSync(zip.subarray(start), { finishFlush: 2 }).toString('utf8');
    at = zip.indexOf('PK\u0003\u0004', Math.max(start, next), 'latin1');
  }
  return text;
}

describe('an application that nobody has published', () => {
  const reading = allEndpoints.filter((e) => e.method === 'GET' && e.path.startsWith('/api/d/'));

  test.each(reading.map((e) => [e.id, e] as const))('%s shows it to no role', async (id, endpoint) => {
    for (const role of ROLES) {
      const session = await world.signIn(people.get(role)!);
      for (const params of waysToAsk(endpoint))
        for (const query of QUERIES[id] ?? ['']) {
          const { response, json, status } = await call(world, endpoint, session, { params, query });
          expect(status, `${id} ${query}`).toBeLessThan(500);
          const text = await bodyText(response, json);
          for (const words of SECRETS) expect(text, `${id} ${query} to ${role}`).not.toContain(words);
        }
    }
  });

  test('is counted for the office, whose register and export hold the granted patent alone', async () => {
    const session = await world.signIn(people.get('office')!);
    const endpointOf = (id: string) => allEndpoints.find((e) => e.id === id)!;
    const docket = await call(world, endpointOf('docket.list'), session, {});
    expect(docket.json.undisclosed).toEqual({ value: 1, exact: true });
    const list = await call(world, endpointOf('records.list'), session, { params: { kind: 'patents' } });
    expect(list.json.count).toEqual({ value: 1, exact: true });
    const xlsx = await call(world, endpointOf('records.export'), session, {
      params: { kind: 'patents' },
      query: '?format=xlsx',
    });
    expect(await bodyText(xlsx.response, xlsx.json)).toContain('一种钻床');
    const original = await call(world, endpointOf('imports.file'), session, { params: { batch } });
    expect(original).toMatchObject({ status: 403, json: { code: 'file-holds-unpublished' } });
  });

  test('stands in the register as soon as a file shows its publication, and leaves it with that file', async () => {
    const ledger = new Ledger(world.services);
    const published = FILE[2]!.replace('2026-09-01,,', '2026-09-01,2026-11-03,');
    await ledger.does(patents([FILE[0]!, published], '2026-11-10'));
    const count = async () =>
      (await world.services.pool.query('SELECT 1 FROM record WHERE record_id = $1', [secret])).rowCount;
    expect(await count()).toBe(1);
    const sealed = 'SELECT 1 FROM sealed_record WHERE record_id = $1';
    expect((await world.services.pool.query(sealed, [secret])).rowCount).toBe(0);
    await ledger.does({ does: 'withdraw', batch: 0 });
    expect(await count()).toBe(0);
    expect((await world.services.pool.query(sealed, [secret])).rowCount).toBe(1);
    const sizes = await world.services.pool.query(
      `SELECT (SELECT count(*) FROM record WHERE kind = 'patents') = (SELECT records FROM register_size WHERE kind = 'patents') AS equal`,
    );
    expect(sizes.rows[0]).toEqual({ equal: true });
  });
});
