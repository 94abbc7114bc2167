import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
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
  [undefined, undefined, '2501', undefined, 'review'],
] as const)('goods of %s (%s) and %s (%s): %s', (a, ap, b, bp, verdict) => {
  const found = compareGoods(table, goods(a, ap), goods(b, bp));
  expect(found.verdict).toBe(verdict);
  for (const language of ['zh', 'en'] as const)
    expect(goodsReason(found.reason, language)).not.toMatch(/[{}]/);
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
