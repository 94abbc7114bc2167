import type { FeatureRoute } from '../ui/route.ts';

/** 商标: comparing two names (for anybody), and the district's own work with marks. */
export const markRoutes: readonly FeatureRoute[] = [
  { path: '/marks', load: () => import('./PublicComparePage.tsx'), bare: true, light: true },
  { path: '/d/$district/marks', load: () => import('./SearchPage.tsx'), light: true },
  { path: '/d/$district/marks/compare', load: () => import('./ComparePage.tsx'), light: true },
  { path: '/d/$district/marks/watch', load: () => import('./WatchPage.tsx'), light: true },
  { path: '/d/$district/marks/names', load: () => import('./NamesPage.tsx'), light: true },
  { path: '/d/$district/marks/check-up/$holder', load: () => import('./CheckUpPage.tsx'), light: true },
  { path: '/d/$district/marks/leads', load: () => import('./LeadsPage.tsx'), light: true },
  { path: '/d/$district/marks/leads/$lead', load: () => import('./LeadPage.tsx'), light: true },
  { path: '/d/$district/marks/stations', load: () => import('./brands/StationsPage.tsx'), light: true },
];
