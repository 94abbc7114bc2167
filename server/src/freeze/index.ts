import type { FrozenSet } from '@sophora/domain/freeze/frozenSet';
import type { FreezeState } from '@sophora/domain/freeze/state';
import type pg from 'pg';
import { contentOf, getSet } from './store.ts';

/** What other rooms may use of frozen figures. */
export { changedRecords, type ShareQuery } from './changedRecords.ts';
export { basisMoved, recordsMoved } from './changes.ts';
export { replay } from './replay.ts';
export { confirm, freeze } from './steps.ts';
export { listSets, type StoredSet } from './store.ts';
export { freezeWork } from './work.ts';

/**
 * A frozen set as reports and templates read it: its content, checked against its digest, and where it stands. Numbers are
 * addressed by key (`frozenNumbers` in domain/src/freeze/numbers.ts): a filled cell keeps (set, key).
 */
export async function readFrozenSet(
  pool: pg.Pool | pg.ClientBase,
  district: string,
  id: string,
): Promise<{ content: FrozenSet; no: number; state: FreezeState; hash: string }> {
  const { no, state, hash } = await getSet(pool, district, id);
  return { content: await contentOf(pool, district, { id, no }), no, state, hash };
}
