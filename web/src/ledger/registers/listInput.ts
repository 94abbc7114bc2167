import type { listRecords } from '@sophora/contract/registers';
import type { InputOf } from '../../ui/client.ts';
import type { Filters } from '../../ui/route.ts';
import { pageOf } from '../parts/pageOf.ts';

export const PAGE_SIZES = [20, 50, 100, 200] as const;
export const DEFAULT_SIZE = 50;

type ListQuery = NonNullable<InputOf<typeof listRecords>['query']>;

/** What of the list query decides which records are in it: everything but page and size. */
export type ListSelection = Omit<ListQuery, 'page' | 'size'>;

/**
 * The address → the query of a list. `f.status=granted` filters a field by value, `f.filed.from=2020-01-01` and
 * `f.filed.to=…` by days.
 */
export function selectionOf(filters: Filters): ListSelection {
  const fields: Record<string, string | { from?: string; to?: string }> = {};
  for (const [name, value] of Object.entries(filters)) {
    const [, field, end] = /^f\.([^.]+)(?:\.(from|to))?$/.exec(name) ?? [];
    if (field === undefined) continue;
    if (end === 'from' || end === 'to') {
      const before = fields[field];
      fields[field] = { ...(typeof before === 'object' ? before : {}), [end]: value };
    } else fields[field] = value;
  }
  const { q, street, sort, order } = filters;
  return {
    ...(q ? { q } : {}),
    ...(street ? { street } : {}),
    ...(Object.keys(fields).length > 0 ? { filter: JSON.stringify(fields) } : {}),
    ...(sort ? { sort } : {}),
    ...(order === 'asc' || order === 'desc' ? { order } : {}),
  };
}

export function sizeOf(filters: Filters): number {
  return PAGE_SIZES.find((s) => String(s) === filters.size) ?? DEFAULT_SIZE;
}

export function listInput(district: string, kind: string, filters: Filters, page = pageOf(filters.page)) {
  return { params: { district, kind }, query: { ...selectionOf(filters), page, size: sizeOf(filters) } };
}

/** Whether the list shows less than the whole register. */
export function isFiltered(filters: Filters): boolean {
  return Object.keys(filters).some((name) => name === 'q' || name === 'street' || name.startsWith('f.'));
}

/** The change of the address that takes all conditions away. */
export function cleared(filters: Filters): Record<string, undefined> {
  const names = Object.keys(filters).filter((n) => n === 'q' || n === 'street' || n.startsWith('f.'));
  return Object.fromEntries(names.map((n) => [n, undefined]));
}

/** Columns to show: chosen in the address, else those of the kind; unknown names are left out. */
export function columnsOf(
  filters: Filters,
  known: readonly string[],
  standard: readonly string[],
): readonly string[] {
  const chosen = (filters.cols ?? '').split(',').filter((c) => known.includes(c));
  return chosen.length > 0 ? chosen : standard;
}
