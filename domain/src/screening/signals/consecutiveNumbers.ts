import { longestRun } from './filerHistory.ts';
import type { Signal } from './signal.ts';

/** 连号申请: 令77号 Art. 3(6), filed together and one after the other. */
export const consecutiveNumbers: Signal = {
  id: 'consecutiveNumbers',
  act: 'dispersed',
  needs: ['applicationNumber'],
  measure({ members, settings }) {
    const value = longestRun(members);
    return value === 0
      ? undefined
      : { value, threshold: settings.consecutiveNumbers, met: value >= settings.consecutiveNumbers };
  },
};
