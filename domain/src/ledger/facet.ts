import type { Facts, Kind } from './kind.ts';

/**
 * What is kept with a record's street of the values lists are narrowed by most: those of `kind.list.facets` in their order. A
 * missing value is empty.
 */
export function facetOf(kind: Kind, facts: Facts): string {
  return (kind.list.facets ?? []).map((field) => valueText(facts[field])).join(BETWEEN);
}

/**
 * A LIKE pattern of the facets that fit filters by value; undefined where one of the filters is no facet, or there is none.
 */
export function facetPattern(kind: Kind, filters: Readonly<Record<string, string>>): string | undefined {
  const facets = kind.list.facets ?? [];
  const names = Object.keys(filters);
  if (names.length === 0 || !names.every((name) => facets.includes(name))) return undefined;
  return facets
    .map((field) => {
      const wanted = filters[field];
      return wanted === undefined ? '%' : valueText(wanted).replace(/[\\%_]/g, '\\$&');
    })
    .join(BETWEEN);
}

const BETWEEN = '|';
const LONGEST = 100;

function valueText(value: unknown): string {
  return value === undefined || value === null
    ? ''
    : String(value).replaceAll(BETWEEN, ' ').slice(0, LONGEST);
}
