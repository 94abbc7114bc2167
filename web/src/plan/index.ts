import type { FeatureRoute } from '../ui/route.ts';

/** The plan that the district carries out. */
export const planRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/plan', load: () => import('./PlanPage.tsx'), light: true },
];
