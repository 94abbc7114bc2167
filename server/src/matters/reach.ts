import type { Actor } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import { listOf, textOf } from '@sophora/domain/matters/facts';
import type { Surroundings } from '@sophora/domain/matters/procedure';
import type pg from 'pg';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';
import { hiddenFrom } from './confined.ts';
import { findMatter, type StoredMatter } from './store.ts';
import { loadUnits, type Units } from './units.ts';

/** A matter within what this person sees; one outside is refused as if it were not there. */
export async function getMatter(
  client: pg.Pool | pg.ClientBase,
  acting: { readonly district: string; readonly scope: Scope; readonly actor: Actor },
  units: Units,
  id: string,
  lock: 'FOR UPDATE' | 'FOR SHARE' | '' = '',
): Promise<StoredMatter> {
  const stored = await findMatter(client, acting.district, id, lock);
  if (!stored) throw new Refusal('not-found');
  const { scope } = acting;
  if (hiddenFrom(acting.actor, acting.district).includes(stored.matter.procedure))
    throw new Refusal('not-found');
  const own = [textOf(stored.matter.facts, 'lead'), ...listOf(stored.matter.facts, 'support')];
  const seen =
    scope.units === 'all' || scope.units.some((mine) => own.some((unit) => units.same(mine, unit)));
  if (!seen) throw new Refusal('not-found');
  return stored;
}

/** What surrounds a decision. The responsible unit is locked, so that two orders to one unit follow one another. */
export async function surroundings(
  client: pg.Pool | pg.ClientBase,
  district: string,
  units: Units,
  stored: StoredMatter | undefined,
  lock = true,
): Promise<Surroundings> {
  const relation = (unit: string) => units.find(unit)?.relation;
  if (!stored) return { relation, escalationsOpen: 0, partsOpen: 0 };
  const sameUnits = stored.leadUnit === null ? [] : units.withPredecessors([stored.leadUnit]);
  if (lock && sameUnits.length > 0)
    await client.query(
      'SELECT 1 FROM unit WHERE district_code = $1 AND unit_id = ANY ($2) ORDER BY unit_id FOR NO KEY UPDATE',
      [district, sameUnits],
    );
  const { rows } = await client.query<{ escalations: number; parts: number }>(
    `SELECT (SELECT count(*)::int FROM matter WHERE district_code = $1 AND lead_unit = ANY ($2) AND matter_id <> $3
               AND level >= 3 AND closed_on IS NULL) AS escalations,
            (SELECT count(*)::int FROM matter WHERE district_code = $1 AND parent_id = $3 AND closed_on IS NULL) AS parts`,
    [district, sameUnits, stored.id],
  );
  return { relation, escalationsOpen: rows[0]!.escalations, partsOpen: rows[0]!.parts };
}

/** The same for another room, which asks what a matter is called before it shows what is linked to it. */
export async function visibleMatter(
  services: Services,
  acting: { readonly district: string; readonly scope: Scope; readonly actor: Actor },
  id: string,
): Promise<{ readonly title: string }> {
  const units = await loadUnits(services.db, acting.district, services.today());
  return getMatter(services.pool, acting, units, id);
}
