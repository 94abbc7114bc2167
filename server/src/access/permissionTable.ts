import { listPermissions } from '@sophora/contract/access';
import { PERMISSION_LABELS, ROLE_LABELS } from '@sophora/domain/access/labels';
import { PERMISSIONS, ROLE_PERMISSIONS, ROLES, UNIT_SCOPED_ROLES } from '@sophora/domain/access/permissions';
import { type Route, route } from '../platform/http/route.ts';

export const permissionRoutes: Route[] = [
  route(listPermissions, async () => ({
    permissions: PERMISSIONS.map((id) => ({ id, ...PERMISSION_LABELS[id] })),
    roles: ROLES.map((id) => ({
      id,
      ...ROLE_LABELS[id],
      permissions: [...ROLE_PERMISSIONS[id]],
      unitScoped: UNIT_SCOPED_ROLES.includes(id),
    })),
  })),
];
