import type { Message } from '../../basics/message.ts';
import type { Difference, DifferenceKind } from './differences.ts';
import type { DifferenceCode, TodoCode } from './differenceTexts.ts';

/**
 * 差异清单 of the superior's tables other than that of high-value inventions: pledges registered, marks in force. Rows meet by
 * their number; each difference says what it is and what to do about it, and changes nothing.
 */
export interface TableRow {
  readonly key: string;
  readonly recordId: string;
  readonly title: string;
  readonly values: Readonly<Record<string, string | null>>;
}

export interface TheirRow extends TableRow {
  readonly county: string | null;
}

export interface OurRow extends TableRow {
  readonly region: string | null;
  readonly counts: boolean;
  /** Why it does not count: the criterion of its verdict and the verdict's own reason; null where it is simply over. */
  readonly gap: { readonly criterion: string; readonly reason: Message } | null;
}

/** What is compared of two rows that both have, in order: each value under its own sort of difference. */
export interface Compared {
  readonly name: string;
  readonly kind: DifferenceKind;
  readonly detail: DifferenceCode;
  readonly todo: TodoCode;
}

export interface TableComparison {
  readonly theirs: number;
  readonly ours: number;
  readonly both: number;
  readonly differences: readonly Difference[];
}

export function compareTables(
  theirs: readonly TheirRow[],
  ours: readonly OurRow[],
  compared: readonly Compared[],
  district: { readonly code: string; readonly name: string },
): TableComparison {
  const own = new Map(ours.map((r) => [r.key, r]));
  const official = new Map(theirs.map((r) => [r.key, r]));
  const differences: Difference[] = [];
  let both = 0;
  for (const row of official.values()) {
    const known = own.get(row.key);
    const about = {
      number: row.key.replace('|', ' · '),
      title: row.title || known?.title || '',
      ownId: known?.recordId ?? null,
      officialId: row.recordId,
    };
    if (!known?.counts) {
      differences.push({ ...about, kind: 'theirsOnly', ...whyNot(known) });
      continue;
    }
    both++;
    if (row.county !== null && row.county !== district.name && row.county !== district.code)
      differences.push({
        ...about,
        kind: 'county',
        detail: { code: 'other-county', params: { county: row.county } },
        todo: { code: 'check-seat' },
      });
    for (const { name, kind, detail, todo } of compared) {
      const [a, b] = [row.values[name] ?? null, known.values[name] ?? null];
      if (a === null || b === null || a === b) continue;
      differences.push({
        ...about,
        kind,
        detail: { code: detail, params: { theirs: a, ours: b } },
        todo: { code: todo },
      });
    }
  }
  for (const row of own.values())
    if (row.counts && !official.has(row.key))
      differences.push({
        kind: 'oursOnly',
        number: row.key.replace('|', ' · '),
        title: row.title,
        ownId: row.recordId,
        officialId: null,
        detail: { code: 'ours-alone' },
        todo: { code: 'report-record' },
      });
  return {
    theirs: official.size,
    ours: ours.filter((r) => r.counts).length,
    both,
    differences: differences.sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        (a.number < b.number ? -1 : a.number > b.number ? 1 : 0),
    ),
  };
}

const ORDER: readonly DifferenceKind[] = ['theirsOnly', 'oursOnly', 'county', 'category', 'amount', 'date'];

function whyNot(known: OurRow | undefined): Pick<Difference, 'detail' | 'todo' | 'because'> {
  if (known === undefined) return { detail: { code: 'not-in-register' }, todo: { code: 'ask-for-record' } };
  if (known.gap === null) return { detail: { code: 'over-by-us' }, todo: { code: 'check-status' } };
  if (known.gap.criterion === '?not-in-district')
    return {
      detail: { code: 'seat-elsewhere-by-us', params: { region: known.region ?? '' } },
      todo: { code: 'check-seat' },
    };
  if (known.gap.criterion === '?pledge-change')
    return { detail: { code: 'change-by-us' }, todo: { code: 'check-type' } };
  return { detail: { code: 'fact-missing' }, todo: { code: 'supply-fact' }, because: known.gap.reason };
}

/** 质押登记明细: by registration number. */
export const PLEDGE_COLUMNS: readonly Compared[] = [
  { name: 'registrationType', kind: 'category', detail: 'other-type', todo: 'check-type' },
  { name: 'amount', kind: 'amount', detail: 'other-amount', todo: 'check-contract' },
  { name: 'registered', kind: 'date', detail: 'other-registered', todo: 'check-registration' },
];

/** 有效注册商标明细: by number and class. */
export const MARK_COLUMNS: readonly Compared[] = [
  { name: 'registered', kind: 'date', detail: 'other-registered', todo: 'check-mark-gazette' },
  { name: 'validUntil', kind: 'date', detail: 'other-term', todo: 'check-mark-gazette' },
];
