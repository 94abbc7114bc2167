import { expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { compareMarks } from '../marks/compare/compareMarks.ts';
import { demoGazette } from './gazette.ts';

const MARKS = ['康师傅', '大明湖', '槐香居', '白雪松'].flatMap((name) =>
  Array.from({ length: 12 }, () => ({ name, niceClass: 30 })),
);

it('plants one name near a mark of the district in twelve, the same for the same marks', () => {
  const text = demoGazette(MARKS, date('2026-10-13'));
  expect(demoGazette(MARKS, date('2026-10-13'))).toBe(text);
  const names = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[2]!);
  expect(names).toHaveLength(48);
  const planted = names.filter((_, i) => i % 12 === 0);
  expect(planted.every((name, i) => compareMarks(MARKS[i * 12]!.name, name).verdict !== 'different')).toBe(
    true,
  );
  expect(planted).not.toContain('康师傅');
});
