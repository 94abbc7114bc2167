import type { PlainDate } from '../basics/plainDate.ts';

/** A file as the office would receive it: rows are made while they are read. */
export interface DemoFile {
  /** Register it is imported into (`Kind.id`). */
  readonly kind: string;
  /** File name with its ending; contains 演示数据. */
  readonly name: string;
  readonly format: 'xlsx' | 'csv';
  /** Of a csv file. */
  readonly encoding?: 'gb18030' | 'utf8-bom' | 'utf8';
  readonly header: readonly string[];
  readonly rows: Iterable<readonly string[]>;
  /** What the clerk declares for the whole file (`Declaration.id` → value). */
  readonly declarations?: Readonly<Record<string, string>>;
  readonly asOf: PlainDate;
  /** An official status file outranks lists. */
  readonly official?: boolean;
  /** 补报: came after the quarter's figures were frozen; imported last. */
  readonly late?: true;
}

/** Last column of every file, so that no row can be taken for a real one. */
export const MARK_COLUMN = '数据说明';

/** Rows that can be read more than once, made anew each time. */
export function rereadable<T>(make: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: make };
}

/** From this scale on every file is a text table: a sheet would be longer than anybody opens. */
const LARGEST_SHEETS = 8;

export function nameAtScale(name: string, scale: number): string {
  return scale > LARGEST_SHEETS ? name.replace(/\.xlsx$/, '.csv') : name;
}

export function fileAtScale(file: DemoFile, scale: number): DemoFile {
  if (file.format === 'csv' || scale <= LARGEST_SHEETS) return file;
  return { ...file, format: 'csv', encoding: 'utf8-bom', name: nameAtScale(file.name, scale) };
}
