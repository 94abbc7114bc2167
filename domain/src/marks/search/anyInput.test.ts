import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareMarks } from '../compare/compareMarks.ts';
import { readMark } from '../compare/mark.ts';
import { buildSegment } from './buildSegment.ts';
import { MarkSearcher } from './searchMarks.ts';

/** Any text of 1 to 10,000 units: Chinese, letters, emoji with joiners, Arabic, control characters, half surrogates, what grows when normalised. */
const character = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0, max: 0x1f }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(
    '😀',
    '👨‍👩‍👧',
    '𠮷',
    '\ufdfa',
    'a\u0301\u0302',
    '店',
    '牌',
    '明',
    '日',
    '三',
    '3',
    ' ',
    '（',
    'ing',
  ),
);
const piece = fc.array(character, { minLength: 1, maxLength: 30 }).map((all) => all.join(''));
const text = fc.oneof(
  piece,
  fc
    .tuple(piece, fc.integer({ min: 1, max: 10_000 }))
    .map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)),
);

it('any two texts of up to 10,000 units are compared, alike both ways, and a text with something to read is similar to itself', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { verdict, score } = compareMarks(a, b);
      expect(['similar', 'review', 'different']).toContain(verdict);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(compareMarks(b, a).verdict).toBe(verdict);
      expect(compareMarks(a, a).verdict).toBe(readMark(a).joined === '' ? 'different' : 'similar');
    }),
    { numRuns: 300, seed: 11 },
  );
}, 60_000);

it('any text of up to 10,000 units is filed and found again, and found as nothing else than the comparison says', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (names) => {
      const searcher = new MarkSearcher([
        buildSegment(names.map((name, i) => ({ name, niceClass: 1 + (i % 45), number: String(i + 1) }))),
      ]);
      for (const [i, name] of names.entries()) {
        const hits = searcher.search(name).rules.flatMap((rule) => rule.hits);
        const own = hits.some((hit) => hit.number === String(i + 1));
        expect(own).toBe(readMark(name).joined !== '');
        for (const hit of hits) expect(compareMarks(name, hit.name).verdict).not.toBe('different');
      }
    }),
    { numRuns: 120, seed: 12 },
  );
}, 60_000);
