import { describe, expect, it } from 'vitest';
import { fieldInput, fieldText, sizeText, yuanText } from './fieldText.ts';

const field = (type: string, values: Record<string, { zh: string; en: string }> | null = null) => ({
  name: 'x',
  label: { zh: '项', en: 'item' },
  type,
  required: false,
  personal: false,
  values,
});

describe('a stored value as a reader sees it', () => {
  it('shows fen as yuan with both decimals and grouped thousands', () => {
    expect(yuanText(123_456_789)).toBe('1,234,567.89');
    expect(yuanText(5)).toBe('0.05');
    expect(yuanText(-100)).toBe('-1.00');
    expect(fieldText(field('fen'), 300_000_000, 'zh')).toBe('3,000,000.00');
  });

  it('shows a code by its label in the reader’s language, and an unknown code as it is', () => {
    const kind = field('code', { invention: { zh: '发明', en: 'invention' } });
    expect(fieldText(kind, 'invention', 'zh')).toBe('发明');
    expect(fieldText(kind, 'invention', 'en')).toBe('invention');
    expect(fieldText(kind, 'other', 'zh')).toBe('other');
  });

  it('joins lists and keeps blanks blank', () => {
    expect(fieldText(field('list'), ['甲公司', '乙公司'], 'zh')).toBe('甲公司；乙公司');
    expect(fieldText(field('text'), null, 'zh')).toBe('');
    expect(fieldText(field('boolean'), false, 'zh')).toBe('否');
  });

  it('starts a form with a text that reads back to the same value', () => {
    expect(fieldInput(field('fen'), 123_456)).toBe('1234.56');
    expect(fieldInput(field('list'), ['甲', '乙'])).toBe('甲；乙');
    expect(fieldInput(field('text'), undefined)).toBe('');
  });
});

describe('a file size', () => {
  it('changes its unit at 1,024 and at 1,048,576 bytes', () => {
    expect([1023, 1024, 1_048_575, 1_048_576].map(sizeText)).toEqual([
      '1023 B',
      '1.0 KB',
      '1024.0 KB',
      '1.0 MB',
    ]);
  });
});
