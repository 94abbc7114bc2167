import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ComponentType, useCallback } from 'react';

/** A page: its path in the router's syntax (`/d/$district/…`) and the chunk that holds it. */
export interface FeatureRoute {
  readonly path: string;
  readonly load: () => Promise<{ default: ComponentType }>;
  /** Shown without signing in and without the frame of the work tool. */
  readonly bare?: boolean;
  /** Made without antd: the first screens, which must be small. */
  readonly light?: boolean;
}

/** One parameter of the path. */
export function useParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  return params[name] ?? '';
}

export function useDistrictCode(): string {
  return useParam('district');
}

export type Filters = Readonly<Record<string, string>>;
export type SetFilters = (
  patch: Readonly<Record<string, string | number | undefined>>,
  replace?: boolean,
) => void;

/**
 * Filters live in the URL as plain text. An empty value leaves the URL; changing anything but the page goes back to
 * page 1.
 */
export function useFilters(): [Filters, SetFilters] {
  const filters = useSearch({ strict: false }) as Filters;
  const navigate = useNavigate();
  const set = useCallback<SetFilters>(
    (patch, replace = false) => {
      void navigate({
        to: '.',
        replace,
        resetScroll: false,
        search: ((before: Filters) => merge(before, patch)) as never,
      } as never);
    },
    [navigate],
  );
  return [filters, set];
}

function merge(before: Filters, patch: Readonly<Record<string, string | number | undefined>>): Filters {
  const next: Record<string, string> = { ...before };
  if (!('page' in patch)) delete next['page'];
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === '') delete next[name];
    else next[name] = String(value);
  }
  return next;
}

/** Goes to a path of ours, which may carry a query. */
export function useGo(): (path: string, replace?: boolean) => void {
  const navigate = useNavigate();
  return useCallback(
    (path, replace = false) => {
      const { pathname, search } = splitPath(path);
      void navigate({ to: pathname, search, replace } as never);
    },
    [navigate],
  );
}

export function splitPath(path: string): { pathname: string; search: Record<string, string> } {
  const [pathname = '/', query = ''] = path.split('?', 2);
  return { pathname, search: Object.fromEntries(new URLSearchParams(query)) };
}

/** Builds a path with a query; empty values are left out. */
export function pathWith(
  pathname: string,
  query: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? pathname : `${pathname}?${text}`;
}
