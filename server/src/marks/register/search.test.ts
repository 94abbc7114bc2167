import { type FoundByRule, type MarkIndexState, searchMarks } from '@sophora/contract/marks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call } from '../../../../test/support/world.ts';
import { type MarkWorld, marksFile, markWorld } from '../markWorld.fixture.ts';

let world: MarkWorld;
beforeAll(async () => {
  world = await markWorld();
  await world.put(
    'marks',
    marksFile([
      ['槐香居', 43, '济南槐香餐饮有限公司'],
      ['槐香居', 30, '济南槐香食品有限公司'],
      ['槐乡居', 30, '山东某某食品有限公司'],
      ['槐香局', 30, '山东某某食品有限公司', '期满未续展'],
      ['大明湖', 30, '济南某某食品有限公司'],
      ['', 9, '济南图形科技有限公司'],
      ...Array.from({ length: 60 }, (_, i): [string, number, string] => [
        '白雪松',
        1 + (i % 2),
        `第${i}有限公司`,
      ]),
    ]),
  );
});
afterAll(() => world?.close());

async function search(query: Record<string, string>) {
  const { status, json } = await call(world, searchMarks, world.who.anna, {
    query: `?${new URLSearchParams(query)}`,
  });
  expect(status).toBe(200);
  return json as unknown as { index: MarkIndexState; total: number; rules: FoundByRule[] };
}

/** A refresh goes on while the earlier index answers. */
async function ready(query: Record<string, string>) {
  for (;;) {
    const found = await search(query);
    if (found.index.state === 'ready') return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('finds the same name, the same sound and the same look, each under its rule with the record', async () => {
  const { index, total, rules } = await search({ name: '槐香居' });
  expect(index).toMatchObject({ state: 'ready', marks: 65, unnamed: 1 });
  expect(total).toBe(4);
  const same = rules.find((r) => r.rule === '5.1.1')!;
  expect(same.byClass).toEqual([
    { niceClass: 30, total: 1 },
    { niceClass: 43, total: 1 },
  ]);
  expect(same.hits[0]).toMatchObject({ name: '槐香居', status: 'registered', registered: '2020-01-07' });
  expect(rules.flatMap((r) => r.hits.map((h) => h.name)).sort()).toEqual(
    ['槐乡居', '槐香局', '槐香居', '槐香居'].sort(),
  );
});

it('narrows by class, by status and by part of the owner’s name', async () => {
  const names = async (query: Record<string, string>) =>
    (await search({ name: '槐香居', ...query })).rules.flatMap((r) =>
      r.hits.map((h) => `${h.name} ${h.niceClass}`),
    );
  expect(await names({ class: '43' })).toEqual(['槐香居 43']);
  expect(await names({ status: 'expired' })).toEqual(['槐香局 30']);
  expect((await names({ owner: '某某食品' })).sort()).toEqual(['槐乡居 30', '槐香局 30'].sort());
  expect(await names({ owner: '没有这家' })).toEqual([]);
});

it('shows fifty of a rule, counts all of them, and reaches the last by paging', async () => {
  const first = await search({ name: '白雪松' });
  expect([first.rules[0]!.total, first.rules[0]!.hits.length]).toEqual([60, 50]);
  const second = await search({ name: '白雪松', rule: '5.1.1', page: '2' });
  expect(second.rules[0]!.hits).toHaveLength(10);
  const all = new Set([...first.rules[0]!.hits, ...second.rules[0]!.hits].map((h) => h.record));
  expect(all.size).toBe(60);
});

it('is made anew when the register has changed, and says so meanwhile', async () => {
  expect((await ready({ name: '千佛山泉' })).total).toBe(0);
  await world.put('marks', marksFile([['千佛山泉', 32, '济南泉水有限公司']], 22_000_001));
  const meanwhile = await search({ name: '千佛山泉' });
  expect(['refreshing', 'ready']).toContain(meanwhile.index.state);
  expect((await ready({ name: '千佛山泉' })).total).toBe(1);
});

it('answers an empty name with the state of the index alone and a district without marks with nothing', async () => {
  expect(await ready({ name: '' })).toMatchObject({ total: 0, rules: [] });
  expect((await ready({ name: '😀𠮷'.repeat(100) })).total).toBe(0);
});
