import { LIMITS } from './limits.ts';
import type { WorkbookSheet } from './xlsxWorkbook.ts';
import { readEntry, type Zip } from './zip.ts';

/** A merged range, rows and columns from 1, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetScan {
  readonly formulas: number;
  readonly merged: MergedRange[];
}

/**
 * One quick pass over the raw XML before the sheet is parsed: merged ranges stand behind the rows they belong to, and
 * the number of formula cells is only known at the end.
 */
export async function scanSheet(zip: Zip, sheet: WorkbookSheet, signal?: AbortSignal): Promise<SheetScan> {
  const merged: MergedRange[] = [];
  let formulas = 0;
  let carry = '';
  for await (const chunk of readEntry(zip, sheet.entry, { limit: LIMITS.sheetBytes, signal })) {
    const text = carry + chunk.toString('latin1');
    // A tag cut by the end of the chunk is looked at with the next one.
    const cut = text.lastIndexOf('<');
    carry = cut >= 0 && text.length - cut < 200 ? text.slice(cut) : '';
    const whole = carry === '' ? text : text.slice(0, cut);
    for (const tag of whole.matchAll(/<(?:[A-Za-z_]\w*:)?(?:f[\s/>]|mergeCell\s[^>]*)/g)) {
      if (tag[0].length < 12) formulas++;
      else addMerged(merged, tag[0]);
    }
  }
  return { formulas, merged: merged.sort((a, b) => a.top - b.top) };
}

function addMerged(merged: MergedRange[], tag: string): void {
  const ref = /\sref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/i.exec(tag);
  if (!ref || merged.length >= LIMITS.mergedRanges) return;
  const left = columnNumber(ref[1]!);
  merged.push({
    top: Number(ref[2]),
    left,
    bottom: Number(ref[4]),
    right: Math.min(columnNumber(ref[3]!), left + LIMITS.columns),
  });
}

/** `A` → 1, `AB` → 28. Reads letters up to the first other character. */
export function columnNumber(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column;
}
