import type { FeatureRoute } from '../ui/route.ts';

/** 知识产权托管: what a firm or its agency owes by when, and for the office who looks after whose rights. */
export const trusteeshipRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/mine', load: () => import('./MinePage.tsx'), light: true },
  { path: '/d/$district/portfolios', load: () => import('./PortfoliosPage.tsx'), light: true },
];
