import type { FeatureRoute } from '../ui/route.ts';

/** Everything about one holder. */
export const holderRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/holders/$holder', load: () => import('./HolderPage.tsx'), light: true },
];
