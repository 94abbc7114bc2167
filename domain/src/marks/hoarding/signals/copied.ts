import type { KnownKind } from '../facts.ts';
import type { Copy, FilerGroup } from '../group.ts';
import { type Measured, measured, percent } from './signal.ts';

/** Filings like names of one kind, of several owners: where there are too few owners or too small a share, it is not met. */
export function copiesOf(group: FilerGroup, kind: KnownKind): Measured {
  const { settings, marks } = group;
  const copies = group.copies.filter((c) => c.known.kind === kind);
  const owners = new Set(copies.map(ownerOf));
  const filings = new Set(copies.map((c) => c.mark)).size;
  const found = measured(
    new Set(copies.map((c) => c.mark.name)).size,
    settings.copies,
    copies.map((c) => `${c.mark.name} / ${c.known.name}`),
  );
  const isMany = owners.size >= settings.owners && percent(filings, marks.length) >= settings.copiesPercent;
  return { ...found, met: found.met && isMany };
}

/** Filings like one owner's marks: every filing of the same text, a merely similar name once, however many classes it is filed in. */
export const copiesOfOne = (copies: readonly Copy[]): number =>
  new Set(copies.map(({ mark, same }) => (same ? mark : mark.name))).size;

/** A place, a term of the trade or a person is its own owner. */
export const ownerOf = ({ known }: Copy): string => known.owner ?? known.name;
