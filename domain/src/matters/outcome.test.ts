import { expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { milestones } from '../ledger/kinds/milestones.ts';
import { CLOSING_DAY, outcomeOn } from './outcome.ts';

const on = date('2026-11-23');

test('the closing day stands in date cells, evidence of the matter goes along, blanks and unknown cells do not', () => {
  const cells = { item: 'navigation', name: '甲项目', accepted: CLOSING_DAY, applied: ' ', unknown: 'x' };
  expect(outcomeOn(milestones, cells, on, ['验收单3号', '照片.jpg'])).toEqual({
    item: 'navigation',
    name: '甲项目',
    accepted: '2026-11-23',
    evidence: '验收单3号; 照片.jpg',
  });
});

test('in a text cell the words stay words; evidence typed for the record wins', () => {
  expect(outcomeOn(milestones, { name: CLOSING_DAY, evidence: '批文' }, on, ['照片'])).toEqual({
    name: CLOSING_DAY,
    evidence: '批文',
  });
});
