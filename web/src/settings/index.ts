import type { FeatureRoute } from '../ui/route.ts';

/** A district's beginning, definitions and settings, the ledger's entries, background jobs. */
export const settingsRoutes: readonly FeatureRoute[] = [
  { path: '/districts/new', load: () => import('./NewDistrictPage.tsx'), bare: true, light: true },
  { path: '/d/$district/begin', load: () => import('./BeginPage.tsx'), light: true },
  { path: '/d/$district/settings', load: () => import('./SettingsPage.tsx'), light: true },
  { path: '/d/$district/settings/security', load: () => import('./SecurityPage.tsx'), light: true },
  { path: '/d/$district/ledger', load: () => import('./EntriesPage.tsx'), light: true },
  { path: '/d/$district/jobs', load: () => import('./JobsPage.tsx'), light: true },
];
