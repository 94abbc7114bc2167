import { lazy } from 'react';
import type { FeatureRoute } from '../ui/route.ts';

/** Frozen figures: the list, and one set with its numbers, replays and what changed since. */
export const freezeRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/freezes', load: () => import('./FreezesPage.tsx'), light: true },
  { path: '/d/$district/freezes/$set', load: () => import('./FreezeSetPage.tsx'), light: true },
];

/** Differences between two moments, as the final evaluation shows them too. */
export const BasisMoved = lazy(() => import('./BasisMoved.tsx'));
export const RecordTable = lazy(() => import('./RecordTable.tsx'));
