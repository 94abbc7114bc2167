import type { RefusalCode } from '../basics/refusals.ts';
import type { Role } from './permissions.ts';
import type { UnitType } from './unit.ts';

/**
 * In what kind of unit a role is held. Roles that are not listed are held for the whole district and may name a unit
 * of any kind (a leader in an office, an auditor from outside).
 */
export const ROLE_UNITS: Partial<Readonly<Record<Role, readonly UnitType[]>>> = {
  department: ['department', 'district'],
  street: ['street'],
  station: ['station'],
  enterprise: ['outside'],
  bank: ['outside'],
  agency: ['outside'],
};

/** Why a role cannot be held in a unit of this type (`undefined`: no unit named), if it cannot. */
export function roleUnitProblem(role: Role, type: UnitType | undefined): RefusalCode | undefined {
  const types = ROLE_UNITS[role];
  if (!types) return undefined;
  if (type === undefined) return 'grant-needs-unit';
  return types.includes(type) ? undefined : 'grant-wrong-unit';
}
