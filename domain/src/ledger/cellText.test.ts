import { describe, expect, it } from 'vitest';
import { cellList } from './cellList.ts';
import { cellCode, cellHalfWidth, cellLine, cellText, isBlank, isBlankMarker } from './cellText.ts';

describe('cellText', () => {
  it('takes off outer space of every width and invisible characters', () =>
    expect(cellText('\ufeff\u3000 山东\u200b农业大学\u00a0\t')).toBe('山东农业大学'));
  it('keeps inner line breaks, and cellLine makes them one space', () => {
    expect(cellText('甲\n乙')).toBe('甲\n乙');
    expect(cellLine('甲 \r\n 乙')).toBe('甲 乙');
  });
  it('makes codes half-width, upper case and free of space', () => {
    expect(cellHalfWidth('ＣＮ２０１７（１）')).toBe('CN2017(1)');
    expect(cellCode(' zl 2017 1000 0000．x ')).toBe('ZL201710000000.X');
  });
});

describe('isBlankMarker', () => {
  it.each(['-', '—', '——', '/', '无', 'N/A', '#N/A', 'null', ' 暂无 ', ''])('takes %j for nothing', (raw) =>
    expect(isBlankMarker(raw)).toBe(true),
  );
  it.each(['0', '否', '无锡', 'A/B', '--5', '不', '无效'])('takes %j for something', (raw) =>
    expect(isBlankMarker(raw)).toBe(false),
  );
  it('isBlank knows only the empty cell', () => {
    expect(isBlank(null)).toBe(true);
    expect(isBlank('\u3000')).toBe(true);
    expect(isBlank('-')).toBe(false);
  });
});

describe('cellList', () => {
  it('splits at every separator of real exports and keeps the order', () =>
    expect(cellList('甲公司;乙公司； 丙大学、丁\n戊 ; 乙公司')).toEqual([
      '甲公司',
      '乙公司',
      '丙大学',
      '丁',
      '戊',
    ]));
  it('does not split at a comma, which company names contain', () =>
    expect(cellList('Huawei Technologies Co., Ltd.')).toEqual(['Huawei Technologies Co., Ltd.']));
  it('leaves blanks out', () => expect(cellList('-;;无；甲')).toEqual(['甲']));
  it('takes other separators where the field has them', () =>
    expect(cellList('A01B 1/00, A01B 3/00', { separators: /[,;]+/ })).toEqual(['A01B 1/00', 'A01B 3/00']));
});
