import type { FeatureRoute } from '../ui/route.ts';

/** The final evaluation of a plan's period, and the step to the next. */
export const evaluationRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/evaluation', load: () => import('./EvaluationPage.tsx'), light: true },
];
