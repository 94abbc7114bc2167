import { routes as access } from './access/routes.ts';
import type { Route } from './platform/http/route.ts';

/** Every feature's routes. A new feature is one line here. */
export const allRoutes: readonly Route[] = [...access];
