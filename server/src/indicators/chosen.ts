/** Which records are read: each by its key, or, where nearly all are wanted, everything between two keys in one go. */
export interface Chosen {
  /** Condition on a column; its values are $3 and $4, both used. */
  of(column: string): string;
  readonly values: readonly [unknown, unknown];
  has(id: string): boolean;
}

export function chosen(ids: readonly string[], after: string | undefined): Chosen {
  const wanted = new Set(ids);
  const has = (id: string) => wanted.has(id);
  return after === undefined
    ? { of: (column) => `${column} = ANY ($3::uuid[]) AND $4::uuid IS NULL`, values: [ids, null], has }
    : {
        of: (column) => `${column} > $3::uuid AND ${column} <= $4::uuid`,
        values: [after, ids.at(-1)],
        has,
      };
}
