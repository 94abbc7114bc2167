import { describe, expect, it } from 'vitest';
import type { Facts } from '../ledger/kind.ts';
import { type DossierParts, dossier } from './testDossier.ts';
import { validInventions } from './validInventions.ts';
import { validMarks } from './validMarks.ts';

const mark: Facts = {
  number: '12345678',
  class: 9,
  status: 'registered',
  registered: '2016-11-23',
  validUntil: '2026-11-22',
};
const judged = (facts: Facts, parts: DossierParts = {}) =>
  validMarks
    .judge({ ...dossier(parts), kind: 'marks', facts: { ...mark, ...facts } })
    .map((c) => [c.criterion, c.from, c.to]);

describe('registered marks in force', () => {
  it('count once per number and class within their term', () =>
    expect(judged({})).toEqual([['', '2016-11-23', '2026-11-23']]));
  it('by setting count in the grace period', () =>
    expect(judged({}, { settings: { marksGrace: 'count' } })).toEqual([['', '2016-11-23', '2027-05-23']]));
  it('in further classes of the same row count by class but not by number', () => {
    expect(judged({ further: true })).toHaveLength(1);
    expect(judged({ further: true }, { settings: { marksCounting: 'byNumber' } })).toEqual([]);
    expect(judged({}, { settings: { marksCounting: 'byNumber' } })).toHaveLength(1);
  });
  it('elsewhere or nobody knows where say so', () => {
    expect(judged({}, { region: '370105' })).toEqual([['?not-in-district', '0001-01-01', null]]);
    expect(judged({}, { region: undefined })).toEqual([['?region-unknown', '2016-11-23', '2026-11-23']]);
  });
  it('without status say so', () =>
    expect(judged({ status: 'unknown' })).toEqual([['?status-unknown', '0001-01-01', null]]));
  it('applied for only give nothing', () => expect(judged({ status: 'pending' })).toEqual([]));
});

describe('inventions in force', () => {
  const spans = (parts: DossierParts) =>
    validInventions.judge(dossier(parts)).map((c) => [c.criterion, c.from, c.to]);
  it('count from grant to the end of the term', () =>
    expect(spans({})).toEqual([['', '2013-06-05', '2030-03-15']]));
  it('are not counted elsewhere', () =>
    expect(spans({ region: '370105' })).toEqual([['?not-in-district', '0001-01-01', null]]));
  it('give nothing for other kinds of right', () => expect(spans({ facts: { type: 'design' } })).toEqual([]));
});
