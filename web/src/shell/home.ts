import type { Permission } from '@sophora/domain/access/permissions';

/** Where a person's day begins: with the targets, or for a firm and its agency with what they owe. */
export function homeOf(district: string, permissions: readonly Permission[]): string {
  const own = !permissions.includes('figures.read') && permissions.includes('trust.read');
  return own ? `/d/${district}/mine` : `/d/${district}`;
}
