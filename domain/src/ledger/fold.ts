import { type Json, sameJson } from '../basics/json.ts';
import type { Facts } from './kind.ts';
import { type Observation, SOURCE_RANKS } from './observation.ts';

/**
 * A register row is the fold of its record's observations (归并). Per field the source of the highest rank speaks; among
 * equals the latest as-of day, then the latest ledger sequence, then the later row. The value's provenance is the
 * earliest observation that said the same, so a second import of the same file changes nothing.
 */
export interface Folded {
  readonly facts: Facts;
  readonly src: Sources;
}

/** Field → where its value came from; `*` stands for every field not named. */
export type Sources = { readonly [field: string]: SourceRef };

/** Ledger sequence, sheet, row (both 0 for a form), and 1 where the value was declared for the whole file. */
export type SourceRef = readonly [seq: number, sheet: number, row: number, declared?: 1];

export function fold(
  observations: readonly Observation[],
  together: readonly (readonly string[])[] = [],
  gathers: readonly string[] = [],
): Folded {
  const strongestFirst = [...observations].sort(byPrecedence);
  const facts: Record<string, Json> = {};
  const refs: Record<string, SourceRef> = {};
  for (const { speaker, fields } of assignSpeakers(strongestFirst, together)) {
    for (const field of fields) {
      const value = speaker.facts[field];
      if (value === undefined) continue;
      if (gathers.includes(field) && Array.isArray(value)) {
        const { items, first } = gathered(observations, field, speaker);
        facts[field] = items;
        refs[field] = sourceRef(first);
        continue;
      }
      facts[field] = value;
      refs[field] = sourceRef(firstToSay(observations, field, value) ?? speaker);
    }
  }
  return { facts, src: compress(refs) };
}

/**
 * A list that a source gives one item a row: the items of all its rows that speak of the record, and the first row of the
 * earliest source that gave the same.
 */
function gathered(
  observations: readonly Observation[],
  field: string,
  speaker: Observation,
): { items: Json[]; first: Observation } {
  const bySource = new Map<string, Observation[]>();
  for (const o of [...observations].sort(compareArrival)) {
    if (!Array.isArray(o.facts[field])) continue;
    const source = `${o.seq}:${o.rank}`;
    const rows = bySource.get(source);
    if (rows) rows.push(o);
    else bySource.set(source, [o]);
  }
  const itemsOf = (rows: readonly Observation[]) => [
    ...new Set(rows.flatMap((o) => o.facts[field] as Json[])),
  ];
  const items = itemsOf(bySource.get(`${speaker.seq}:${speaker.rank}`)!);
  for (const rows of bySource.values()) if (sameJson(itemsOf(rows), items)) return { items, first: rows[0]! };
  return { items, first: speaker };
}

/** Who speaks for which field: fields that belong together are taken from one source. */
function assignSpeakers(strongestFirst: readonly Observation[], together: readonly (readonly string[])[]) {
  const speakers: { speaker: Observation; fields: readonly string[] }[] = [];
  const settled = new Set<string>();
  for (const group of together) {
    const lead = group[0]!;
    const speaker = strongestFirst.find((o) => o.facts[lead] !== undefined);
    if (!speaker) continue;
    const fields = group.filter((field) => !field.startsWith(DATES));
    speakers.push({ speaker, fields });
    for (const field of fields) settled.add(field);
    for (const field of group.filter((f) => f.startsWith(DATES)).map((f) => f.slice(1))) {
      settled.add(field);
      const dating = whoDates(strongestFirst, lead, speaker.facts[lead]!, field);
      if (dating) speakers.push({ speaker: dating, fields: [field] });
    }
  }
  for (const speaker of strongestFirst) {
    const fields = Object.keys(speaker.facts).filter((f) => !settled.has(f));
    for (const field of fields) settled.add(field);
    if (fields.length > 0) speakers.push({ speaker, fields });
  }
  return speakers;
}

/** Marks a field of a group that dates its lead, in the same row or declared for it (数据截止日 of a legal status). */
const DATES = '@';

/** The strongest source that dates the very value that holds: a day said of another status says nothing of this one. */
function whoDates(
  strongestFirst: readonly Observation[],
  lead: string,
  value: Json,
  field: string,
): Observation | undefined {
  const dating = strongestFirst.filter((o) => o.facts[field] !== undefined);
  if (dating.length === 0) return undefined;
  for (const o of strongestFirst) {
    if (!sameJson(o.facts[lead], value)) continue;
    if (o.facts[field] !== undefined) return o;
    const declared = dating.find((d) => d.rank === SOURCE_RANKS.declaration && isAbout(d, o, strongestFirst));
    if (declared) return declared;
  }
  return undefined;
}

/** A declaration is about the row whose place it bears: the last one there before it. */
function isAbout(declared: Observation, row: Observation, all: readonly Observation[]): boolean {
  const there = (o: Observation) =>
    o.sheet === declared.sheet && o.row === declared.row && o.part === declared.part;
  return (
    there(row) &&
    row.seq <= declared.seq &&
    !all.some(
      (o) => there(o) && o.rank !== SOURCE_RANKS.declaration && o.seq > row.seq && o.seq <= declared.seq,
    )
  );
}

/** Strongest first (decision 3). A total order: no two observations of a record share sequence, row, part and rank. */
export function byPrecedence(a: Observation, b: Observation): number {
  return (
    b.rank - a.rank ||
    compareText(b.asOf ?? '', a.asOf ?? '') ||
    b.seq - a.seq ||
    b.sheet - a.sheet ||
    b.row - a.row ||
    b.part - a.part
  );
}

function firstToSay(
  observations: readonly Observation[],
  field: string,
  value: Json,
): Observation | undefined {
  let first: Observation | undefined;
  for (const o of observations) {
    if (!sameJson(o.facts[field], value)) continue;
    if (!first || compareArrival(o, first) < 0) first = o;
  }
  return first;
}

export function compareArrival(a: Observation, b: Observation): number {
  return a.seq - b.seq || a.sheet - b.sheet || a.row - b.row || a.part - b.part || b.rank - a.rank;
}

function sourceRef(o: Observation): SourceRef {
  return o.rank === SOURCE_RANKS.declaration ? [o.seq, o.sheet, o.row, 1] : [o.seq, o.sheet, o.row];
}

/** The reference most fields share moves to `*`; ties go to the earliest. */
function compress(refs: Record<string, SourceRef>): Sources {
  const uses: { ref: SourceRef; count: number }[] = [];
  const fields = Object.keys(refs);
  // A record has few sources, mostly one or two: looked through faster than by a key of text.
  for (const field of fields) {
    const ref = refs[field]!;
    const use = uses.find((u) => compareRef(u.ref, ref) === 0);
    if (use) use.count++;
    else uses.push({ ref, count: 1 });
  }
  const common = uses.sort((a, b) => b.count - a.count || compareRef(a.ref, b.ref))[0];
  if (!common) return {};
  const src: Record<string, SourceRef> = { '*': common.ref };
  for (const field of fields) {
    if (compareRef(refs[field]!, common.ref) !== 0) src[field] = refs[field]!;
  }
  return src;
}

function compareRef(a: SourceRef, b: SourceRef): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[3] ?? 0) - (b[3] ?? 0);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where one field's value came from. */
export function sourceOf(src: Sources, field: string): SourceRef | undefined {
  return src[field] ?? src['*'];
}
