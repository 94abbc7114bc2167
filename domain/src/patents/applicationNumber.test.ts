import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCharacter,
  describeApplicationNumber,
  formatApplicationNumber,
  parseApplicationNumber,
} from './applicationNumber.ts';

const digitsOf = (raw: string) => {
  const parsed = parseApplicationNumber(raw);
  return parsed.ok ? parsed.value.digits : parsed.problem.code;
};

describe('the check character', () => {
  it.each([
    ['201710601862', '3'],
    ['95115608', 'X'],
    ['97101765', '4'],
    ['200310102344', '5'],
  ])('of %s is %s', (digits, check) => expect(checkCharacter(digits)).toBe(check));

  it('tells any single wrong digit', () => {
    const position = fc.integer({ min: 5, max: 11 });
    fc.assert(
      fc.property(newNumber(), position, fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const wrong = (Number(digits[at]) + by) % 10;
        const damaged = digits.slice(0, at) + wrong + digits.slice(at + 1);
        expect(parseApplicationNumber(`${damaged}.${checkCharacter(digits)}`).ok).toBe(false);
      }),
    );
  });
});

describe('an application number', () => {
  it.each([
    'CN2017106018623',
    '201710601862.3',
    'ZL201710601862.3',
    'ZL 2017 1 0601862.3',
    'zl201710601862.3',
    'ＣＮ２０１７１０６０１８６２．３',
    '201710601862。3',
    'CN201710601862',
    '申请号：201710601862.3',
    '\u200b201710601862.3\n',
    "'201710601862.3",
    'CN-201710601862.3',
  ])('written as %j is 201710601862', (raw) => expect(digitsOf(raw)).toBe('201710601862'));

  it.each([
    ['CN87101357.6', '87101357'],
    ['CN88105304.X', '88105304'],
    ['CN88105304.x', '88105304'],
    ['881053O4', 'application-number-shape'],
    ['CN85102475', '85102475'],
    ['CN200320106083.X', '200320106083'],
    ['951156085', 'application-number-check'],
    ['95115608X', '95115608'],
  ])('%s → %s', (raw, expected) => expect(digitsOf(raw)).toBe(expected));

  it('of 2003 may have either form', () => {
    expect(parseApplicationNumber('03112345')).toMatchObject({ ok: true, value: { year: 2003 } });
    expect(parseApplicationNumber('200310102344.5')).toMatchObject({ ok: true, value: { year: 2003 } });
  });

  it.each([
    ['84101234', 'application-number-year'],
    ['04101234', 'application-number-year'],
    ['200210123456', 'application-number-year'],
    ['201740601862', 'application-number-type'],
    ['95415608', 'application-number-type'],
    ['CN112990638A', 'application-number-is-publication'],
    ['CN101234567', 'application-number-is-publication'],
    ['2.01711E+12', 'number-scientific'],
    ['20171060186', 'application-number-shape'],
    ['2017106018623.3', 'application-number-shape'],
    ['', 'application-number-shape'],
  ])('%s is refused as %s', (raw, code) => expect(digitsOf(raw)).toBe(code));

  it('with a wrong check character is refused, naming the right one', () => {
    expect(parseApplicationNumber('201710601862.4')).toEqual({
      ok: false,
      problem: {
        code: 'application-number-check',
        params: { number: '201710601862.4', found: '4', expected: '3' },
      },
    });
  });

  it('without check character gets it computed, with a note', () => {
    expect(parseApplicationNumber('CN85102475')).toMatchObject({
      ok: true,
      value: { digits: '85102475', type: 'invention', year: 1985 },
      note: { code: 'application-number-no-check', params: { check: checkCharacter('85102475') } },
    });
    expect(parseApplicationNumber('201710601862.3')).not.toHaveProperty('note');
  });

  it.each([
    ['201710000001', 'invention', false],
    ['201720000001', 'utilityModel', false],
    ['201730000001', 'design', false],
    ['201780000001', 'invention', true],
    ['201790000001', 'utilityModel', true],
    ['98800001', 'invention', true],
    ['98300001', 'design', false],
  ])('%s is of kind %s', (digits, type, pct) =>
    expect(describeApplicationNumber(digits)).toMatchObject({ type, pct }),
  );

  it('is read back from every way it is written', () => {
    fc.assert(
      fc.property(newNumber(), (digits) => {
        const shown = formatApplicationNumber(digits);
        for (const raw of [shown, `CN${shown}`, `ZL${shown.replace('.', '')}`, digits, ` ${shown} `])
          expect(digitsOf(raw)).toBe(digits);
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string(), (raw) => void parseApplicationNumber(raw)));
  });
});

function newNumber() {
  return fc
    .tuple(
      fc.integer({ min: 2003, max: 2026 }),
      fc.constantFrom(1, 2, 3, 8, 9),
      fc.integer({ min: 0, max: 9_999_999 }),
    )
    .map(([year, type, serial]) => `${year}${type}${String(serial).padStart(7, '0')}`);
}
