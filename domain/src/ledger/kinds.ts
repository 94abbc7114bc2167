import type { Kind } from './kind.ts';
import { awards } from './kinds/awards.ts';
import { communities } from './kinds/communities.ts';
import { enterprises } from './kinds/enterprises.ts';
import { marks } from './kinds/marks.ts';
import { niceGroups } from './kinds/niceGroups.ts';
import { overseasFamily } from './kinds/overseasFamily.ts';
import { patents } from './kinds/patents.ts';
import { pledges } from './kinds/pledges.ts';
import { population } from './kinds/population.ts';
import { seiIpc } from './kinds/seiIpc.ts';

/** All kinds of the house, in the order they are offered. */
export const KINDS: readonly Kind[] = [
  patents,
  enterprises,
  marks,
  pledges,
  awards,
  overseasFamily,
  population,
  communities,
  seiIpc,
  niceGroups,
];

const BY_ID: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.id, kind]));

export function kindById(id: string): Kind | undefined {
  return BY_ID.get(id);
}
