import { lazy } from 'react';
import type { FeatureRoute } from '../ui/route.ts';

/** Signing in, one's own account, people and their roles, the audit log. */
export const accessRoutes: readonly FeatureRoute[] = [
  { path: '/login', load: () => import('./LoginPage.tsx'), bare: true, light: true },
  { path: '/welcome', load: () => import('./WelcomePage.tsx'), bare: true, light: true },
  { path: '/d/$district/account', load: () => import('./AccountPage.tsx'), light: true },
  { path: '/d/$district/people', load: () => import('./PeoplePage.tsx'), light: true },
  { path: '/d/$district/audit', load: () => import('./AuditPage.tsx'), light: true },
];

/** A link that works once, shown this once to be handed over. */
export const OneTimeLinkDialog = lazy(() =>
  import('./OneTimeLinkDialog.tsx').then((m) => ({ default: m.OneTimeLinkDialog })),
);
