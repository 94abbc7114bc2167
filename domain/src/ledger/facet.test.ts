import { expect, test } from 'vitest';
import { facetOf, facetPattern } from './facet.ts';
import { patents } from './kinds/patents.ts';
import { population } from './kinds/population.ts';

test('the facet of a record holds its values in the order of the register; what is missing is empty', () => {
  expect(facetOf(patents, { status: 'valid', type: 'invention' })).toBe('invention|valid');
  expect(facetOf(patents, { status: 'valid' })).toBe('|valid');
  expect(facetOf(patents, {})).toBe('|');
  expect(facetOf(population, { year: 2024 })).toBe('');
});

test('a pattern fits the facets of the records a filter means, and no others', () => {
  expect(facetPattern(patents, { status: 'valid' })).toBe('%|valid');
  expect(facetPattern(patents, { type: 'invention', status: '' })).toBe('invention|');
  expect(facetPattern(patents, { type: '50%_\\' })).toBe('50\\%\\_\\\\|%');
});

test('filters that are no facets have no pattern, nor has a list without filters', () => {
  expect(facetPattern(patents, { status: 'valid', agency: 'x' })).toBeUndefined();
  expect(facetPattern(patents, {})).toBeUndefined();
  expect(facetPattern(population, { year: '2024' })).toBeUndefined();
});
