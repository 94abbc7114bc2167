import { describe, expect, it } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { highValueInventions } from '../indicators/highValueInventions.ts';
import { dossier } from '../indicators/testDossier.ts';
import { validInventions } from '../indicators/validInventions.ts';
import { countsOn, supposeFact, supposeGranted, supposeHere } from './suppose.ts';

const TODAY = date('2026-11-23');
const END = date('2026-12-31');
const judged = (d: ReturnType<typeof dossier> | undefined, day = END) =>
  d && countsOn(highValueInventions.judge(d), day);

describe('a record judged as if one fact were known', () => {
  it('counts here once its address is, by the conditions that hold on the day alone', () => {
    const away = dossier({ region: '370105' });
    expect(judged(away)).toBeUndefined();
    expect(judged(supposeHere(away))).toEqual({ amount: 1, criteria: ['C'] });
    // Ten years are full on 2020-03-15.
    expect(judged(supposeHere(away), date('2020-03-15'))).toBeUndefined();
    expect(judged(supposeHere(away), date('2020-03-16'))).toEqual({ amount: 1, criteria: ['C'] });
  });

  it('is not moved to the district by anything else', () => {
    expect(judged(supposeFact(dossier({ region: '370105' }), '?not-in-district', TODAY))).toBeUndefined();
  });

  it('counts by a family right from the day its grant is known', () => {
    const young = dossier({ facts: { filed: '2019-03-15' }, families: [{ office: 'US', number: 'US1B2' }] });
    expect(judged(young)).toBeUndefined();
    expect(judged(supposeFact(young, '?family-no-grant-date', TODAY))).toEqual({
      amount: 1,
      criteria: ['B'],
    });
  });

  it('does not count where the fact alone does not make it', () => {
    const young = dossier({ facts: { filed: '2019-03-15', status: 'unknown' } });
    expect(judged(supposeFact(young, '?status-unknown', TODAY))).toBeUndefined();
    const supposed = supposeFact(young, '?status-unknown', TODAY)!;
    expect(countsOn(validInventions.judge(supposed), END)).toMatchObject({ amount: 1 });
  });

  it('leaves alone what is no fact of the record', () => {
    expect(supposeFact(dossier(), '?pledge-threshold', TODAY)).toBeUndefined();
    expect(supposeFact(dossier(), '?no-ipc', TODAY)).toBeUndefined();
  });

  it('counts an application as granted today, under the industries of its class', () => {
    const facts = { filed: '2024-03-15', status: 'pending', ipcMain: 'H01L33/00', ipc: ['H01L33/00'] };
    const pending = dossier({ facts: { ...facts, granted: null, title: '集成电路制造装置' } });
    expect(judged(pending)).toBeUndefined();
    expect(judged(supposeGranted(pending, TODAY))).toEqual({ amount: 1, criteria: ['A'] });
  });
});
