import { addressKey } from '../../enterprises/addressKey.ts';
import type { ApplicantFacts } from './facts.ts';
import type { HoardingSettings } from './settings.ts';

/** 关联: why two applicants are looked at together (规范商标申请注册行为若干规定 Art. 8(1): 与其存在关联关系的人). */
export interface Join {
  readonly a: string;
  readonly b: string;
  readonly by: 'contact' | 'address';
  readonly value: string;
}

export interface Joined {
  /** Indices of the applicants of each group, in ascending order. */
  readonly groups: readonly (readonly number[])[];
  readonly joins: ReadonlyMap<number, readonly Join[]>;
}

/**
 * Applicants with one contact or one address. An address or contact of many says nothing: an incubator, an agency's own telephone. The
 * same agency alone never joins two applicants.
 */
export function joinApplicants(applicants: readonly ApplicantFacts[], settings: HoardingSettings): Joined {
  const parent = Int32Array.from(applicants, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  const found: (readonly [number, Join])[] = [];
  const joinBy = (by: Join['by'], most: number, keyOf: (a: ApplicantFacts) => string | undefined) => {
    const holders = new Map<string, number[]>();
    for (const [i, applicant] of applicants.entries()) {
      const key = keyOf(applicant);
      if (key === undefined || key === '') continue;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [i]);
      else list.push(i);
    }
    for (const [key, list] of holders) {
      if (list.length < 2 || list.length > most) continue;
      for (const other of list.slice(1)) {
        const [x, y] = [root(list[0]!), root(other)];
        parent[Math.max(x, y)] = Math.min(x, y);
        found.push([other, { a: applicants[list[0]!]!.id, b: applicants[other]!.id, by, value: key }]);
      }
    }
  };
  joinBy('contact', settings.sharedContact, (a) => a.contact?.replace(/[\s-]+/g, ''));
  joinBy('address', settings.sharedAddress, (a) =>
    a.address === undefined ? undefined : addressKey(a.address),
  );
  const groups = new Map<number, number[]>();
  for (let i = 0; i < applicants.length; i++) {
    const list = groups.get(root(i));
    if (list === undefined) groups.set(root(i), [i]);
    else list.push(i);
  }
  const joins = new Map<number, Join[]>();
  for (const [i, join] of found) joins.set(root(i), [...(joins.get(root(i)) ?? []), join]);
  return { groups: [...groups.values()], joins };
}
