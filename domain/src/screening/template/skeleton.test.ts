import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_TEXT } from '../text/foldText.ts';
import { CLAUSE_END, NUMBER, skeletonOf, THING } from './skeleton.ts';

function tokens(text: string): number[] {
  const into = new Uint16Array(LONGEST_TEXT);
  return [...into.subarray(0, skeletonOf(text, into))];
}

test('other things in the same sentences give the same skeleton', () => {
  const one = '所述底座的顶部固定连接有支撑柱，支撑柱通过轴承与转盘转动连接。';
  const other = '所述机箱的顶部固定连接有导轨，导轨通过滑块与托架转动连接。';
  expect(tokens(other)).toEqual(tokens(one));
});

test('a noun that begins with an action word is masked whole', () => {
  expect(tokens('设有连接板')).toEqual(tokens('设有支架'));
});

test('a list of things is one thing, and figures are one token however long', () => {
  expect(tokens('包括电机、齿轮、链条')).toEqual(tokens('包括水箱'));
  expect(tokens('加热12.5小时').filter((t) => t === NUMBER)).toHaveLength(1);
});

test('other sentences give another skeleton', () => {
  expect(tokens('将混合物加热并搅拌')).not.toEqual(tokens('包括底座和支架'));
});

test('marks of clause end and things never stand twice in a row', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('，', '。', '甲', '连接', '的', '3', '、', '(') }),
      (text) => {
        const found = tokens(text);
        for (let i = 1; i < found.length; i++)
          if (found[i] === THING || found[i] === CLAUSE_END) expect(found[i - 1]).not.toBe(found[i]);
      },
    ),
  );
});
