import type { FeatureRoute } from '../ui/route.ts';

export { EvidenceInput } from './EvidenceInput.tsx';
export { Limit, MatterLight } from './When.tsx';

/** Today's queues, one matter, opening one, and who moves what. */
export const matterRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/today', load: () => import('./TodayPage.tsx'), light: true },
  { path: '/d/$district/matters/new', load: () => import('./NewMatterPage.tsx'), light: true },
  { path: '/d/$district/matters/calendar', load: () => import('./CalendarPage.tsx'), light: true },
  { path: '/d/$district/matters/activity', load: () => import('./ActivityPage.tsx'), light: true },
  { path: '/d/$district/matters/handover', load: () => import('./HandoverPage.tsx'), light: true },
  { path: '/d/$district/matters/sheet', load: () => import('./SheetPage.tsx'), light: true },
  { path: '/answer/$district/$link', load: () => import('./AnswerPage.tsx'), bare: true, light: true },
  { path: '/d/$district/matters/$matter', load: () => import('./MatterPage.tsx'), light: true },
];
