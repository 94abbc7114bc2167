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
}

/** Only the page itself is current, not the pages above it. */
const EXACT = { exact: true, includeSearch: false };

/** A link inside the work tool: no reload, opens in a new tab like any link. */
export function PageLink({ to, ...rest }: PageLinkProps) {
  const { pathname, search } = splitPath(to);
  const link = { to: pathname, search, activeOptions: EXACT, activeProps: {}, inactiveProps: {}, ...rest };
  return <Link {...(link as unknown as { to: string })} />;
}
