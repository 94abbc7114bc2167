/** One choice on the way down: a part of one way of taking apart. */
export interface Step {
  readonly by: string;
  readonly value: string;
}

const BETWEEN = '~';

/** Steps as they stand in the address. */
export function stepsOf(text: string | undefined): Step[] {
  if (!text) return [];
  return text.split(BETWEEN).flatMap((one) => {
    const at = one.indexOf(':');
    return at < 1 ? [] : [{ by: one.slice(0, at), value: decodeURIComponent(one.slice(at + 1)) }];
  });
}

export function textOfSteps(steps: readonly Step[]): string | undefined {
  if (steps.length === 0) return undefined;
  return steps.map((s) => `${s.by}:${encodeURIComponent(s.value).replaceAll(BETWEEN, '%7E')}`).join(BETWEEN);
}

const OWN = new Set(['street', 'ipc', 'holder', 'criterion']);

/** What the steps narrow a figure to, as the endpoints want it. */
export function narrowedBy(steps: readonly Step[]): Record<string, string> {
  return Object.fromEntries(
    steps.map(({ by, value }) => (OWN.has(by) ? [by, value] : ['dim', `${by}:${value}`])),
  );
}

/** Ways that are still open after some steps: none twice, and one dimension of the record at the most. */
export function waysLeft<T extends { readonly id: string }>(ways: readonly T[], steps: readonly Step[]): T[] {
  const used = new Set(steps.map((s) => s.by));
  const dimension = steps.some((s) => !OWN.has(s.by));
  return ways.filter((w) => !used.has(w.id) && (OWN.has(w.id) || !dimension));
}
