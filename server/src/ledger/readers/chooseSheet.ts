import type { Row } from './row.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** The sheet asked for by its number, or the first one that is not hidden. */
export function chooseSheet<Sheet extends { readonly index: number; readonly hidden: boolean }>(
  sheets: readonly Sheet[],
  asked: number | undefined,
): Sheet {
  const chosen =
    asked === undefined
      ? (sheets.find((s) => !s.hidden) ?? sheets[0])
      : sheets.find((s) => s.index === asked);
  if (!chosen) throw new UnreadableFile('no-such-sheet', { sheet: asked ?? 1, sheets: sheets.length });
  return chosen;
}

export async function firstRows(batches: AsyncIterable<Row[]>, maxRows: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) {
    for (const row of batch) if (rows.length < maxRows) rows.push(row);
    if (rows.length >= maxRows) break;
  }
  return rows;
}
