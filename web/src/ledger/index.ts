import type { FeatureRoute } from '../ui/route.ts';

/** The pages of import, registers, queues and expected files. */
export const ledgerRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/imports', load: () => import('./imports/ImportsPage.tsx') },
  { path: '/d/$district/imports/$batch', load: () => import('./imports/ImportPage.tsx') },
  { path: '/d/$district/imports/$batch/rows/$sheet/$row', load: () => import('./fileRow/FileRowPage.tsx') },
  { path: '/d/$district/registers', load: () => import('./registers/RegistersPage.tsx') },
  { path: '/d/$district/registers/$kind', load: () => import('./registers/RegisterPage.tsx') },
  { path: '/d/$district/registers/$kind/$record', load: () => import('./record/RecordPage.tsx') },
  { path: '/d/$district/queues/$queue', load: () => import('./queues/QueuePage.tsx') },
  { path: '/d/$district/sources', load: () => import('./sources/SourcesPage.tsx') },
];
