import type { Permission, Role } from './permissions.ts';
import { ROLE_PERMISSIONS } from './permissions.ts';
import type { UnitType } from './unit.ts';

/** One role of a person in one district, through a unit or for the whole district, as it stands today. */
export interface Grant {
  readonly district: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly unitType: UnitType | null;
  /** Streets whose records the unit sees, its predecessors' streets included. */
  readonly streetCodes: readonly string[];
}

/**
 * Who acts (操作人). A person holds grants; the command line and background jobs of the installation's own operator
 * hold every permission in every district; an anonymous visitor holds none. A `link` is somebody who came through an answer
 * link: its one grant says whose unit it speaks for, and only the room that made it lets it act.
 */
export interface Actor {
  readonly kind: 'person' | 'cli' | 'system' | 'anonymous' | 'link';
  /** The person's id, the operating-system user or the name of the job. */
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Districts of this installation in which the person is administrator of the whole installation. */
  readonly everywhere: boolean;
  /** Must come back in `x-csrf-token` with every unsafe request of this session. */
  readonly csrf: string;
}

export const ANONYMOUS: Actor = {
  kind: 'anonymous',
  id: '',
  name: '',
  grants: [],
  everywhere: false,
  csrf: '',
};

export function systemActor(job: string): Actor {
  return { kind: 'system', id: job, name: job, grants: [], everywhere: true, csrf: '' };
}

export function cliActor(osUser: string): Actor {
  return { kind: 'cli', id: osUser, name: osUser, grants: [], everywhere: true, csrf: '' };
}

/** How an actor is written in the ledger and the audit log: `person:<id>`, `cli:<user>`, `system:<job>`. */
export function actorKey(actor: Actor): string {
  return `${actor.kind}:${actor.id}`;
}

export function grantsIn(actor: Actor, district: string): readonly Grant[] {
  return actor.grants.filter((g) => g.district === district);
}

export function rolesIn(actor: Actor, district: string): readonly Role[] {
  return [...new Set(grantsIn(actor, district).map((g) => g.role))];
}

export function may(actor: Actor, permission: Permission, district: string): boolean {
  if (actor.kind === 'cli' || actor.kind === 'system') return true;
  if (actor.kind === 'link') return false;
  return grantsIn(actor, district).some((g) => ROLE_PERMISSIONS[g.role].includes(permission));
}
