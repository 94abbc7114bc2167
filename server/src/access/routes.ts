import type { Route } from '../platform/http/route.ts';
import { auditRoutes } from './auditLog.ts';
import { districtRoutes } from './districts.ts';
import { grantRoutes } from './grants.ts';
import { linkRoutes } from './oneTimeLinks.ts';
import { peopleRoutes } from './people.ts';
import { permissionRoutes } from './permissionTable.ts';
import { signInRoutes } from './signIn.ts';
import { unitRoutes } from './units.ts';

export const routes: Route[] = [
  ...signInRoutes,
  ...linkRoutes,
  ...permissionRoutes,
  ...districtRoutes,
  ...peopleRoutes,
  ...grantRoutes,
  ...unitRoutes,
  ...auditRoutes,
];
