import { lazy } from 'react';
import type { FeatureRoute } from '../ui/route.ts';

/** Who loses what by when, and what one holder owes. */
export const docketRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/docket', load: () => import('./DocketPage.tsx'), light: true },
  { path: '/d/$district/docket/firm', load: () => import('./FirmPage.tsx'), light: true },
];

/** Rights with what is due next, each with why; the page that shows it loads it. */
export const DeadlineList = lazy(() => import('./DeadlineList.tsx'));

/** The next deadline on the page of a record. */
export const DocketPanel = lazy(() => import('./DocketPanel.tsx'));

/** ⚠ beside a field of a record. */
export const FieldWarning = lazy(() => import('./FieldWarning.tsx'));
