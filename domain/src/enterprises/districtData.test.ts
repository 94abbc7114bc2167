import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileStreets } from './street.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/districts/${name}.json`, import.meta.url), 'utf8'));
const district: { code: string; streets: { code: string; name: string }[] } = read('370104');
const communities: [string, string][] = read('370104-communities').communities;
const provenance = read('provenance');

test('槐荫 has 16 streets and 205 communities, each of a street of its own', () => {
  const streets = new Set(district.streets.map((s) => s.code));
  expect([streets.size, new Set(communities.map(([code]) => code)).size]).toEqual([16, 205]);
  for (const [code] of communities) expect(streets, code).toContain(`${code.slice(0, 9)}000`);
});

test('every file names its source and the day it was checked', () => {
  for (const file of ['370104.json', '370104-communities.json']) {
    expect(provenance[file].sources.length).toBeGreaterThan(0);
    expect(provenance[file].checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test('an address that names a street or community in full finds it; the one name of two villages is asked about', () => {
  const facts = [...district.streets, ...communities.map(([code, name]) => ({ code, name }))];
  const resolver = compileStreets(facts);
  const missed: string[] = [];
  for (const { code, name } of facts) {
    const placed = resolver.resolve(`济南市槐荫区${name}1号`);
    if (placed.street !== `${code.slice(0, 9)}000`) missed.push(`${name} ${placed.reason.code}`);
  }
  expect(missed).toEqual(['刘家庄村村民委员会 street-ambiguous', '刘家庄村村民委员会 street-ambiguous']);
});
