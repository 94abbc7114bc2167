import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sharedData } from '../../../../test/support/sharedData.ts';
import type { Kind } from '../kind.ts';
import { applyMapping, proposeMapping } from '../mapping.ts';
import { judgeRow } from '../row.ts';
import { communities } from './communities.ts';
import { enterprises } from './enterprises.ts';
import { niceGroups } from './niceGroups.ts';

const ENTERPRISES = sharedData('enterprises/shandong_enterprises_7551_noperson.csv');
const STREETS = sharedData('admin/huaiyin_streets.csv');
const VILLAGES = sharedData('admin/huaiyin_villages.csv');
const NICE = sharedData('classification/nice-cn/goods_items_cn.csv');

/** Judges a whole file by the mapping the system itself proposes. */
function judgeFile(kind: Kind, path: string) {
  const rows = records(readFileSync(path, 'utf8').replace(/^\ufeff/, '')).map((cells, i) => ({
    sheet: 1,
    row: i + 1,
    cells: cells.map((c) => (c === '' ? null : c)),
  }));
  const mapping = proposeMapping(kind, rows.slice(0, 200));
  const keys = new Set<string>();
  const codes: Record<string, number> = {};
  const counts = { rows: 0, accepted: 0, warned: 0, rejected: 0 };
  for (const { cells } of rows.slice(mapping.headerRow)) {
    const judged = judgeRow(kind, applyMapping(mapping, cells), '2026-11-22');
    counts.rows++;
    if (judged.records.length === 0) counts.rejected++;
    else counts[judged.problems.length > 0 ? 'warned' : 'accepted']++;
    for (const p of judged.problems)
      codes[`${p.level} ${p.message.code}`] = (codes[`${p.level} ${p.message.code}`] ?? 0) + 1;
    const key = judged.records[0]?.identifiers[0];
    if (key) keys.add(`${key.scheme}:${key.value}`);
  }
  const fields = Object.fromEntries(
    mapping.columns.filter((c) => c.field !== null).map((c) => [c.field, c.header || c.column]),
  );
  return {
    headerRow: mapping.headerRow,
    fields,
    unmapped: mapping.unmapped,
    counts,
    codes,
    records: keys.size,
  };
}

describe('real files of holders, streets and similar groups', () => {
  test.skipIf(!ENTERPRISES)('7,385 rows of a directory all get through, each warning with its reason', () => {
    const { headerRow, unmapped, counts, codes, records: distinct } = judgeFile(enterprises, ENTERPRISES!);
    expect({ headerRow, unmapped }).toEqual({ headerRow: 1, unmapped: [] });
    expect(counts).toEqual({ rows: 7385, accepted: 5896, warned: 1489, rejected: 0 });
    expect(distinct).toBe(6856);
    expect(codes).toEqual({
      'warn holder-not-found-by-source': 1424,
      'warn money-currency': 64,
      'warn registration-number-check': 23,
      'warn holder-no-code': 4,
      'warn organisation-code-differs': 1,
    });
  });

  test.skipIf(!STREETS)('a list of streets without header row is known by its content', () => {
    const result = judgeFile(communities, STREETS!);
    expect(result).toMatchObject({ headerRow: 0, fields: { code: 1, name: 2 }, records: 16 });
    expect(result.counts).toEqual({ rows: 16, accepted: 16, warned: 0, rejected: 0 });
  });

  test.skipIf(!VILLAGES)(
    'a list of communities takes the code of the community, not that of its street',
    () => {
      const result = judgeFile(communities, VILLAGES!);
      expect(result).toMatchObject({ headerRow: 1, fields: { code: 'code', name: 'name' }, records: 205 });
      expect(result.counts.rejected).toBe(0);
    },
  );

  test.skipIf(!NICE)('10,775 goods and services give 10,758 different items', () => {
    const result = judgeFile(niceGroups, NICE!);
    expect(result.counts).toEqual({ rows: 10_775, accepted: 10_775, warned: 0, rejected: 0 });
    expect(result).toMatchObject({ unmapped: [], records: 10_758 });
  });
});

/** Just enough CSV for these files; the importer's own reader is tested where it lives. */
function records(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, separator, quoted, plain] of text.matchAll(/(^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    if (separator !== '' && separator !== ',') rows.push([]);
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  return rows.filter((row) => row.length > 1);
}
