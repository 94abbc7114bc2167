import { applyMapping, repeatsHeader } from '@sophora/domain/ledger/mapping';
import { proposeSheet } from '@sophora/domain/ledger/proposeSheet';
import { GAZETTE_FILE, type GazetteMark, gazetteRow } from '@sophora/domain/marks/watch/gazetteFile';
import { inspect, readRows, UnreadableFile } from '../../ledger/index.ts';
import { Refusal } from '../../platform/refusal.ts';

export interface Gazette {
  readonly marks: GazetteMark[];
  /** Rows without a text: figurative marks. */
  readonly unnamed: number;
  readonly unread: { readonly row: number; readonly why: { readonly code: string } }[];
  /** Rows that could not be used, however many are listed. */
  readonly unreadCount: number;
}

/** A year of all China's publications is some millions; a file of one district's interest is far below. */
const MOST_ROWS = 1_000_000;
const MOST_LISTED = 200;

/** Reads a file of newly published marks with the import's readers; a file without name and number columns is refused. */
export async function readGazette(path: string, fileName: string, signal: AbortSignal): Promise<Gazette> {
  const { info, preview } = await inspect(path, { fileName });
  const best = proposeSheet(GAZETTE_FILE, info.sheets, preview)[0];
  if (!best) throw new UnreadableFile('empty');
  const { mapping } = best;
  const has = (field: string) => mapping.columns.some((c) => c.field === field);
  if (!has('name') || !has('number')) throw new Refusal('gazette-columns');
  const marks: GazetteMark[] = [];
  const unread: Gazette['unread'] = [];
  let unnamed = 0;
  let unreadCount = 0;
  let rows = 0;
  const options = {
    sheet: best.sheet,
    fileName,
    ...(info.encoding === null ? {} : { encoding: info.encoding }),
  };
  for await (const batch of readRows(path, options)) {
    signal.throwIfAborted();
    for (const { row, cells } of batch) {
      if (row < mapping.headerRow + mapping.headerRows || repeatsHeader(mapping, cells)) continue;
      const texts = applyMapping(mapping, cells);
      if (Object.keys(texts).length === 0) continue;
      if (++rows > MOST_ROWS) throw new Refusal('gazette-too-long', { most: MOST_ROWS });
      const read = gazetteRow(row, texts);
      if (typeof read === 'string') {
        unreadCount++;
        if (unread.length < MOST_LISTED) unread.push({ row, why: { code: read } });
      } else if (read.length === 0) unnamed++;
      else marks.push(...read);
    }
  }
  if (rows === 0) throw new Refusal('gazette-empty');
  return { marks, unnamed, unread, unreadCount };
}
