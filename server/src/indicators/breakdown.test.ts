import * as contract from '@sophora/contract/figures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Deed, World as Ledger } from '../../../test/support/smallWorld.ts';
import { call, HERE, makeWorld, type Session, type World } from '../../../test/support/world.ts';

let world: World;
let office: Session;

const PATENTS: Deed = {
  does: 'import',
  kind: 'patents',
  text: `申请号,专利名称,申请日,公开（公告）日,授权公告日,申请（专利权）人,主分类号,法律状态,法律状态日
201910601862.2,一种钻床,2019-07-21,2020-01-03,2021-03-01,甲公司,B23B39/00,有效,2026-10-31
201810601863.2,一种车床,2018-12-15,2019-06-04,2020-03-01,甲公司;乙公司,B23B39/00,有效,2026-10-31
201710601865.7,一种电机,2017-12-01,2018-06-05,2020-05-01,乙公司,H02K1/00,有效,2026-10-31
`,
  asOf: '2026-10-31',
  rank: 40,
  declarations: { region: HERE },
};

beforeAll(async () => {
  world = await makeWorld();
  world.services.setNow(new Date('2026-11-23T09:00:00+08:00'));
  await new Ledger(world.services).does(PATENTS);
  office = await world.signIn(await world.person('office'));
}, 60_000);
afterAll(() => world.close());

async function apart(query: Record<string, string>) {
  const { status, json } = await call(world, contract.getBreakdown, office, {
    params: { indicator: 'valid-inventions' },
    query: `?${new URLSearchParams(query)}`,
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json as {
    total: number;
    ways: { id: string }[];
    parts: { value: string; amount: number; label: { zh: string } }[];
    overlapping: boolean;
  };
}

it('every way of taking a figure apart adds up to the figure, and so does every part taken further apart', async () => {
  const { total, ways } = await apart({ by: 'street' });
  expect(total).toBe(3);
  for (const { id: by } of ways) {
    const whole = await apart({ by });
    if (whole.overlapping) continue;
    expect(
      whole.parts.reduce((sum, p) => sum + p.amount, 0),
      by,
    ).toBe(total);
    for (const part of whole.parts) {
      const narrowed = ['street', 'ipc', 'holder'].includes(by)
        ? { [by]: part.value }
        : { dim: `${by}:${part.value}` };
      for (const { id: further } of ways.filter((w) => w.id !== by)) {
        const inner = await apart({ ...narrowed, by: further });
        expect(inner.total, `${by} ${part.value}`).toBe(part.amount);
        if (!inner.overlapping)
          expect(
            inner.parts.reduce((sum, p) => sum + p.amount, 0),
            `${by} ${part.value} ${further}`,
          ).toBe(part.amount);
      }
    }
  }
});

it('a shared right counts with its first holder', async () => {
  const { parts } = await apart({ by: 'holder' });
  expect(parts.map((p) => [p.label.zh, p.amount])).toEqual([
    ['甲公司', 2],
    ['乙公司', 1],
  ]);
});

it('the records behind a part are those it counts', async () => {
  const { json } = await call(world, contract.figureRecords, office, {
    params: { indicator: 'valid-inventions' },
    query: '?ipc=H',
  });
  expect((json.rows as { title: string }[]).map((r) => r.title)).toEqual([
    expect.stringContaining('一种电机'),
  ]);
});

it('a way the figure does not have is refused', async () => {
  const { status } = await call(world, contract.getBreakdown, office, {
    params: { indicator: 'valid-inventions' },
    query: '?by=weather',
  });
  expect(status).toBe(404);
});
