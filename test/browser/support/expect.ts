import assert from 'node:assert/strict';

/** The few comparisons that journeys make, failing with both sides. */
export function expect(actual: unknown) {
  const text = String(actual);
  return {
    toBe: (wanted: unknown) => assert.equal(actual, wanted),
    toContain: (wanted: string) => assert.ok(text.includes(wanted), `“${text}” does not contain “${wanted}”`),
    toMatch: (wanted: RegExp) => assert.match(text, wanted),
    not: { toMatch: (unwanted: RegExp) => assert.doesNotMatch(text, unwanted) },
  };
}
