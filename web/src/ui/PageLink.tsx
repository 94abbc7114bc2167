import { Link } from '@tanstack/react-router';
import type { CSSProperties, MouseEventHandler, ReactNode } from 'react';
import { splitPath } from './route.ts';

interface PageLinkProps {
  /** A path of ours, with its query. */
  to: string;
  children: ReactNode;
  className?: string;
  style?: CSSProperties;
  title?: string;
  'aria-label'?: string;
  'aria-current'?: 'page';
  onClick?: MouseEventHandler;
  /** Links that differ in their query only: the one with the query of the address is current. */
  byQuery?: boolean;
}

/** Only the page itself is current, not the pages above it. */
const EXACT = { exact: true, includeSearch: false };
const EXACT_QUERY = { exact: true, includeSearch: true };

/** A link inside the work tool: no reload, opens in a new tab like any link. */
export function PageLink({ to, byQuery = false, ...rest }: PageLinkProps) {
  const { pathname, search } = splitPath(to);
  const link = {
    to: pathname,
    search,
    activeOptions: byQuery ? EXACT_QUERY : EXACT,
    activeProps: {},
    inactiveProps: {},
    ...rest,
  };
  return <Link {...(link as unknown as { to: string })} />;
}
