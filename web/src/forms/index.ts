import type { FeatureRoute } from '../ui/route.ts';

/** 报表: the superiors' forms, and one form with its blanks. */
export const formRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/forms', load: () => import('./FormsPage.tsx'), light: true },
  { path: '/d/$district/forms/$form', load: () => import('./FormPage.tsx'), light: true },
];
