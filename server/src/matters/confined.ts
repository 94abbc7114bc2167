import { type Actor, may } from '@sophora/domain/access/actor';
import type { Permission } from '@sophora/domain/access/permissions';

/** Procedures whose matters are seen with a permission of their own, whatever else somebody sees of matters. */
const SEEN_WITH: Readonly<Record<string, Permission>> = {
  'screening-batch': 'screening.read',
  'screening-item': 'screening.read',
  'screening-lead': 'screening.read',
  'screening-clawback': 'screening.read',
  'mark-lead': 'screening.read',
  'mark-watch': 'marks.read',
};

/** Parts that come by the hundred: in a queue they stand under their parent only. */
export const UNDER_PARENT: readonly string[] = ['screening-item'];

/** Procedures of which this person sees nothing. */
export function hiddenFrom(actor: Actor, district: string): string[] {
  return Object.entries(SEEN_WITH).flatMap(([procedure, needed]) =>
    may(actor, needed, district) ? [] : [procedure],
  );
}
