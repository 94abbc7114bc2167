import type { FeatureRoute } from '../ui/route.ts';

/** The records whose change would move a figure, and the call lists made of them. */
export const pathRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/path/$indicator', load: () => import('./PathPage.tsx'), light: true },
  { path: '/d/$district/call-lists/$matter', load: () => import('./CallListPage.tsx'), light: true },
];
