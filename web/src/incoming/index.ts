import type { FeatureRoute } from '../ui/route.ts';

/** What came in: requests of superiors, meetings and their decisions, calls for applications. */
export const incomingRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/requests', load: () => import('./RequestsPage.tsx'), light: true },
  { path: '/d/$district/requests/$matter', load: () => import('./RequestPage.tsx'), light: true },
  { path: '/d/$district/meetings', load: () => import('./MeetingsPage.tsx'), light: true },
  { path: '/d/$district/meetings/$meeting', load: () => import('./MeetingPage.tsx'), light: true },
  { path: '/d/$district/policies', load: () => import('./PoliciesPage.tsx'), light: true },
];
