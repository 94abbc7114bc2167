import type { Actor, Grant } from './actor.ts';
import { grantsIn, may } from './actor.ts';
import type { Permission } from './permissions.ts';
import { ROLE_PERMISSIONS, UNIT_SCOPED_ROLES } from './permissions.ts';

/** What part of a district's records an actor sees (数据范围). */
export interface Scope {
  readonly streets: readonly string[] | 'all';
  readonly units: readonly string[] | 'all';
}

const NOTHING: Scope = { streets: [], units: [] };
const EVERYTHING: Scope = { streets: 'all', units: 'all' };

/**
 * The widest scope among the actor's grants in the district. A street (街道) or station (市场监管所) sees the records of
 * its own streets; a department (部门) works for the whole district and sees every street, but only its own unit's work.
 * With a permission, only grants that carry it count: an auditor's wide view does not widen a street role's editing.
 */
export function scopeOf(actor: Actor, district: string, permission?: Permission): Scope {
  if (actor.kind === 'cli' || actor.kind === 'system') return EVERYTHING;
  if (permission && !may(actor, permission, district)) return NOTHING;
  return grantsIn(actor, district)
    .filter((g) => !permission || ROLE_PERMISSIONS[g.role].includes(permission))
    .map(scopeOfGrant)
    .reduce(widest, NOTHING);
}

function scopeOfGrant(grant: Grant): Scope {
  if (!UNIT_SCOPED_ROLES.includes(grant.role)) return EVERYTHING;
  const units = grant.unitId === null ? [] : [grant.unitId];
  return { streets: grant.role === 'department' ? 'all' : grant.streetCodes, units };
}

function widest(a: Scope, b: Scope): Scope {
  return { streets: union(a.streets, b.streets), units: union(a.units, b.units) };
}

function union(a: readonly string[] | 'all', b: readonly string[] | 'all'): readonly string[] | 'all' {
  return a === 'all' || b === 'all' ? 'all' : [...new Set([...a, ...b])];
}

export function seesStreet(scope: Scope, street: string): boolean {
  return scope.streets === 'all' || scope.streets.includes(street);
}
