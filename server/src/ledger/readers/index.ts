import { fileContainer } from './fileFormat.ts';
import { FORMATS } from './formats.ts';
import type { Inspection, InspectOptions } from './types.ts';
import { UnreadableFile } from './unreadableFile.ts';

export { readRows } from './readRows.ts';
export { readRowsApart } from './readRowsApart.ts';
export type { Row } from './row.ts';
export type { FileInfo, Inspection, InspectOptions, ReadOptions, SheetInfo } from './types.ts';
export { UnreadableFile } from './unreadableFile.ts';

/**
 * Finds out what a file is, by its content and never by its name, and reads the first rows of each sheet.
 * @throws {UnreadableFile} with a sentence for whoever chose the file
 */
export async function inspect(path: string, options: InspectOptions = {}): Promise<Inspection> {
  const inspection = await FORMATS[await fileContainer(path)].inspect(path, options.maxRows ?? 200, options);
  if (inspection.preview.length === 0 && options.maxRows !== 0) throw new UnreadableFile('empty');
  return inspection;
}
