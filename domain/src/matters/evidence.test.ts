import { expect, test } from 'vitest';
import { evidenceFormat, evidenceOf, fileEvidence } from './evidence.ts';

const sha256 = 'ab'.repeat(32);

test('a file in a log is named by its hash and its name, a line of text by itself', () => {
  expect(evidenceOf(fileEvidence({ sha256, fileName: '会议 纪要.pdf' }))).toEqual({
    name: '会议 纪要.pdf',
    sha256,
  });
  expect(evidenceOf('会议纪要〔2026〕3号')).toEqual({ name: '会议纪要〔2026〕3号', sha256: null });
  expect(evidenceOf(`sha256:${sha256.slice(1)} a`).sha256).toBeNull();
});

test('a file is what its first bytes say; a program and a web page are nothing', () => {
  expect(evidenceFormat('255044462d312e37')).toBe('pdf');
  expect(evidenceFormat('0000001866747970686569630000')).toBe('heic');
  expect(evidenceFormat('000000186674797069736f6d')).toBe('mp4');
  expect(evidenceFormat('4d5a9000')).toBeUndefined();
  expect(evidenceFormat('3c68746d6c3e')).toBeUndefined();
  expect(evidenceFormat('')).toBeUndefined();
});
