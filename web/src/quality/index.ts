import type { FeatureRoute } from '../ui/route.ts';

/** What is missing, odd or contradictory in the registers, and who owes which file. */
export const qualityRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/quality', load: () => import('./QualityPage.tsx'), light: true },
  { path: '/d/$district/quality/$check', load: () => import('./CheckPage.tsx'), light: true },
];
