import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { findBlanks } from '@sophora/domain/forms/findBlanks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillsFor } from '../../../server/src/forms/fillForm.ts';
import { openForm } from '../../../server/src/forms/openForm.ts';
import { inkKept, inkOf } from '../../support/pageInk.ts';
import { LEGACY_TEMPLATES } from './legacyTemplates.ts';
import { madeAnswers } from './madeAnswers.ts';
import { MORE_TEMPLATES } from './moreTemplates.ts';
import { TEMPLATES } from './templates.ts';

/** Filled forms opened by LibreOffice: formulas computed, words in place, the page as it was. Skipped where it is not installed. */
const ALL = [...TEMPLATES, ...MORE_TEMPLATES, ...LEGACY_TEMPLATES];
const there = spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftoppm', ['-v']).status === 0;
if (!there)
  console.warn(
    'LibreOffice (soffice) or Poppler (pdftoppm) is not installed: opening the filled forms is skipped',
  );

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

function convert(from: string, to: string, format: string): void {
  mkdirSync(at(to), { recursive: true });
  const files = readdirSync(at(from)).map((name) => at(from, name));
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${at('profile')}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      at(to),
      ...files,
    ],
    { stdio: 'ignore', timeout: 240_000 },
  );
}

const firstPage = (pdf: string): Buffer =>
  execFileSync('pdftoppm', ['-gray', '-r', '60', '-f', '1', '-l', '1', pdf], { maxBuffer: 64 * 1024 * 1024 });

/** `01.xlsx` for the first template: names that any program writes back. */
const named = (i: number, ending: string) => `${String(i + 1).padStart(2, '0')}${ending}`;
const endingOf = (name: string) => /\.[a-z]+$/.exec(name)![0];

describe.skipIf(!there)('LibreOffice', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sophora-lo-'));
    for (const name of ['empty', 'filled', 'tables']) mkdirSync(at(name));
    for (const [i, template] of ALL.entries()) {
      const name = named(i, endingOf(template.name));
      writeFileSync(at('empty', name), template.file());
      const opened = await openForm(at('empty', name));
      const blanks = findBlanks(opened.form);
      const bytes = opened.fill(fillsFor(opened.form, blanks, madeAnswers(template, blanks)));
      writeFileSync(at('filled', name), bytes);
      if (!name.endsWith('.docx')) writeFileSync(at('tables', name), bytes);
    }
    convert('tables', 'computed', 'xlsx:Calc MS Excel 2007 XML');
    convert('empty', 'before', 'pdf');
    convert('filled', 'after', 'pdf');
  }, 300_000);
  afterAll(() => folder && rmSync(folder, { recursive: true, force: true }));

  it.each(ALL.map(({ name }, i) => [name, i] as const))(
    '%s looks as it did, with the answers in it',
    (_, i) => {
      const [before, after] = ['before', 'after'].map((f) => inkOf(firstPage(at(f, named(i, '.pdf')))));
      expect(inkKept(before!, after!)).toBeGreaterThan(leastKept(ALL[i]!.name));
      expect(after!.dark.reduce((n, d) => n + d, 0)).toBeGreaterThan(before!.dark.reduce((n, d) => n + d, 0));
    },
  );

  it.each(ALL.map(({ name }, i) => [name, i] as const).filter(([name]) => !name.endsWith('.docx')))(
    '%s keeps every formula, and each is computed from what was filled',
    (_, i) => {
      const filled = XLSX.read(readFileSync(at('filled', named(i, endingOf(ALL[i]!.name)))), {
        cellFormula: true,
      });
      const computed = XLSX.read(readFileSync(at('computed', named(i, '.xlsx'))), { cellFormula: true });
      for (const name of filled.SheetNames)
        for (const [ref, cell] of Object.entries(filled.Sheets[name]!) as [string, XLSX.CellObject][]) {
          if (ref.startsWith('!') || !cell.f) continue;
          const result = computed.Sheets[name]![ref] as XLSX.CellObject;
          expect(plain(result.f!), ref).toBe(plain(cell.f));
          expect(result.v, ref).toBe(sumOf(cell.f, computed.Sheets[name]!) ?? result.v);
          expect(result.t, ref).toBe('n');
        }
    },
  );
});

/** Frames, titles and labels stay where they are; in a letter the words behind a filled gap move along the line. */
const leastKept = (name: string) => (/报告.*\.docx$/.test(name) ? 0.5 : 0.85);

const plain = (formula: string) => formula.replaceAll(/[$'\s]/g, '').replaceAll('.', '!');

/** `SUM(B5:B10)` added up here. */
function sumOf(formula: string, sheet: XLSX.WorkSheet): number | undefined {
  const range = /^SUM\(([A-Z]+\d+:[A-Z]+\d+)\)$/.exec(formula)?.[1];
  if (range === undefined) return undefined;
  const { s, e } = XLSX.utils.decode_range(range);
  let sum = 0;
  for (let r = s.r; r <= e.r; r++)
    for (let c = s.c; c <= e.c; c++) {
      const value = (sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined)?.v;
      if (typeof value === 'number') sum += value;
    }
  return sum;
}
