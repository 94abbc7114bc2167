import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRows } from './readRows.ts';
import { readRowsApart } from './readRowsApart.ts';

const folder = mkdtempSync(join(tmpdir(), 'sophora-apart-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const line = (i: number) => `一种装置${i},2015${String(i).padStart(8, '0')},济南市槐荫区经十路${i}号\n`;
const large = file(
  'large.csv',
  `名称,申请号,地址\n${Array.from({ length: 60_000 }, (_, i) => line(i)).join('')}`,
);

async function all(rows: AsyncIterable<unknown[]>): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const batch of rows) list.push(...batch);
  return list;
}

describe('a large file, read in a thread of its own', () => {
  it('has the same rows in the same order, and says how far it is', async () => {
    const heard: [number, number][] = [];
    const apart = await all(readRowsApart(large, { onProgress: (done, total) => heard.push([done, total]) }));
    expect(apart).toEqual(await all(readRows(large)));
    expect(apart).toHaveLength(60_001);
    expect(heard.at(-1)![0]).toBe(heard.at(-1)![1]);
  });

  it('is refused with the same sentence', async () => {
    const zip = file('broken.xlsx', `PK\u0003\u0004${'x'.repeat(3_000_000)}`);
    const plain = await all(readRows(zip)).catch((error: unknown) => error);
    await expect(all(readRowsApart(zip, {}))).rejects.toEqual(plain);
    expect(plain).toMatchObject({ name: 'UnreadableFile' });
  });

  it('is left when its reader goes away', async () => {
    for await (const rows of readRowsApart(large, {})) {
      expect(rows.length).toBeGreaterThan(0);
      break;
    }
  });

  it('stops when it is called off', async () => {
    const caller = new AbortController();
    let rows = 0;
    const reading = (async () => {
      for await (const batch of readRowsApart(large, { signal: caller.signal })) {
        rows += batch.length;
        caller.abort(new Error('called off'));
      }
    })();
    await expect(reading).rejects.toThrow('called off');
    expect(rows).toBeLessThan(60_001);
  });
});
