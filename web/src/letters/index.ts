import { lazy } from 'react';
import type { FeatureRoute } from '../ui/route.ts';

/** 官方通知书: taken in, confirmed, dealt with. */
export const letterRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/letters', load: () => import('./LettersPage.tsx'), light: true },
];

/** Letters about one right, on its page. */
export const LettersOfRight = lazy(() => import('./LettersOfRight.tsx'));
