import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindById } from '../../../domain/src/ledger/kinds.ts';
import { proposeSheet } from '../../../domain/src/ledger/proposeSheet.ts';
import { inspect } from '../../../server/src/ledger/readers/index.ts';

const DATA = join(import.meta.dirname, '../../../../shared/data');
const absent = !existsSync(DATA);
if (absent) console.warn('skipped: the real files (../shared/data beside the project) are not here');

/** What the system proposes for real files before a person has said anything. */
describe.skipIf(absent)('the mapping proposed for real files', () => {
  it.each([
    [
      'patents/taian_patents_1985-2015.xlsx',
      'patents',
      1,
      ['title', 'applicationNumber', 'applicants', 'filed', 'ipcMain', 'abstract'],
    ],
    [
      'patents/taian_patents_1985-2015.csv',
      'patents',
      1,
      ['title', 'applicationNumber', 'applicants', 'filed', 'ipcMain', 'abstract'],
    ],
    ['patents/cnipa_epub_title_pubno_60k.xlsx', 'patents', 1, ['title', 'publicationNumber', null, null]],
    ['admin/huaiyin_streets.csv', 'communities', 0, ['code', 'name', null, null, null]],
  ])('%s', async (path, kindId, headerRow, fields) => {
    const { info, preview } = await inspect(join(DATA, path));
    const best = proposeSheet(kindById(kindId)!, info.sheets, preview)[0]!;
    expect(best.mapping.headerRow).toBe(headerRow);
    expect(best.mapping.columns.map((column) => column.field)).toEqual(fields);
    expect(best.mapping.missingRequired).toEqual([]);
  });

  it('every column of the enterprise list finds its field', async () => {
    const { info, preview } = await inspect(join(DATA, 'enterprises/shandong_enterprises_7551_noperson.csv'));
    const { mapping } = proposeSheet(kindById('enterprises')!, info.sheets, preview)[0]!;
    expect(mapping.unmapped).toEqual([]);
    expect(mapping.columns.every((column) => column.why === 'header' && column.confidence === 1)).toBe(true);
  });
});
