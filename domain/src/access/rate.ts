/** 公开接口限速: so many requests at once, and so many a second after that. */
export interface RateRule {
  readonly burst: number;
  readonly perSecond: number;
}

export interface RateState {
  readonly left: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Takes one request from what is left; refused with the seconds after which there is one again. */
export function take(
  { burst, perSecond }: RateRule,
  before: RateState | undefined,
  now: number,
): { readonly state: RateState; readonly wait: number } {
  const passed = before ? Math.max(0, now - before.at) / 1000 : 0;
  const left = before ? Math.min(burst, before.left + passed * perSecond) : burst;
  return left >= 1
    ? { state: { left: left - 1, at: now }, wait: 0 }
    : { state: { left, at: now }, wait: Math.ceil((1 - left) / perSecond) };
}
