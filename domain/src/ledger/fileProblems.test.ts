import { describe, expect, it } from 'vitest';
import { FILE_PROBLEMS, type FileProblemCode, fileProblemSentence } from './fileProblems.ts';

const parameters = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

describe('file problems', () => {
  it.each(Object.keys(FILE_PROBLEMS) as FileProblemCode[])('%s says the same in both languages', (code) => {
    const { zh, en } = FILE_PROBLEMS[code];
    expect(parameters(zh)).toEqual(parameters(en));
    expect(zh).toMatch(/[。]$/);
    expect(en).toMatch(/[.]$/);
  });

  it('the sentence carries its parameters', () =>
    expect(fileProblemSentence('no-such-sheet', { sheet: 4, sheets: 3 }, 'zh')).toBe(
      '文件中没有第 4 个工作表（共 3 个）。',
    ));
});
