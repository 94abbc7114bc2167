import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { findBlanks } from '@sophora/domain/forms/findBlanks';
import { blankKey, formSignature } from '@sophora/domain/forms/fingerprint';
import { propose } from '@sophora/domain/forms/propose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillsFor } from '../../../server/src/forms/fillForm.ts';
import { openForm } from '../../../server/src/forms/openForm.ts';
import { LEGACY_TEMPLATES } from './legacyTemplates.ts';
import { madeAnswers } from './madeAnswers.ts';
import { MORE_TEMPLATES } from './moreTemplates.ts';
import { long, short } from './shorthand.ts';
import { STREETS, TEMPLATES, type Template } from './templates.ts';

/** 报表模板: what is proposed of each the first month, the second month, and what filling leaves untouched. */
const ALL = [...TEMPLATES, ...MORE_TEMPLATES, ...LEGACY_TEMPLATES];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sophora-forms-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const context = { districtName: '槐荫区', streets: STREETS, decided: () => undefined };

async function opened({ name, file }: Template) {
  const path = join(folder, name);
  writeFileSync(path, file());
  const form = await openForm(path);
  return { form, blanks: findBlanks(form.form) };
}

describe('the first month', () => {
  it.each(ALL)('finds the blanks of $name and proposes nine in ten of them right', async (template) => {
    const { blanks } = await opened(template);
    const proposed = new Map(blanks.map((blank) => [blank.id, short(propose(blank, context).binding)]));
    expect([...proposed.keys()].sort()).toEqual(Object.keys(template.expected).sort());
    const right = [...proposed].filter(([id, line]) => template.expected[id] === line);
    expect(right.length / proposed.size).toBeGreaterThanOrEqual(0.9);
  });

  it('proposes at least 95 of 100 right over all of them together', async () => {
    let right = 0;
    let all = 0;
    for (const template of ALL) {
      const { blanks } = await opened(template);
      for (const blank of blanks) {
        all++;
        if (short(propose(blank, context).binding) === template.expected[blank.id]) right++;
      }
    }
    expect(all).toBeGreaterThan(200);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the second month', () => {
  it.each(ALL)('knows $name again and takes every decision from it', async (template) => {
    const { form, blanks } = await opened(template);
    const again = await opened({ ...template, name: `第二月-${template.name}` });
    expect(formSignature(again.form.form, again.blanks)).toBe(formSignature(form.form, blanks));
    const decided = new Map(
      blanks.map((b) => [blankKey(b), { binding: long(template.expected[b.id]!), form: template.name }]),
    );
    for (const blank of again.blanks) {
      const { binding } = propose(blank, { ...context, decided: (key) => decided.get(key) });
      expect(short(binding), blank.id).toBe(template.expected[blank.id]);
    }
  });
});

const tables = ALL.filter((t) => !t.name.endsWith('.docx'));
/** A list may grow where the format lets rows be added. */
const rowsFor = ({ name }: Template) => (name.endsWith('.xls') ? undefined : 9);

describe('filling', () => {
  it.each(tables)(
    'another library reads $name with every value in its place and every formula kept',
    async (template) => {
      const before = XLSX.read(template.file(), { cellFormula: true, cellStyles: true, bookVBA: true });
      const { form, blanks } = await opened(template);
      const answers = madeAnswers(template, blanks, rowsFor(template));
      const bytes = form.fill(fillsFor(form.form, blanks, answers));
      const after = XLSX.read(bytes, { cellFormula: true, cellStyles: true });
      expect(after.SheetNames).toEqual(before.SheetNames);
      const list = blanks.find((b) => b.kind === 'rows');
      const moved = list ? Math.max(0, (rowsFor(template) ?? list.height!) - list.height!) : 0;
      const last = list ? list.row + list.height! - 1 : Number.POSITIVE_INFINITY;
      const down = (row: number) => (row > last ? row + moved : row);
      for (const [i, name] of before.SheetNames.entries()) {
        const [was, is] = [before.Sheets[name]!, after.Sheets[name]!];
        for (const [ref, cell] of Object.entries(was)) {
          if (ref.startsWith('!') || !(cell as XLSX.CellObject).f) continue;
          const { r, c } = XLSX.utils.decode_cell(ref);
          expect(
            (
              is[XLSX.utils.encode_cell({ r: (i === 0 ? down(r + 1) : r + 1) - 1, c })] as
                | XLSX.CellObject
                | undefined
            )?.f,
            ref,
          ).toBeTruthy();
        }
        expect(is['!merges']?.length ?? 0).toBe(was['!merges']?.length ?? 0);
        expect(is['!cols']?.map((c) => c.width)).toEqual(was['!cols']?.map((c) => c.width));
      }
      for (const [i, blank] of blanks.entries()) {
        const { value } = answers[i]!;
        if (blank.kind !== 'cell' || value === null) continue;
        const sheet = after.Sheets[after.SheetNames[Number(blank.grid!.slice(1)) - 1]!]!;
        const cell = sheet[XLSX.utils.encode_cell({ r: down(blank.row) - 1, c: blank.column - 1 })] as
          | XLSX.CellObject
          | undefined;
        expect(cell?.v, blank.id).toEqual(value);
      }
    },
  );

  it('a longer list pushes the total down, which goes on adding up all of it, on other sheets too', async () => {
    const template = TEMPLATES.find((t) => t.name.startsWith('知识产权质押融资登记'))!;
    const { form, blanks } = await opened(template);
    const after = XLSX.read(form.fill(fillsFor(form.form, blanks, madeAnswers(template, blanks, 9))), {
      cellFormula: true,
      cellStyles: true,
    });
    expect((after.Sheets['明细']!['F13'] as XLSX.CellObject).f).toBe('SUM(F4:F12)');
    expect((after.Sheets['说明']!['B2'] as XLSX.CellObject).f?.replaceAll("'", '')).toBe('明细!F13*1');
    expect(after.Workbook?.Names?.find((n) => n.Name === '_xlnm.Print_Area')?.Ref.replaceAll("'", '')).toBe(
      '明细!$A$1:$G$14',
    );
    expect(after.Sheets['明细']!['!merges']).toContainEqual(XLSX.utils.decode_range('A13:D13'));
  });

  it('a list that is longer than a legacy form allows is refused with what to do', async () => {
    const template = LEGACY_TEMPLATES[1]!;
    const { form, blanks } = await opened(template);
    expect(() => form.fill(fillsFor(form.form, blanks, madeAnswers(template, blanks, 6)))).toThrow(
      expect.objectContaining({ code: 'form-xls-rows', params: { rows: 6, room: 5 } }),
    );
  });

  it('gaps of one text are filled together and its fonts stay', async () => {
    const template = TEMPLATES[0]!;
    const { form, blanks } = await opened(template);
    const bytes = form.fill(fillsFor(form.form, blanks, madeAnswers(template, blanks, 9)));
    const sheet = XLSX.read(bytes).Sheets['月报']!;
    expect((sheet['A1'] as XLSX.CellObject).v).toBe('知识产权工作月报表（0年1月）');
    expect(String((sheet['A2'] as XLSX.CellObject).v).replace(/\s+/g, ' ')).toBe(
      '填报单位（盖章）：2 填报日期：3年4月5日',
    );
  });

  it('the same answers give the same bytes', async () => {
    const template = TEMPLATES[1]!;
    const fill = async () => {
      const { form, blanks } = await opened(template);
      return Buffer.from(form.fill(fillsFor(form.form, blanks, madeAnswers(template, blanks, 9))));
    };
    expect((await fill()).equals(await fill())).toBe(true);
  });
});
