import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, identities } from './identity.ts';
import type { Identifier } from './kind.ts';

const application = (value: string): Identifier => ({ scheme: 'application', value });
const publication = (value: string): Identifier => ({ scheme: 'publication', value });
const cell = (id: string, ...keys: Identifier[]): Cell => ({ id, keys });
const sort = (cells: readonly Cell[], decided?: ReadonlyMap<string, string>) =>
  identities(cells, 'application', decided);
const groups = (cells: readonly Cell[], decided?: ReadonlyMap<string, string>) =>
  sort(cells, decided)
    .records.map((r) => r.cells.join('+'))
    .sort();

describe('a publication known by its number alone', () => {
  it('stays apart from an application nobody named with it', () => {
    expect(groups([cell('p', publication('1')), cell('a', application('A'))])).toEqual(['a', 'p']);
  });
  it('is the application that one source names with it, and the application keeps its id', () => {
    const { records, contests } = sort([
      cell('a-p', publication('1')),
      cell('b-a', application('A'), publication('1')),
    ]);
    expect(records).toEqual([
      { id: 'b-a', cells: ['b-a', 'a-p'], keys: [application('A'), publication('1')] },
    ]);
    expect(contests).toEqual([]);
  });
  it('is neither of two applications that both claim it', () => {
    const { records, contests } = sort([
      cell('a', application('A'), publication('1')),
      cell('b', application('B'), publication('1')),
      cell('p', publication('1')),
    ]);
    expect(records.map((r) => [r.id, r.keys.map((k) => k.value).join()])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
      ['p', '1'],
    ]);
    expect(contests).toEqual([{ key: publication('1'), cells: ['a', 'b', 'p'] }]);
  });
  it('is the one of the two that a person decided for', () => {
    const cells = [
      cell('a', application('A'), publication('1')),
      cell('b', application('B'), publication('1')),
      cell('p', publication('1')),
    ];
    const decided = new Map([['publication:1', 'b']]);
    expect(groups(cells, decided)).toEqual(['a', 'b+p']);
    expect(groups(cells, new Map([['publication:1', 'nobody']]))).toEqual(['a', 'b', 'p']);
  });
  it('does not bring two applications together through a third', () => {
    const cells = [
      cell('a', application('A'), publication('1')),
      cell('b', application('B'), publication('2')),
      cell('p', publication('1'), publication('2')),
    ];
    expect(groups(cells)).toEqual(['a', 'b', 'p']);
    expect(sort(cells).contests.map((c) => c.key.value)).toEqual(['1', '2']);
  });
});

describe('a holder known by name alone', () => {
  it('becomes the one a person decided, and keeps its name as an identifier of it', () => {
    const name: Identifier = { scheme: 'name', value: '甲', provisional: true };
    const code: Identifier = { scheme: 'creditCode', value: 'C' };
    const found = identities([cell('1', name), cell('2', code)], 'creditCode', new Map([['name:甲', '2']]));
    expect(found.records).toEqual([{ id: '2', cells: ['2', '1'], keys: [code, name] }]);
  });
});

describe('whatever was said', () => {
  const keys = fc
    .tuple(fc.option(fc.constantFrom('A', 'B', 'C')), fc.subarray(['1', '2', '3', '4']))
    .map(([a, ps]) => [...(a === null ? [] : [application(a)]), ...ps.map(publication)])
    .filter((list) => list.length > 0);
  const world = fc
    .array(keys, { minLength: 1, maxLength: 9 })
    .map((lists) => lists.map((list, i) => ({ id: `c${i}`, keys: list })));
  const decisions = fc.dictionary(
    fc.constantFrom('publication:1', 'publication:2', 'publication:3'),
    fc.constantFrom('c0', 'c1', 'c2', 'c8'),
  );

  it('every cell is part of exactly one record, none has two application numbers, each identifier has one owner at most', () => {
    fc.assert(
      fc.property(world, decisions, (cells, decided) => {
        const { records } = sort(cells, new Map(Object.entries(decided)));
        expect(records.flatMap((r) => r.cells).sort()).toEqual(cells.map((c) => c.id).sort());
        const byId = new Map(cells.map((c) => [c.id, c]));
        for (const record of records) {
          expect(record.cells[0]).toBe(record.id);
          const numbers = record.cells.flatMap((id) =>
            byId.get(id)!.keys.filter((k) => k.scheme === 'application'),
          );
          expect(new Set(numbers.map((k) => k.value)).size).toBeLessThanOrEqual(1);
        }
        const owned = records.flatMap((r) => r.keys.map((k) => `${k.scheme}:${k.value}`));
        expect(new Set(owned).size).toBe(owned.length);
      }),
    );
  });

  it('the order in which it came makes no difference', () => {
    fc.assert(
      fc.property(world, decisions, fc.infiniteStream(fc.nat(1000)), (cells, decided, order) => {
        const shuffled = cells
          .map((c) => ({ c, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ c }) => c);
        const known = new Map(Object.entries(decided));
        const plain = (list: readonly Cell[]) => {
          const { records, contests } = sort(list, known);
          return {
            records: [...records].sort((a, b) => (a.id < b.id ? -1 : 1)),
            contests: contests.map((c) => `${c.key.value}: ${c.cells}`).sort(),
          };
        };
        expect(plain(shuffled)).toEqual(plain(cells));
      }),
    );
  });
});
