import type { FeatureRoute } from '../ui/route.ts';

/** 专利申请线索核查: the queue of leads, one lead, a filer's profile, batch lists from above, findings. */
export const screeningRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/screening', load: () => import('./ScreeningPage.tsx'), light: true },
  { path: '/d/$district/screening/leads/$lead', load: () => import('./LeadPage.tsx'), light: true },
  { path: '/d/$district/screening/profile', load: () => import('./ProfilePage.tsx'), light: true },
  { path: '/d/$district/screening/batches', load: () => import('./BatchesPage.tsx'), light: true },
  { path: '/d/$district/screening/batches/$batch', load: () => import('./BatchPage.tsx'), light: true },
  { path: '/d/$district/screening/findings', load: () => import('./FindingsPage.tsx'), light: true },
];
