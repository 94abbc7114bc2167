import { describe, expect, it } from 'vitest';
import type { Observation } from '../ledger/observation.ts';
import { addressHistory, movesOf } from './addressHistory.ts';
import { compileStreets } from './street.ts';

const OLD = '济南市槐荫区五里沟街道经七路605号';
const NEW = '济南市槐荫区美里湖街道1号';
let seq = 0;
const said = (address: string, addressSince?: string): Observation => ({
  seq: ++seq,
  sheet: 1,
  row: 1,
  part: 0,
  rank: 20,
  facts: addressSince === undefined ? { address } : { address, addressSince },
});

describe('the addresses of a holder', () => {
  it('have no history while nobody says since when', () => {
    expect(addressHistory([said(OLD)])).toEqual({});
    expect(addressHistory([said(OLD), said(NEW)])).toEqual({});
    expect(addressHistory([said(NEW, '2023-05-01')])).toEqual({});
  });
  it('change on the day a source states', () => {
    expect(addressHistory([said(OLD), said(NEW, '2023-05-01')])).toEqual({
      addressHistory: [OLD, `2023-05-01 ${NEW}`],
    });
  });
  it('keep their history where a later list only repeats the present one, however it is written', () => {
    expect(addressHistory([said(OLD), said(NEW, '2023-05-01'), said(`山东省 ${NEW}`)])).toEqual({
      addressHistory: [OLD, `2023-05-01 ${NEW}`],
    });
  });
  it('are corrected for always by another one without a day', () => {
    expect(addressHistory([said(OLD), said(NEW, '2023-05-01'), said('济南市槐荫区道德街街道8号')])).toEqual(
      {},
    );
  });
});

describe('the streets of a holder over time', () => {
  const streets = compileStreets(
    [
      { code: '370104005', name: '五里沟街道' },
      { code: '370104014', name: '美里湖街道' },
    ],
    { code: '370104', name: '槐荫区' },
  );
  const moves = (...addressHistory: string[]) =>
    movesOf({ addressHistory }, streets, new Map())?.map((s) => [s.street, s.region, s.from, s.to]);
  it('begin with the first known one', () => {
    expect(moves(OLD, `2023-05-01 ${NEW}`)).toEqual([
      ['370104005000', '370104', '0001-01-01', '2023-05-01'],
      ['370104014000', '370104', '2023-05-01', null],
    ]);
  });
  it('are one where it moved within the street', () => {
    expect(moves(OLD, `2023-05-01 ${OLD}A座`)).toBeUndefined();
  });
  it('end in another district where it left', () => {
    expect(moves(OLD, '2023-05-01 济南市历下区泉城路1号')?.at(-1)).toEqual([
      'unassigned',
      '370102',
      '2023-05-01',
      null,
    ]);
  });
});
