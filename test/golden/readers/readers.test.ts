import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspect, UnreadableFile } from '../../../server/src/ledger/readers/index.ts';

/** One folder a case: `input.*` is the file as it came, `expected.json` what is read of it, or why it is refused. */
const cases = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

describe('files as they come', () => {
  it.each(cases.map((entry) => entry.name))('%s', async (name) => {
    const folder = join(import.meta.dirname, name);
    const input = readdirSync(folder).find((file) => file.startsWith('input.'))!;
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const read = await inspect(join(folder, input)).then(
      ({ info, preview }) => ({ info, rows: preview.map(({ sheet, row, cells }) => [sheet, row, ...cells]) }),
      (error: unknown) => {
        if (error instanceof UnreadableFile) return { refused: error.code, params: error.params };
        throw error;
      },
    );
    expect(read).toEqual(expected);
  });
});
