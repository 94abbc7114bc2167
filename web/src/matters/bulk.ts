import type { MatterItem } from '@sophora/contract/matters';
import type { Role } from '@sophora/domain/access/permissions';
import { getProcedure } from '@sophora/domain/matters/procedures';

/** Ways out that are never taken for a whole page at once. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(['withdraw', 'close']);

/** Actions that fit every chosen matter, ask for nothing, and belong to a role of this person. The server decides again. */
export function commonActions(items: readonly MatterItem[], roles: readonly Role[]): string[] {
  const [first, ...rest] = items.map((item) => actionsOf(item, roles));
  return (first ?? []).filter((action) => rest.every((others) => others.includes(action)));
}

function actionsOf({ procedure: id, version, state }: MatterItem, roles: readonly Role[]): string[] {
  const { table, actions, parties } = getProcedure(id, version);
  return Object.entries(table[state] ?? {}).flatMap(([action, cell]) => {
    const asks = actions[action]!.fields.some((field) => !field.optional);
    const mine = cell?.who.some((party) => parties[party]!.roles.some((role) => roles.includes(role)));
    return !asks && mine && !ONE_BY_ONE.has(action) ? [action] : [];
  });
}
