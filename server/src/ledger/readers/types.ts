import type { Row } from './row.ts';

export interface SheetInfo {
  /** Position among the tabs, from 1. */
  index: number;
  name: string;
  hidden: boolean;
}

export interface FileInfo {
  /** HTML and XML tables that call themselves .xls count as `xls`; they alone among these have an encoding. */
  format: 'xlsx' | 'xls' | 'csv' | 'tsv';
  /** Of text files: UTF-8, GB18030, UTF-16LE or UTF-16BE. */
  encoding: string | null;
  sheets: SheetInfo[];
  /** Cells whose value a formula last gave; it is read as stored, never computed. Null where the format has none. */
  formulaCells: number | null;
}

export interface InspectOptions {
  /** Rows shown of each sheet, 200 by default. */
  maxRows?: number;
  fileName?: string;
  encoding?: string;
}

export interface ReadOptions {
  /** `SheetInfo.index`; default: the first sheet that is not hidden. */
  sheet?: number;
  encoding?: string;
  signal?: AbortSignal;
  onProgress?: (bytesDone: number, bytesTotal: number) => void;
  fileName?: string;
}

export interface Inspection {
  info: FileInfo;
  /** First rows of each sheet. */
  preview: Row[];
}

/** What every format offers. */
export interface Format {
  inspect(path: string, maxRows: number, options: InspectOptions): Promise<Inspection>;
  rows(path: string, options: ReadOptions): AsyncIterable<Row[]>;
}
