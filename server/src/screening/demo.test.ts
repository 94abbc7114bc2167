import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDistrict } from '@sophora/domain/demo/generateDistrict';
import { Holders } from '@sophora/domain/demo/holders';
import { relatedFilings } from '@sophora/domain/demo/plants/relatedFilings';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ScreeningResult, screenPatents } from './screenPatents.ts';

const SEED = 3;
const SCALE = 0.1;
const folder = mkdtempSync(join(tmpdir(), 'screen-demo-'));
const planted = relatedFilings(SEED, new Holders(SEED, SCALE));
const PARTY = '申请（专利权）人';
const plain = (number: string) => number.replace(/\.[\dX]$/, '');
let result: ScreeningResult;

/** All lists of patents in one file, without the rows whose number was broken on purpose. */
beforeAll(async () => {
  const files = generateDistrict({ seed: SEED, scale: SCALE }).files.filter(
    (f) => f.kind === 'patents' && f.official !== true,
  );
  const { header } = files[0]!;
  const lines = [header.join(',')];
  const seen = new Set<string>();
  for (const file of files)
    for (const row of file.rows) {
      const digits = row[0]!
        .normalize('NFKC')
        .replace(/[^\dX]/g, '')
        .slice(0, 12);
      if (seen.has(digits)) continue;
      seen.add(digits);
      const cell = (name: string) => row[file.header.indexOf(name)] ?? '';
      const cells = header.map((name) => cell(name) || (name === PARTY ? cell('专利权人') : ''));
      lines.push(cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
    }
  const path = join(folder, 'patents.csv');
  writeFileSync(path, lines.join('\n'));
  result = await screenPatents(path);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('proposes every planted cluster of the demonstration under its kind, and nothing else', () => {
  const expected = planted
    .filter((p) => p.expected !== 'spared')
    .map((p) => [p.expected, p.filings.map((f) => plain(f.number)).sort()]);
  const found = result.leads.map((lead) => [lead.kind, [...lead.members].sort()]);
  expect(found.sort()).toEqual(expected.sort());
});

it('spares what was planted as lawful, with its reason', () => {
  const lawful = planted.find((p) => p.expected === 'spared')!.filings.map((f) => plain(f.number));
  expect(result.spared.find((s) => s.members.includes(lawful[0]!))).toMatchObject({
    why: 'divisional',
    members: [...lawful].sort(),
  });
});
