import type { MatterItem } from '@sophora/contract/matters';
import { expect, test } from 'vitest';
import { commonActions } from './bulk.ts';

const item = (state: string): MatterItem => ({
  id: state,
  procedure: 'supervision',
  version: 1,
  title: '',
  state,
  seq: 1,
  since: '2026-11-23',
  due: null,
  limit: null,
  warnFrom: null,
  light: 'green',
  level: 0,
  lead: null,
  turns: [],
  mine: false,
  snoozedUntil: null,
  closedOn: null,
});

test('only actions that fit every chosen matter, ask for nothing and belong to a role are offered', () => {
  expect(commonActions([item('dispatched')], ['office'])).toEqual([
    'sign',
    'grantExtension',
    'remind',
    'urge',
  ]);
  expect(commonActions([item('dispatched'), item('inHand')], ['office'])).toEqual([
    'grantExtension',
    'remind',
    'urge',
  ]);
  expect(commonActions([item('dispatched')], ['street'])).toEqual(['sign']);
  expect(commonActions([item('dispatched'), item('closed')], ['office'])).toEqual([]);
  expect(commonActions([item('reviewed')], ['leader'])).toEqual([]);
});
