import type { FeatureRoute } from '../ui/route.ts';

/** The cockpit, the page of one figure and the list behind a number. */
export const indicatorRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district', load: () => import('./CockpitPage.tsx'), light: true },
  { path: '/d/$district/figures', load: () => import('./FiguresPage.tsx'), light: true },
  { path: '/d/$district/figures/$indicator', load: () => import('./FigurePage.tsx'), light: true },
  {
    path: '/d/$district/figures/$indicator/records',
    load: () => import('./RecordsBehindPage.tsx'),
    light: true,
  },
  {
    path: '/d/$district/figures/$indicator/breakdown',
    load: () => import('./BreakdownPage.tsx'),
    light: true,
  },
  { path: '/d/$district/differences', load: () => import('./DifferencesPage.tsx'), light: true },
];
