import { describe, expect, it } from 'vitest';
import { parsePublicationNumber } from './publicationNumber.ts';

describe('a publication number', () => {
  it.each([
    ['CN112990638A', 'CN112990638A', 'CN112990638A', 'invention', false],
    ['CN 112990638 B', 'CN112990638B', 'CN112990638A', 'invention', true],
    ['CN1254661C', 'CN1254661C', 'CN1254661C', 'invention', true],
    ['CN207654321U', 'CN207654321U', 'CN207654321U', 'utilityModel', true],
    ['CN2123456Y', 'CN2123456Y', 'CN2123456U', 'utilityModel', true],
    ['cn301234567s', 'CN301234567S', 'CN301234567S', 'design', true],
    ['CN3001234D', 'CN3001234D', 'CN3001234S', 'design', true],
    ['CN85102475A', 'CN85102475A', 'CN85102475A', 'invention', false],
    ['112990638A', 'CN112990638A', 'CN112990638A', 'invention', false],
    ['CN101234567B8', 'CN101234567B', 'CN101234567A', 'invention', true],
    ['ＣＮ１１２９９０６３８Ａ', 'CN112990638A', 'CN112990638A', 'invention', false],
  ])('%s', (raw, number, series, type, grant) => {
    expect(parsePublicationNumber(raw)).toEqual({ ok: true, value: { number, series, type, grant } });
  });

  it('of a C document is another patent than the A document of the same digits', () => {
    const series = (raw: string) => {
      const parsed = parsePublicationNumber(raw);
      return parsed.ok ? parsed.value.series : undefined;
    };
    expect(series('CN1254661C')).not.toBe(series('CN1254661A'));
    expect(series('CN112990638B')).toBe(series('CN112990638A'));
  });

  it.each([
    ['CN112990638', 'publication-number-shape'],
    ['201710601862.3', 'publication-number-shape'],
    ['CN112990638Q', 'publication-number-shape'],
    ['CN112990638U', 'publication-number-type'],
    ['CN212990638A', 'publication-number-type'],
    ['US1234567A', 'publication-number-shape'],
  ])('%s is refused as %s', (raw, code) => {
    expect(parsePublicationNumber(raw)).toMatchObject({ ok: false, problem: { code } });
  });
});
