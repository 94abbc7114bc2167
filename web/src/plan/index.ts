import type { FeatureRoute } from '../ui/route.ts';

/** The plan that the district carries out. */
export const planRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/plan', load: () => import('./PlanPage.tsx'), light: true },
  { path: '/d/$district/plan/decomposition', load: () => import('./DecompositionPage.tsx'), light: true },
  { path: '/d/$district/plan/documents', load: () => import('./review/DocumentsPage.tsx'), light: true },
  {
    path: '/d/$district/plan/documents/$draft',
    load: () => import('./review/ReviewPage.tsx'),
    light: true,
  },
];
