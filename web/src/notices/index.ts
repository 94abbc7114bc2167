import type { FeatureRoute } from '../ui/route.ts';

export { InboxLink } from './InboxLink.tsx';

/** The inbox, and where else one is told. */
export const noticeRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/notices', load: () => import('./InboxPage.tsx'), light: true },
  { path: '/d/$district/notices/channels', load: () => import('./ChannelsPage.tsx'), light: true },
];
