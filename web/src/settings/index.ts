import type { FeatureRoute } from '../ui/route.ts';

/** Definitions and settings, the ledger's entries, background jobs. */
export const settingsRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/settings', load: () => import('./SettingsPage.tsx'), light: true },
  { path: '/d/$district/ledger', load: () => import('./EntriesPage.tsx'), light: true },
  { path: '/d/$district/jobs', load: () => import('./JobsPage.tsx'), light: true },
];
