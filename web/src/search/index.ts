import { lazy } from 'react';

/** One box over everything, in the head of every page. Its list of pages is the menu's. */
export { SearchButton } from './SearchButton.tsx';

export interface SearchablePage {
  readonly label: string;
  readonly to: string;
}

export const SearchDialog = lazy(() => import('./SearchDialog.tsx'));
