/** What is remembered of failed sign-ins under one key (登录限速). Times are milliseconds since 1970. */
export interface ThrottleState {
  readonly failures: number;
  readonly lastAt: number;
  readonly blockedUntil: number | null;
}

export interface ThrottleRule {
  /** Failures that cost nothing. */
  readonly free: number;
  /** The longest wait, in seconds. */
  readonly longest: number;
  /** Failures older than this, in seconds, are forgotten. */
  readonly memory: number;
}

/**
 * One name from one address waits 1, 2, 4 … seconds after five failures, at most 15 minutes. One address over all names
 * (a guesser trying a list) may fail more often. One name over all addresses waits at most half a minute, so that
 * nobody can lock a colleague out.
 */
export const THROTTLES = {
  nameAtAddress: { free: 5, longest: 900, memory: 86_400 },
  address: { free: 50, longest: 900, memory: 3_600 },
  name: { free: 20, longest: 30, memory: 3_600 },
} as const satisfies Record<string, ThrottleRule>;

export type Attempt =
  | { readonly allowed: true; readonly state: ThrottleState }
  | { readonly allowed: false; readonly seconds: number };

/** Every attempt counts as a failure until it has succeeded, so that attempts in parallel gain nothing. */
export function attempt(rule: ThrottleRule, before: ThrottleState | undefined, now: number): Attempt {
  if (before?.blockedUntil != null && before.blockedUntil > now)
    return { allowed: false, seconds: Math.ceil((before.blockedUntil - now) / 1000) };
  const remembered = before && now - before.lastAt <= rule.memory * 1000 ? before.failures : 0;
  const failures = remembered + 1;
  const over = failures - rule.free;
  const wait = over < 0 ? 0 : Math.min(rule.longest, 2 ** Math.min(over, 30));
  return {
    allowed: true,
    state: { failures, lastAt: now, blockedUntil: wait === 0 ? null : now + wait * 1000 },
  };
}
