import { expect, test } from 'vitest';
import { attempt, THROTTLES, type ThrottleRule, type ThrottleState } from './throttle.ts';

/** Waits in seconds after each of `times` failures, every one made as soon as it is allowed. */
function waits(rule: ThrottleRule, times: number): number[] {
  let state: ThrottleState | undefined;
  let now = 0;
  return Array.from({ length: times }, () => {
    const result = attempt(rule, state, now);
    if (!result.allowed) throw new Error('made too early');
    state = result.state;
    const wait = state.blockedUntil === null ? 0 : (state.blockedUntil - now) / 1000;
    now += wait * 1000;
    return wait;
  });
}

test('four failures cost nothing, the fifth one second, and every further one twice as long up to a quarter of an hour', () => {
  expect(waits(THROTTLES.nameAtAddress, 17)).toEqual([
    0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900,
  ]);
});

test('a name over all addresses never waits longer than half a minute, so that nobody can lock a colleague out', () => {
  expect(Math.max(...waits(THROTTLES.name, 100))).toBe(30);
});

test('the wait stays finite after very many failures', () => {
  expect(waits(THROTTLES.address, 2000).at(-1)).toBe(900);
});

test('an attempt is refused until the very moment the wait ends', () => {
  const state: ThrottleState = { failures: 6, lastAt: 0, blockedUntil: 2000 };
  expect(attempt(THROTTLES.nameAtAddress, state, 1999)).toEqual({ allowed: false, seconds: 1 });
  expect(attempt(THROTTLES.nameAtAddress, state, 0)).toEqual({ allowed: false, seconds: 2 });
  expect(attempt(THROTTLES.nameAtAddress, state, 2000)).toMatchObject({
    allowed: true,
    state: { failures: 7 },
  });
});

test('failures are forgotten after a day without any, not a moment before', () => {
  const state: ThrottleState = { failures: 12, lastAt: 0, blockedUntil: null };
  const day = 86_400_000;
  expect(attempt(THROTTLES.nameAtAddress, state, day)).toMatchObject({ state: { failures: 13 } });
  expect(attempt(THROTTLES.nameAtAddress, state, day + 1)).toMatchObject({ state: { failures: 1 } });
});
