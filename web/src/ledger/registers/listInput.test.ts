import { describe, expect, it } from 'vitest';
import { cleared, columnsOf, isFiltered, listInput, selectionOf } from './listInput.ts';

describe('the address of a list', () => {
  it('becomes the query: search, street, sort and one JSON filter for the fields', () => {
    const query = selectionOf({
      q: '轴承',
      street: '370104001000',
      'f.kindOfRight': 'invention',
      'f.filed.from': '2020-01-01',
      'f.filed.to': '2020-12-31',
      sort: 'filed',
      order: 'asc',
    });
    expect(query).toEqual({
      q: '轴承',
      street: '370104001000',
      filter: '{"kindOfRight":"invention","filed":{"from":"2020-01-01","to":"2020-12-31"}}',
      sort: 'filed',
      order: 'asc',
    });
  });

  it('ignores what it does not know and a page that is none', () => {
    expect(listInput('370104', 'patents', { page: '-3', size: '7', order: 'up', other: 'x' })).toEqual({
      params: { district: '370104', kind: 'patents' },
      query: { page: 1, size: 50 },
    });
  });

  it('knows whether a condition stands and how to take all away', () => {
    const filters = { q: '轴承', 'f.a': '1', sort: 'filed', page: '2' };
    expect(isFiltered(filters)).toBe(true);
    expect(cleared(filters)).toEqual({ q: undefined, 'f.a': undefined });
    expect(isFiltered({ sort: 'filed', cols: 'a' })).toBe(false);
  });

  it('shows the chosen columns that exist, else the standard ones', () => {
    expect(columnsOf({ cols: 'b,nonsense' }, ['a', 'b', 'c'], ['a'])).toEqual(['b']);
    expect(columnsOf({ cols: 'nonsense' }, ['a', 'b'], ['a'])).toEqual(['a']);
  });
});
