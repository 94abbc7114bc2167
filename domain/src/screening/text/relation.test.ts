import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonLength, tilesOf } from './alignment.ts';
import type { Slice } from './corpus.ts';
import { alignedPieces, exchangedTerms } from './differences.ts';
import { foldText, LONGEST_TEXT } from './foldText.ts';
import { RELATION_SETTINGS, relationOf } from './relation.ts';

function slice(text: string): Slice {
  const codes = new Uint16Array(LONGEST_TEXT);
  return { codes, from: 0, to: foldText(text, codes) };
}

const relation = (a: string, b: string) => relationOf(slice(a), slice(b), RELATION_SETTINGS)?.relation;

/** Forty different characters from a place in the code chart. */
const run = (from: number, length: number) =>
  String.fromCharCode(...Array.from({ length }, (_, i) => 0x4e00 + from + i));

test('width, blanks and punctuation make no difference', () => {
  expect(relation(`${run(0, 30)}，ＡＢＣ。`, `${run(0, 30)} abc`)).toBe('same');
});

test('texts below the least length say nothing, at it they do', () => {
  expect(relation(run(0, 29), run(0, 29))).toBeUndefined();
  expect(relation(run(0, 30), run(0, 30))).toBe('same');
});

test('seven tenths in order are few edits, less is not', () => {
  expect(relation(run(0, 100), run(0, 70) + run(500, 30))).toBe('fewEdits');
  expect(relation(run(0, 100), run(0, 69) + run(500, 31))).toBe('partCopied');
});

test('the same sentences in another order are reordered', () => {
  expect(relation(run(0, 40) + run(100, 40), run(100, 40) + run(0, 40))).toBe('reordered');
});

test('a part counts from sixty characters on and from 45 percent of the shorter text on', () => {
  expect(relation(run(0, 60) + run(200, 60), run(0, 60) + run(400, 60))).toBe('partCopied');
  expect(relation(run(0, 59) + run(200, 61), run(0, 59) + run(400, 61))).toBeUndefined();
  expect(relation(run(0, 63) + run(200, 78), run(0, 63) + run(400, 77))).toBe('partCopied');
  expect(relation(run(0, 62) + run(200, 78), run(0, 62) + run(400, 78))).toBeUndefined();
});

/** The textbook's table, to check the bit-parallel one. */
function commonByTable(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      rows[i]![j] =
        a[i - 1] === b[j - 1] ? rows[i - 1]![j - 1]! + 1 : Math.max(rows[i - 1]![j]!, rows[i]![j - 1]!);
  return rows[a.length]![b.length]!;
}

const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊'), maxLength: 90 });

test('the longest common subsequence is that of the textbook', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(commonLength(slice(a), slice(b))).toBe(commonByTable(a, b));
    }),
  );
});

test('tiles are runs that stand in both texts, each place once', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const seen = new Set<string>();
      for (const tile of tilesOf(slice(a), slice(b), 3, 8)) {
        expect(a.slice(tile.a, tile.a + tile.length)).toBe(b.slice(tile.b, tile.b + tile.length));
        for (let i = 0; i < tile.length; i++)
          for (const place of [`a${tile.a + i}`, `b${tile.b + i}`]) {
            expect(seen.has(place)).toBe(false);
            seen.add(place);
          }
      }
    }),
  );
});

test('aligned pieces give both texts back, and the exchanged terms are told', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const pieces = alignedPieces(a, b);
      expect(pieces.map((p) => ('same' in p ? p.same : p.a)).join('')).toBe(a);
      expect(pieces.map((p) => ('same' in p ? p.same : p.b)).join('')).toBe(b);
    }),
  );
  expect(exchangedTerms(alignedPieces('所述支架固定在底座上', '所述滑块固定在导轨上'), 5)).toEqual([
    '支架→滑块',
    '底座→导轨',
  ]);
});
