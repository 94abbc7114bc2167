import { expect, it } from 'vitest';
import { type RateState, take } from './rate.ts';

const RULE = { burst: 3, perSecond: 2 };

it('lets a burst through, refuses the next, and lets one more through when its time has come', () => {
  let state: RateState | undefined;
  const waits: number[] = [];
  for (const now of [0, 0, 0, 0, 499, 500, 500]) {
    const taken = take(RULE, state, now);
    state = taken.state;
    waits.push(taken.wait);
  }
  expect(waits).toEqual([0, 0, 0, 1, 1, 0, 1]);
});

it('never saves up more than a burst, and a clock that goes back gains nothing', () => {
  const rested = take(RULE, { left: 0, at: 0 }, 3_600_000).state;
  expect(rested.left).toBe(2);
  expect(take(RULE, { left: 0.5, at: 10_000 }, 0).wait).toBe(1);
});
