import { LIMITS } from './limits.ts';
import { mergedFiller } from './mergedCells.ts';
import { numberText } from './numberText.ts';
import type { Row } from './row.ts';
import { UnreadableFile } from './unreadableFile.ts';
import type { MergedRange } from './xlsxScan.ts';
import type { XmlHandler } from './xml.ts';

export interface MlSheet {
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
}

/** The rows of an "XML Spreadsheet 2003" (`.xls` or `.xml` in one XML document), as older systems export it. */
export function spreadsheetMlHandler(
  emit: (row: Row) => void,
  onSheet: (sheet: MlSheet) => void,
): XmlHandler {
  let sheet = 0;
  let name = '';
  let hidden = false;
  let row = 0;
  let cells: (string | null)[] = [];
  let column = 0;
  let mergeAcross = 0;
  let type = '';
  let text = '';
  let inData = false;
  let merged: MergedRange[] = [];
  let fill = mergedFiller(merged);
  let inVisible = false;

  const attribute = (a: Readonly<Record<string, string>>, key: string): string | undefined =>
    a[`ss:${key}`] ?? a[key];
  const number = (value: string | undefined, otherwise: number): number => {
    const n = Number(value);
    return value !== undefined && Number.isSafeInteger(n) && n >= 0 ? n : otherwise;
  };

  function value(): string | null {
    if (text === '') return null;
    if (type === 'Number') return numberText(text, { kind: 'plain' }, false);
    if (type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE';
    if (type === 'DateTime')
      return text
        .replace(/T00:00:00(\.0+)?$/, '')
        .replace('T', ' ')
        .replace(/\.0+$/, '');
    return text;
  }

  return {
    open(element, a) {
      switch (element) {
        case 'Worksheet':
          sheet++;
          name = attribute(a, 'Name') ?? `Sheet${sheet}`;
          hidden = false;
          row = 0;
          merged = [];
          fill = mergedFiller(merged);
          break;
        case 'Row':
          row = number(attribute(a, 'Index'), row + 1);
          cells = [];
          column = 0;
          mergeAcross = 0;
          break;
        case 'Cell': {
          column = number(attribute(a, 'Index'), column + 1 + mergeAcross);
          if (column > LIMITS.columns)
            throw new UnreadableFile('too-wide', { row, columns: column, limit: LIMITS.columns });
          mergeAcross = Math.min(number(attribute(a, 'MergeAcross'), 0), LIMITS.columns);
          const down = number(attribute(a, 'MergeDown'), 0);
          if ((mergeAcross > 0 || down > 0) && merged.length < LIMITS.mergedRanges)
            merged.push({ top: row, left: column, bottom: row + down, right: column + mergeAcross });
          break;
        }
        case 'Data':
          inData = true;
          type = attribute(a, 'Type') ?? 'String';
          text = '';
          break;
        case 'Visible':
          inVisible = true;
          text = '';
          break;
      }
    },
    text(part) {
      if (inData || inVisible) text += part;
    },
    close(element) {
      if (element === 'Data') {
        inData = false;
        const cell = value();
        if (cell === null || column < 1) return;
        while (cells.length < column) cells.push(null);
        cells[column - 1] = cell;
      } else if (element === 'Row') {
        if (cells.length === 0) return;
        fill(row, cells);
        emit({ sheet, row, cells });
      } else if (element === 'Visible') {
        inVisible = false;
        hidden = text.includes('Hidden');
      } else if (element === 'Worksheet') onSheet({ index: sheet, name, hidden });
    },
  };
}
