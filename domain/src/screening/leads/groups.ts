/** Union of indices; the root of a set is its smallest member, so that nothing depends on the order of joining. */
export class Groups {
  private readonly parent: Uint32Array;

  constructor(size: number) {
    this.parent = Uint32Array.from({ length: size }, (_, i) => i);
  }

  find(i: number): number {
    let root = i;
    while (this.parent[root] !== root) root = this.parent[root]!;
    for (let at = i; at !== root; ) {
      const next = this.parent[at]!;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x < y) this.parent[y] = x;
    else this.parent[x] = y;
  }

  /** Members of every set that has more than one. */
  sets(members: Iterable<number>): Map<number, number[]> {
    const all = new Map<number, number[]>();
    for (const i of new Set(members)) {
      const root = this.find(i);
      const set = all.get(root);
      if (set) set.push(i);
      else all.set(root, [i]);
    }
    for (const [root, set] of all)
      if (set.length < 2) all.delete(root);
      else set.sort((a, b) => a - b);
    return all;
  }
}
