import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../../test/support/sharedData.ts';
import { judgeRow } from '../row.ts';
import { patents } from './patents.ts';

const FILE = sharedData('patents/taian_patents_1985-2015.csv');
const FIELDS = ['title', 'applicationNumber', 'applicants', 'filed', 'ipcMain', 'abstract'];

/** A city's whole list, in the number shapes of thirty years. */
describe.skipIf(!FILE)('the list of patents of a whole city', () => {
  it('gives 7,384 patents and loses none', () => {
    const [, ...rows] = records(readFileSync(FILE!, 'utf8').replace(/^\ufeff/, ''));
    const numbers = new Set<string>();
    const codes = new Map<string, number>();
    for (const row of rows) {
      const cells = Object.fromEntries(FIELDS.map((field, i) => [field, row[i] ?? '']));
      const judged = judgeRow(patents, cells, '2026-11-22');
      expect(judged.records, row[1]).toHaveLength(1);
      numbers.add(judged.records[0]!.identifiers[0]!.value);
      for (const p of judged.problems) codes.set(p.message.code, (codes.get(p.message.code) ?? 0) + 1);
    }
    expect([rows.length, numbers.size]).toEqual([7384, 7384]);
    expect(Object.fromEntries(codes)).toEqual({
      'application-number-no-check': 9,
      'filed-year-mismatch': 12,
    });
  });
});

/** Just enough CSV for this file; the importer's own reader is tested where it lives. */
function records(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, separator, quoted, plain] of text.matchAll(/(^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    if (separator !== '' && separator !== ',') rows.push([]);
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  return rows.filter((row) => row.length > 1);
}
