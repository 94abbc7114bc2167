import type { Identifier } from './kind.ts';

/**
 * Which of the things sources speak of are one record (同一记录的认定). A cell is everything said under one first identifier.
 * Cells that share an identifier are one record: a publication known by its number alone joins the application that a later
 * row names with it. Where the cells that share one carry different values of what a record has only once (two application
 * numbers with one publication number), nobody is joined: the identifier is contested and waits for a person. The result
 * depends on the cells alone, not on the order in which they came.
 */
export interface Cell {
  readonly id: string;
  /** Strongest first. */
  readonly keys: readonly Identifier[];
}

export interface RecordOfCells {
  /** The cell whose id the record keeps. */
  readonly id: string;
  /** All its cells, the surviving one first. */
  readonly cells: readonly string[];
  /** The identifiers it owns, strongest first. */
  readonly keys: readonly Identifier[];
}

export interface Contest {
  readonly key: Identifier;
  readonly cells: readonly string[];
}

export interface Identities {
  readonly records: readonly RecordOfCells[];
  readonly contests: readonly Contest[];
}

/** Scheme and value in one text, the form in which a person's decision names an identifier. */
export function naturalKey(key: Identifier): string {
  return `${key.scheme}:${key.value}`;
}

/**
 * `unique` is the scheme of which a record has one value at most; by default the scheme of a cell's first identifier.
 * `decided` holds what persons decided: identifier → cell it belongs to. Others lose their claim to it, and a cell known
 * by it first of all belongs to that cell.
 */
export function identities(
  cells: readonly Cell[],
  unique: string | undefined,
  decided: ReadonlyMap<string, string> = new Map(),
): Identities {
  const ordered = [...cells].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(ordered.map((cell) => [cell.id, cell]));
  const claims = claimsOf(ordered);
  const joins: [string, string][] = [];
  const decisions: [string, string][] = [];
  const disputed = new Set<string>();
  for (const [name, { claimants }] of claims) {
    const target = byId.get(decided.get(name) ?? '');
    if (target) {
      for (const cell of claimants)
        if (cell !== target && nameOf(cell.keys[0]) === name) decisions.push([cell.id, target.id]);
      if (claimants.some((c) => c !== target && nameOf(c.keys[0]) !== name)) disputed.add(name);
    } else if (severalOf(claimants, unique)) disputed.add(name);
    else for (const cell of claimants.slice(1)) joins.push([claimants[0]!.id, cell.id]);
  }
  const groups = settle(ordered, joins, decisions, unique);
  const away = new Set(decisions.map(([from]) => from));
  const recordOf = new Map<string, string>();
  const records = groups.map((group) => {
    const [first, ...others] = bySurvival(group, unique, away);
    for (const cell of group) recordOf.set(cell.id, first!.id);
    return [first!, ...others];
  });
  const contests: Contest[] = [];
  const owner = new Map<string, string>();
  for (const [name, { key, claimants }] of claims) {
    const target = decided.get(name);
    const keeper =
      byId.get(target ?? '') ?? claimants.find((c) => nameOf(c.keys[0]) === name) ?? claimants[0]!;
    owner.set(name, recordOf.get(keeper.id)!);
    if (new Set(claimants.map((c) => recordOf.get(c.id))).size > 1 || disputed.has(name))
      contests.push({ key, cells: claimants.map((c) => c.id) });
  }
  for (const [name, target] of decided) if (recordOf.has(target)) owner.set(name, recordOf.get(target)!);
  return { records: records.map((group) => described(group, owner, decided, unique)), contests };
}

const nameOf = (key: Identifier | undefined): string => (key ? naturalKey(key) : '');

function claimsOf(cells: readonly Cell[]): Map<string, { key: Identifier; claimants: Cell[] }> {
  const claims = new Map<string, { key: Identifier; claimants: Cell[] }>();
  for (const cell of cells)
    for (const key of cell.keys) {
      const claim = claims.get(naturalKey(key));
      if (claim) claim.claimants.push(cell);
      else claims.set(naturalKey(key), { key, claimants: [cell] });
    }
  return claims;
}

function severalOf(cells: readonly Cell[], unique: string | undefined): boolean {
  const values = new Set<string>();
  for (const cell of cells) {
    const key = uniqueKey(cell, unique);
    if (key) values.add(naturalKey(key));
  }
  return values.size > 1;
}

function uniqueKey(cell: Cell, unique: string | undefined): Identifier | undefined {
  return unique === undefined ? cell.keys[0] : cell.keys.find((key) => key.scheme === unique);
}

/** Cells joined; where that would bring two unique values together, only what persons decided joins there. */
function settle(
  cells: readonly Cell[],
  joins: readonly [string, string][],
  decisions: readonly [string, string][],
  unique: string | undefined,
): Cell[][] {
  const settled: Cell[][] = [];
  for (const group of connected(cells, [...joins, ...decisions]))
    if (severalOf(group, unique)) settled.push(...connected(group, decisions));
    else settled.push(group);
  return settled;
}

function connected(cells: readonly Cell[], pairs: readonly (readonly [string, string])[]): Cell[][] {
  const parent = new Map(cells.map((cell) => [cell.id, cell.id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at)!;
    return at;
  };
  for (const [a, b] of pairs) if (parent.has(a) && parent.has(b)) parent.set(root(a), root(b));
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(root(cell.id));
    if (group) group.push(cell);
    else groups.set(root(cell.id), [cell]);
  }
  return [...groups.values()];
}

/** The cell with the unique identifier keeps its id; then one with a firm identity, not decided away; then the lowest id. */
function bySurvival(group: readonly Cell[], unique: string | undefined, away: ReadonlySet<string>): Cell[] {
  const weight = (cell: Cell) =>
    (uniqueKey(cell, unique) ? 0 : 4) + (cell.keys[0]?.provisional ? 2 : 0) + (away.has(cell.id) ? 1 : 0);
  return [...group].sort((a, b) => weight(a) - weight(b) || (a.id < b.id ? -1 : 1));
}

function described(
  group: readonly Cell[],
  owner: ReadonlyMap<string, string>,
  decided: ReadonlyMap<string, string>,
  unique: string | undefined,
): RecordOfCells {
  const id = group[0]!.id;
  const keys = new Map<string, Identifier>();
  for (const cell of group)
    for (const key of cell.keys)
      if (owner.get(naturalKey(key)) === id && !keys.has(naturalKey(key))) keys.set(naturalKey(key), key);
  // An identifier given to the record by a person stays with it while nobody mentions it.
  const cells = group.map((cell) => cell.id);
  for (const [name, target] of decided)
    if (cells.includes(target) && !keys.has(name)) {
      const [scheme = '', value = ''] = name.split(/:(.*)/s);
      keys.set(name, { scheme, value });
    }
  return { id, cells, keys: strongestFirst([...keys.values()], unique) };
}

function strongestFirst(keys: readonly Identifier[], unique: string | undefined): Identifier[] {
  const strong = (key: Identifier) => (key.scheme === unique ? 0 : key.provisional ? 2 : 1);
  return [...keys].sort((a, b) => strong(a) - strong(b));
}

/** The identifiers that a record of one cell owns as long as no other cell claims one of them. */
export function keysAlone(keys: readonly Identifier[], unique: string | undefined): readonly Identifier[] {
  if (keys.length < 2) return keys;
  return strongestFirst([...new Map(keys.map((key) => [naturalKey(key), key])).values()], unique);
}
