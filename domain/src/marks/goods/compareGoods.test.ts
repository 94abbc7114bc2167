import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compareMarks } from '../compare/compareMarks.ts';
import { SAME_NAME_OTHER_GOODS } from '../compare/goldenUnseen.ts';
import { compareGoods, type Goods, nearestGoods } from './compareGoods.ts';
import { goodsReason } from './goodsTexts.ts';
import { type NiceFile, niceTable } from './niceTable.ts';

const file = JSON.parse(
  readFileSync(new URL('../../../../data/marks/nice-groups.json', import.meta.url), 'utf8'),
) as NiceFile;
const table = niceTable(file);
const goods = (group?: string, part?: number): Goods => ({
  niceClass: Number((group ?? '09').slice(0, 2)),
  group,
  part,
});

it.each([
  ['0901', undefined, '0901', undefined, 'same'],
  ['0101', 1, '0101', 1, 'same'],
  ['0101', 1, '0101', 2, 'unrelated'],
  ['0101', undefined, '0101', 2, 'review'],
  ['0101', 1, '0102', 2, 'review'],
  ['0205', undefined, '1912', undefined, 'similar'],
  ['1912', undefined, '0205', undefined, 'similar'],
  ['0901', undefined, '2501', undefined, 'unrelated'],
  ['9999', undefined, '2501', undefined, 'review'],
  [undefined, undefined, '0901', undefined, 'review'],
] as const)('goods of %s (%s) and %s (%s): %s', (a, ap, b, bp, verdict) => {
  const found = compareGoods(table, goods(a, ap), goods(b, bp));
  expect(found.verdict).toBe(verdict);
  for (const language of ['zh', 'en'] as const)
    expect(goodsReason(found.reason, language)).not.toMatch(/[{}]/);
});

it('one name lives on goods that nothing joins', () => {
  for (const [name, a, b] of SAME_NAME_OTHER_GOODS) {
    expect(compareMarks(name, name).verdict).toBe('similar');
    expect(compareGoods(table, goods(a), goods(b)).verdict, `${name} ${a} ${b}`).toBe('unrelated');
  }
});

it('by classes alone: apart where no note joins them, else for a person', () => {
  expect(compareGoods(table, { niceClass: 33 }, { niceClass: 12 }).verdict).toBe('unrelated');
  expect(compareGoods(table, { niceClass: 2 }, { niceClass: 19 }).verdict).toBe('review');
  expect(compareGoods(table, { niceClass: 33 }, { niceClass: 33 }).verdict).toBe('review');
});

it('two lists are as near as their nearest goods', () => {
  expect(nearestGoods(table, [goods('2501'), goods('0901')], [goods('0901')])?.verdict).toBe('same');
  expect(nearestGoods(table, [], [goods('0901')])).toBeUndefined();
});

it('the table has every class, and notes only between groups it has', () => {
  expect(new Set([...table.groups.keys()].map((g) => Number(g.slice(0, 2)))).size).toBe(45);
  for (const place of file.notes.flatMap(([a, b]) => [a, b]))
    expect(table.groups.has(place.slice(0, 4)), place).toBe(true);
});
