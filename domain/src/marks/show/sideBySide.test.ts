import { describe, expect, it } from 'vitest';
import { withToneMark } from './pinyinTones.ts';
import { MOST_CELLS, sideBySide } from './sideBySide.ts';

const states = (cells: readonly { text: string; state: string }[]) =>
  cells.map((c) => `${c.text}:${c.state}`).join(' ');

describe('two names side by side', () => {
  it('marks the one character that looks alike and puts the sound under each', () => {
    const { a, b } = sideBySide('康师傅', '康帅傅');
    expect(states(a)).toBe('康:same 师:look 傅:same');
    expect(states(b)).toBe('康:same 帅:look 傅:same');
    expect(b.map((c) => c.pinyin).join(' ')).toBe('kāng shuài fù');
  });

  it('says that a traditional form is only another writing', () => {
    expect(states(sideBySide('龍井', '龙井').a)).toBe('龍:written 井:same');
  });

  it('says that a character stands elsewhere when the order differs', () => {
    const { a, b } = sideBySide('老干妈', '干老妈');
    expect([states(a), states(b)].join(' | ')).toMatch(/moved/);
    expect([...a, ...b].filter((c) => c.state === 'other')).toEqual([]);
  });

  it('shows of a character with two readings the one that sounds like its neighbour', () => {
    const { a } = sideBySide('乐', '月');
    expect(a[0]).toEqual({ text: '乐', pinyin: 'yuè', state: 'sound' });
  });

  it('keeps what only one side has, and letters and signs as they are', () => {
    const { a, b } = sideBySide('Kappa 之家', 'Kapa');
    expect(a.map((c) => c.text).join('')).toBe('Kappa之家');
    expect(b.map((c) => c.text).join('')).toBe('Kapa');
    expect(a.filter((c) => c.state === 'other').map((c) => c.text)).toEqual(
      expect.arrayContaining(['之', '家']),
    );
  });

  it.each([
    ['😀👨‍👩‍👧', 'مرحبا'],
    ['\ud800坏', '\u0000\u0007'],
    ['', '甲'],
    ['甲'.repeat(10_000), '乙'.repeat(MOST_CELLS + 1)],
  ])('answers for %j and %j and shows at most so many', (a, b) => {
    const shown = sideBySide(a, b);
    expect(shown.a.length).toBeLessThanOrEqual(MOST_CELLS);
    expect(shown.b.length).toBeLessThanOrEqual(MOST_CELLS);
    expect(shown.cut).toBe(a.length > 1_000);
  });
});

it.each([
  ['lv4', 'lǜ'],
  ['shuai4', 'shuài'],
  ['hou2', 'hóu'],
  ['gui4', 'guì'],
  ['liu2', 'liú'],
  ['xue2', 'xué'],
  ['de5', 'de'],
  ['m2', 'm'],
])('writes %s as %s', (syllable, shown) => {
  expect(withToneMark(syllable)).toBe(shown);
});
