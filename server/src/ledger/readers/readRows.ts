import { fileContainer } from './fileFormat.ts';
import { FORMATS } from './formats.ts';
import type { Row } from './row.ts';
import type { ReadOptions } from './types.ts';

/**
 * Streams the rows of one sheet in batches of about 1,000; memory stays flat however long the file is. Cell texts may
 * share memory with the batch they came in: who keeps a few of them for long keeps the batch.
 * @throws {UnreadableFile}
 */
export async function* readRows(path: string, options: ReadOptions = {}): AsyncGenerator<Row[]> {
  yield* FORMATS[await fileContainer(path)].rows(path, options);
}
