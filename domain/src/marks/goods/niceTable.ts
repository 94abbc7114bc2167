/** 类似商品和服务区分表 as the comparison of goods needs it: groups with their parts, and what notes join across groups. */
export interface NiceTable {
  readonly edition: string;
  /** Similar group (`0901`) and how many parts it has that are not similar to each other; 0 where it is one. */
  readonly groups: ReadonlyMap<string, number>;
  /** By `0102/4` or `0109`: what a note calls similar, and whether it names single goods. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
}

export interface Note {
  readonly place: string;
  readonly named: boolean;
}

/** The shape of `data/marks/nice-groups.json`. */
export interface NiceFile {
  readonly edition: string;
  readonly groups: Readonly<Record<string, number>>;
  readonly notes: readonly (readonly [string, string, 'all' | 'named'])[];
}

export function niceTable({ edition, groups, notes }: NiceFile): NiceTable {
  const byPlace = new Map<string, Note[]>();
  const add = (from: string, place: string, named: boolean) => {
    const list = byPlace.get(from);
    if (list === undefined) byPlace.set(from, [{ place, named }]);
    else list.push({ place, named });
  };
  // A note is read both ways, whichever group it stands in.
  for (const [a, b, kind] of notes) {
    add(a, b, kind === 'named');
    add(b, a, kind === 'named');
  }
  return { edition, groups: new Map(Object.entries(groups)), notes: byPlace };
}
