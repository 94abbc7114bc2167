import type { FeatureRoute } from '../ui/route.ts';

/** 公文材料: what was begun and made, and one document with its fields and its pages. */
export const documentRoutes: readonly FeatureRoute[] = [
  { path: '/d/$district/documents', load: () => import('./DocumentsPage.tsx'), light: true },
  { path: '/d/$district/documents/$document', load: () => import('./DocumentPage.tsx'), light: true },
];

export { MatterDocuments } from './MatterDocuments.tsx';
