/** Random choices that a seed repeats. */
export interface Random {
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some of the list, in its order, at least one. */
  some<T>(list: readonly T[]): T[];
}

export function seeded(seed: number): Random {
  let state = (seed * 0x9e3779b9) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const random: Random = {
    below: (n) => Math.floor(next() * n),
    chance: (share) => next() < share,
    pick: (list) => list[random.below(list.length)]!,
    some: (list) => {
      const chosen = list.filter(() => next() < 0.6);
      return chosen.length > 0 ? chosen : [random.pick(list)];
    },
  };
  return random;
}
