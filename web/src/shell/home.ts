import type { Permission } from '@sophora/domain/access/permissions';

/**
 * Where a person's day begins: the office and the units that carry out tasks with what is due, leaders with the targets, a
 * firm and its agency with what they owe.
 */
export function homeOf(district: string, permissions: readonly Permission[]): string {
  const may = (permission: Permission) => permissions.includes(permission);
  if (!may('figures.read') && may('trust.read')) return `/d/${district}/mine`;
  if (may('forms.manage') || (may('matters.act') && !may('figures.confirm'))) return `/d/${district}/morning`;
  return `/d/${district}`;
}
