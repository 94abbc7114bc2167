import type { PlanDraftView } from '@sophora/contract/plan';
import { draftOf, FIRST } from '@sophora/domain/plan/review/review.fixture';
import { expect, test } from 'vitest';
import { documentLines, splitPlaces } from './pieces.ts';

const structure = draftOf(FIRST) as unknown as PlanDraftView;

test('the runs of a text put together are the text, apart from blank lines', () => {
  const lines = documentLines(FIRST, structure);
  const text = lines.map((line) => line.pieces.map((p) => FIRST.slice(p.from, p.to)).join('')).join('\n');
  expect(text).toBe(
    FIRST.split('\n')
      .filter((line) => line !== '')
      .join('\n'),
  );
});

test('every target and day has its run, every task its lines', () => {
  const lines = documentLines(FIRST, structure);
  const keys = new Set(lines.flatMap((line) => line.pieces.map((piece) => piece.key)));
  for (const { key } of [...structure.targets, ...structure.days]) expect(keys).toContain(key);
  const tasks = new Set(lines.map((line) => line.task));
  for (const { key } of structure.tasks) expect(tasks).toContain(key);
});

test('overlapping places never show a character twice', () => {
  const [first] = structure.targets;
  const doubled = { ...structure, targets: [...structure.targets, { ...first!, key: 'again' }] };
  const length = (of: PlanDraftView) =>
    documentLines(FIRST, of).reduce(
      (sum, line) => sum + line.pieces.reduce((n, p) => n + p.to - p.from, 0),
      0,
    );
  expect(length(doubled)).toBe(length(structure));
});

test('an item can be split after its stops, not at its ends', () => {
  const text = '甲达到一件，乙达到两件。';
  expect(splitPlaces(text, { from: 0, to: text.length })).toEqual([{ at: 6, words: '乙达到两件。' }]);
  expect(splitPlaces('，甲', { from: 0, to: 2 })).toEqual([]);
});
