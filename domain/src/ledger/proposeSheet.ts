import type { PreviewRow } from './headerDetection.ts';
import type { Kind } from './kind.ts';
import { type Mapping, proposeMapping, type RememberedMapping } from './mapping.ts';

export interface SheetCandidate {
  readonly sheet: number;
  readonly score: number;
  readonly mapping: Mapping;
}

/**
 * Which sheet (工作表) of a workbook holds the list: the one whose columns feed most fields, required ones counting
 * double. Hidden sheets only win where no other feeds anything. Best first; empty sheets are left out.
 */
export function proposeSheet(
  kind: Kind,
  sheets: readonly { readonly index: number; readonly hidden: boolean }[],
  preview: readonly PreviewRow[],
  remembered?: RememberedMapping,
): SheetCandidate[] {
  const candidates: SheetCandidate[] = [];
  for (const { index, hidden } of sheets) {
    const rows = preview.filter((row) => row.sheet === index);
    if (rows.length === 0) continue;
    const mapping = proposeMapping(kind, rows, remembered);
    candidates.push({
      sheet: index,
      mapping,
      score: quality(kind, mapping, rows.length) * (hidden ? 0.1 : 1),
    });
  }
  return candidates.sort((a, b) => b.score - a.score || a.sheet - b.sheet);
}

function quality(kind: Kind, mapping: Mapping, rows: number): number {
  const data = rows - mapping.headerRows;
  if (data <= 0) return 0;
  let score = 0;
  for (const { field, confidence } of mapping.columns) {
    const required = kind.fields.find((f) => f.name === field)?.required === true;
    if (field !== null) score += confidence * (required ? 2 : 1);
  }
  return score + Math.min(data, 200) / 1_000;
}
