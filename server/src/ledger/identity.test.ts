import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../../test/support/services.ts';
import { type Deed, DISTRICT, tellAll, World } from '../../../test/support/smallWorld.ts';
import { canonicalDump } from '../indicators/rebuild.ts';
import { getKind } from './index.ts';
import { queueRows } from './queues/lists.ts';
import { recordDetail } from './registers/detail.ts';

let services: TestServices;
let world: World;

beforeAll(async () => {
  services = await testServices();
});
beforeEach(async () => {
  world = new World(services);
  await world.begin();
});
afterAll(() => services.close());

const A = '201710601862.3';
const P = 'CN107100001A';
const STUB = `,${P},一种钻床`;
const NUMBER = `${A},,`;
const BOTH = `${A},${P},`;
const OTHER = `201610601864.8,${P},`;

function list(...rows: string[]): Deed {
  const text = `申请号,公开号,专利名称\n${rows.join('\n')}\n`;
  return { does: 'import', kind: 'patents', text, asOf: null, rank: 20, declarations: {} };
}

interface Row {
  id: string;
  key: string;
  title: string;
}
async function records(kind = 'patents'): Promise<Row[]> {
  const { rows } = await services.pool.query<Row>(
    'SELECT record_id AS id, natural_key AS key, title FROM record WHERE kind = $1 ORDER BY natural_key',
    [kind],
  );
  return rows;
}
const keys = async () => (await records()).map((r) => r.key);
const dump = async () => {
  const lines: string[] = [];
  for await (const line of canonicalDump(services.pool, DISTRICT)) lines.push(line);
  return lines;
};
const SCOPE = { streets: 'all', units: 'all' } as const;
const detail = (id: string) =>
  recordDetail(
    services,
    { actor: { kind: 'cli', osUser: 'test' }, scope: SCOPE } as never,
    DISTRICT,
    getKind('patents'),
    id,
  );

describe('a publication known by its number alone', () => {
  it('becomes the application that a later row names with it, and leads there; both are apart again when that file is withdrawn', async () => {
    await world.does(list(STUB));
    await world.does(list(NUMBER));
    const [, stub] = await records();
    expect(stub!.key).toBe(`publication:${P}`);
    await world.does(list(BOTH));
    const one = await records();
    expect(one.map((r) => r.key)).toEqual(['application:201710601862']);
    expect(one[0]!.title).toContain('一种钻床');
    const shown = await detail(stub!.id);
    expect(shown.id).toBe(one[0]!.id);
    expect(shown.history).toHaveLength(3);
    expect(shown.identifiers.map((i) => i.scheme)).toEqual(['application', 'publication']);
    await world.does({ does: 'withdraw', batch: 2 });
    expect(await keys()).toEqual(['application:201710601862', `publication:${P}`]);
    expect((await detail(stub!.id)).id).toBe(stub!.id);
  });

  it.each([
    [[STUB, NUMBER, BOTH]],
    [[STUB, BOTH, NUMBER]],
    [[NUMBER, STUB, BOTH]],
    [[NUMBER, BOTH, STUB]],
    [[BOTH, STUB, NUMBER]],
    [[BOTH, NUMBER, STUB]],
  ])('is the same record in whatever order one file brings it: %j', async (rows) => {
    await world.does(list(...rows));
    expect(await records()).toMatchObject([{ key: 'application:201710601862' }]);
    expect((await records())[0]!.title).toContain('一种钻床');
    await world.does(list(STUB));
    expect(await keys()).toHaveLength(1);
    await world.does({ does: 'withdraw', batch: 0 });
    expect(await keys()).toEqual([`publication:${P}`]);
  });

  it('says the same when its file is imported again after the joining', async () => {
    await world.does(list(BOTH));
    await world.does(list(STUB));
    const before = await dump();
    await world.does(list(STUB));
    expect(await dump()).toEqual(before);
    await world.does({ does: 'withdraw', batch: 0 });
    expect(await keys()).toEqual([`publication:${P}`]);
  });
});

