import { type ComparedMarks, compareMarks } from '@sophora/contract/marks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, makeWorld, type World } from '../../../test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world?.close());

async function compare(a: string, b: string, more: object = {}) {
  const { status, json } = await call(world, compareMarks, undefined, { body: { a, b, ...more } });
  return { status, json: json as unknown as ComparedMarks & { code: string } };
}

describe('comparing two names without an account', () => {
  it('answers with verdict, rule, reason and the names side by side', async () => {
    const { status, json } = await compare('康师傅', '康帅傅');
    expect(status).toBe(200);
    expect(json).toMatchObject({ verdict: 'similar', cut: false });
    expect(json.rules[0]).toMatchObject({ verdict: 'similar', reason: { code: expect.any(String) } });
    expect(json.b[1]).toEqual({ text: '帅', pinyin: 'shuài', state: 'look' });
  });

  it('takes the class into account: a word of the goods distinguishes nobody there', async () => {
    const inFood = await compare('槐香', '槐香食品', { niceClass: 30 });
    expect(inFood.json.rules.map((r) => r.id)).toContain('5.1.12');
  });

  it.each([
    ['😀', '😀😀'],
    ['سوق', 'سوف'],
    ['a\u0007b', 'ab'],
    ['字'.repeat(10_000), '宇'.repeat(9_999)],
    ['x '.repeat(5_000), ' y'.repeat(5_000)],
  ])('answers for odd input %#', async (a, b) => {
    expect((await compare(a, b)).status).toBe(200);
  });

  it.each([
    ['  ', '甲', 'mark-name-empty'],
    ['甲', '乙'.repeat(10_001), 'mark-name-length'],
    ['\ud800', '甲', 'bad-text'],
    ['甲\u0000', '甲', 'bad-text'],
  ])('refuses %j with a sentence of its own', async (a, b, code) => {
    const { status, json } = await compare(a, b);
    expect([status, json.code]).toEqual([400, code]);
  });

  it('refuses a class that there is not, and slows down whoever asks too often', async () => {
    expect((await compare('甲', '乙', { niceClass: 46 })).json.code).toBe('invalid-input');
    const many = await Promise.all(Array.from({ length: 80 }, (_, i) => compare('甲乙丙', `甲乙${i}`)));
    const refused = many.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused[0]!.json).toMatchObject({ code: 'marks-too-often', params: { seconds: 1 } });
  });
});
