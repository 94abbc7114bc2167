import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoFile } from '@sophora/domain/demo/demoFile';
import { generateDistrict } from '@sophora/domain/demo/generateDistrict';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGb18030 } from './gb18030.ts';
import { type WrittenFile, writeDemoFiles, writeDemoTruth } from './writeFiles.ts';

describe('demonstration files on disk', () => {
  let folder: string;
  let written: WrittenFile[];
  const district = generateDistrict({ seed: 9, scale: 0.02 });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), '演示 '));
    written = await writeDemoFiles(district.files, join(folder, 'a'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const decoders: Record<NonNullable<DemoFile['encoding']>, string> = {
    gb18030: 'gb18030',
    utf8: 'utf-8',
    'utf8-bom': 'utf-8',
  };

  it('hold every row that was generated, in the encoding they say', async () => {
    expect(written.length).toBe(district.files.length);
    for (const { file, path, rows } of written) {
      const bytes = await readFile(path);
      expect(rows).toBe([...file.rows].length);
      if (file.format === 'xlsx') {
        expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
        continue;
      }
      expect(bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))).toBe(file.encoding === 'utf8-bom');
      const text = new TextDecoder(decoders[file.encoding!], { fatal: true }).decode(bytes);
      const lines = text.trimEnd().split('\r\n');
      expect(lines.length).toBe(rows + 1);
      expect(lines[0]).toBe(file.header.join(','));
      expect(lines.at(-1)).toMatch(/演示数据$/);
    }
  });

  it('stand beside what their figures must come out as', async () => {
    const truth = district.truth();
    const path = await writeDemoTruth(truth, join(folder, 'a'));
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(truth)));
    for (const { file, rows } of written) {
      const expected = truth.files.find((f) => f.name === file.name);
      if (expected) expect(rows).toBe(expected.rows);
    }
  });

  it('are the same bytes when written again', async () => {
    const again = await writeDemoFiles(generateDistrict({ seed: 9, scale: 0.02 }).files, join(folder, 'b'));
    for (const [i, { path }] of written.entries()) {
      const [a, b] = await Promise.all([readFile(path), readFile(again[i]!.path)]);
      expect(createHash('sha256').update(a).digest('hex')).toBe(createHash('sha256').update(b).digest('hex'));
    }
  });
});

describe('GB18030', () => {
  it('is encoded so that it decodes to the same text', () => {
    const text = '示例区（演示数据）：一种“装置”∶①㎡、ＡＢc1\r\n';
    expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text);
  });

  it('refuses what its two-byte part does not hold', () => {
    expect(() => encodeGb18030('😀')).toThrow(RangeError);
  });
});
