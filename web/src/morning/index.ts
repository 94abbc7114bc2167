import type { FeatureRoute } from '../ui/route.ts';

/** 今日要事: how the office's day begins. */
export const morningRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/morning', load: () => import('./MorningPage.tsx'), light: true },
];