describe('a number that two applications claim', () => {
  const waiting = async (decided = false) =>
    (await queueRows(services.pool, DISTRICT, 'identities', { decided, limit: 10, offset: 0 })).rows;

  it('waits for a person, and belongs to whom the person says until that is undone', async () => {
    await world.does(list(STUB));
    await world.does(list(BOTH));
    await world.does(list(OTHER));
    expect(await keys()).toHaveLength(3);
    const [row] = await waiting();
    expect(row).toMatchObject({ value: `patents/publication:${P}`, label: P, records: 3 });
    const other = (await records()).find((r) => r.key === 'application:201610601864')!;
    await world.does({ does: 'decide', queue: 'identities', value: row!.value, target: other.id });
    expect(await waiting()).toEqual([]);
    expect(await waiting(true)).toMatchObject([{ target: other.id }]);
    expect(await keys()).toEqual(['application:201610601864', 'application:201710601862']);
    expect((await records()).find((r) => r.id === other.id)!.title).toContain('一种钻床');
    await world.does({ does: 'undo', deed: 3 });
    expect(await waiting()).toHaveLength(1);
    expect(await keys()).toHaveLength(3);
  });

  it('is the other’s as soon as one of the two is withdrawn', async () => {
    await world.does(list(BOTH));
    await world.does(list(OTHER));
    await world.does(list(STUB));
    expect(await keys()).toHaveLength(3);
    await world.does({ does: 'withdraw', batch: 0 });
    expect(await waiting()).toEqual([]);
    expect(await keys()).toEqual(['application:201610601864']);
  });

  it('is seen when both come in one file, and when a third comes later', async () => {
    await world.does(list(BOTH, OTHER));
    expect((await waiting())[0]).toMatchObject({ records: 2 });
    await world.does(list(`200910601866.7,${P},`, `201810601863.2,${P},`));
    expect((await waiting())[0]!.records).toBeGreaterThan(2);
  });
});

describe('a holder known by its name alone', () => {
  const holders = (text: string): Deed => ({
    does: 'import',
    kind: 'enterprises',
    text: `企业名称,统一社会信用代码,企业地址\n${text}\n`,
    asOf: null,
    rank: 20,
    declarations: {},
  });

  it('becomes the firm a person names; rights under its name follow, and leave again when it is undone', async () => {
    await world.does(holders('济南某某机械厂,,'));
    await world.does(holders('济南某某机械有限公司,91370104MA3C00001B,济南市槐荫区美里湖街道1号'));
    await world.does({
      does: 'import',
      kind: 'patents',
      text: `申请号,申请人\n${A},济南某某机械厂\n`,
      asOf: null,
      rank: 20,
      declarations: {},
    });
    const firms = await records('enterprises');
    const bare = firms.find((r) => r.key.startsWith('name:'))!;
    const coded = firms.find((r) => r.key.startsWith('creditCode:'))!;
    const holderOf = async () => (await detail((await records())[0]!.id)).parties[0]!.holderId;
    expect(await holderOf()).toBe(bare.id);
    await world.does({ does: 'decide', queue: 'provisional', value: bare.id, target: coded.id });
    expect((await records('enterprises')).map((r) => r.id)).toEqual([coded.id]);
    expect(await holderOf()).toBe(coded.id);
    await world.does(holders('济南某某机械厂,,'));
    expect(await records('enterprises')).toHaveLength(1);
    await world.does({ does: 'undo', deed: 3 });
    expect(await records('enterprises')).toHaveLength(2);
    expect(await holderOf()).toBe(bare.id);
  });
});

describe('a decision that takes the place of another', () => {
  it('gives it back when undone', async () => {
    const address = '济南市槐荫区经七路605号';
    const decide = (target: string): Deed => ({ does: 'decide', queue: 'streets', value: address, target });
    await world.does({
      does: 'import',
      kind: 'patents',
      text: `申请号,地址\n${A},${address}\n`,
      asOf: null,
      rank: 20,
      declarations: {},
    });
    const street = async () => (await services.pool.query('SELECT street FROM placement')).rows[0]?.street;
    await world.does(decide('370104014'));
    await world.does(decide('370104005'));
    expect(await street()).toBe('370104005000');
    await world.does({ does: 'undo', deed: 2 });
    expect(await street()).toBe('370104014000');
    await world.does({ does: 'undo', deed: 1 });
    expect(await street()).toBe('unassigned');
  });
});

describe('any order of files and of withdrawals', () => {
  it('ends in the registers of a district told only what is left, in the order of the alphabet', async () => {
    const files = [list(STUB), list(NUMBER), list(BOTH), list(OTHER), list(BOTH, STUB)];
    const orders = [
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
      [2, 0, 3, 1, 4],
      [3, 4, 0, 2, 1],
    ];
    const ends = new Set<string>();
    for (const order of orders) {
      world = new World(services);
      await world.begin();
      for (const i of order) await world.does(files[i]!);
      for (const i of [3, 2]) await world.does({ does: 'withdraw', batch: order.indexOf(i) });
      ends.add(JSON.stringify((await records()).map((r) => [r.id, r.key])));
      const now = await dump();
      await tellAll(services, world.surviving());
      expect(await dump()).toEqual(now);
    }
    expect(ends.size).toBe(1);
  });
});
