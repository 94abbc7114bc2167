import type { Message } from '../../basics/message.ts';
import type { DifferenceCode, TodoCode } from './differenceTexts.ts';

/**
 * 差异清单: the superior's list of high-value inventions against ours, patent by patent. Each difference says what it is and
 * what to do about it. Nothing is changed by it: assessment goes by the official list, and most gaps are an address, a family
 * or a pledge that one of the two does not know of.
 */
export const FLAGS = ['strategic', 'family', 'maintained', 'pledged', 'awarded'] as const;
export type Flag = (typeof FLAGS)[number];

/** Criterion of our rule ↔ flag of the official list. */
export const CRITERION_OF: Readonly<Record<Flag, string>> = {
  strategic: 'A',
  family: 'B',
  maintained: 'C',
  pledged: 'D',
  awarded: 'E',
};

export interface OfficialRight {
  readonly number: string;
  readonly recordId: string;
  readonly title: string;
  readonly granted: string | null;
  readonly county: string | null;
  readonly flags: readonly Flag[];
}

/** What we know of a patent on that day: whether it counts and by what, or why not. */
export interface OwnRight {
  readonly number: string;
  readonly recordId: string;
  readonly title: string;
  readonly granted: string | null;
  readonly region: string | null;
  readonly counts: boolean;
  readonly flags: readonly Flag[];
  /** Falls under the industries by its class, but not by the reading that counts. */
  readonly byClassAlone?: boolean;
  /** Why it does not count, where it does not: a gap of the rule (`?status-unknown`), else nothing is met. */
  readonly gap: { readonly criterion: string; readonly reason: Message } | null;
}

export type DifferenceKind = 'theirsOnly' | 'oursOnly' | 'category' | 'date' | 'county' | 'amount';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly number: string;
  readonly title: string;
  readonly ownId: string | null;
  readonly officialId: string | null;
  readonly detail: Message & { readonly code: DifferenceCode };
  /** The verdict's own reason, where a fact is missing. */
  readonly because?: Message;
  readonly todo: Message & { readonly code: TodoCode };
}

export interface Comparison {
  readonly theirs: number;
  readonly ours: number;
  readonly both: number;
  readonly differences: readonly Difference[];
}

export function compareLists(
  theirs: readonly OfficialRight[],
  ours: readonly OwnRight[],
  district: { readonly code: string; readonly name: string },
): Comparison {
  const own = new Map(ours.map((r) => [r.number, r]));
  const official = new Map(theirs.map((r) => [r.number, r]));
  const differences: Difference[] = [];
  let both = 0;
  for (const right of official.values()) {
    const known = own.get(right.number);
    if (known?.counts) {
      both++;
      differences.push(...inBoth(right, known, district));
    } else differences.push(theirsOnly(right, known));
  }
  for (const right of own.values())
    if (right.counts && !official.has(right.number))
      differences.push({
        kind: 'oursOnly',
        number: right.number,
        title: right.title,
        ownId: right.recordId,
        officialId: null,
        detail: { code: 'ours-only', params: { flags: flagList(right.flags) } },
        todo: {
          code:
            right.flags.includes('strategic') && right.flags.length === 1
              ? 'check-industry'
              : 'report-evidence',
        },
      });
  return {
    theirs: official.size,
    ours: [...own.values()].filter((r) => r.counts).length,
    both,
    differences: differences.sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        (a.number < b.number ? -1 : a.number > b.number ? 1 : 0),
    ),
  };
}

const ORDER: readonly DifferenceKind[] = ['theirsOnly', 'oursOnly', 'county', 'category', 'date'];

function theirsOnly(right: OfficialRight, known: OwnRight | undefined): Difference {
  const about = {
    kind: 'theirsOnly' as const,
    number: right.number,
    title: right.title || known?.title || '',
    ownId: known?.recordId ?? null,
    officialId: right.recordId,
  };
  if (!known) return { ...about, detail: { code: 'not-in-register' }, todo: { code: 'ask-for-record' } };
  if (known.gap?.criterion === '?not-in-district')
    return {
      ...about,
      detail: { code: 'elsewhere-by-us', params: { region: known.region ?? '' } },
      todo: { code: 'check-address' },
    };
  if (known.gap !== null)
    return {
      ...about,
      detail: { code: 'fact-missing' },
      because: known.gap.reason,
      todo: { code: 'supply-fact' },
    };
  if (known.byClassAlone && right.flags.includes('strategic'))
    return { ...about, detail: { code: 'class-alone' }, todo: { code: 'decide-reading' } };
  return {
    ...about,
    detail: { code: 'no-ground', params: { flags: flagList(right.flags) } },
    todo: { code: 'supply-ground', params: { flags: flagList(right.flags) } },
  };
}

function inBoth(
  right: OfficialRight,
  known: OwnRight,
  district: { readonly code: string; readonly name: string },
): Difference[] {
  const about = {
    number: right.number,
    title: known.title || right.title,
    ownId: known.recordId,
    officialId: right.recordId,
  };
  const found: Difference[] = [];
  if (right.county !== null && right.county !== district.name && right.county !== district.code)
    found.push({
      ...about,
      kind: 'county',
      detail: { code: 'other-county', params: { county: right.county } },
      todo: { code: 'check-address' },
    });
  const missing = right.flags.filter((f) => !known.flags.includes(f));
  const added = known.flags.filter((f) => !right.flags.includes(f));
  if (missing.length + added.length > 0)
    found.push({
      ...about,
      kind: 'category',
      detail: {
        code: 'other-category',
        params: { theirs: flagList(right.flags), ours: flagList(known.flags) },
      },
      todo:
        missing.length > 0
          ? { code: 'supply-ground', params: { flags: flagList(missing) } }
          : { code: 'report-evidence' },
    });
  if (right.granted !== null && known.granted !== null && right.granted !== known.granted)
    found.push({
      ...about,
      kind: 'date',
      detail: { code: 'other-date', params: { theirs: right.granted, ours: known.granted } },
      todo: { code: 'check-gazette' },
    });
  return found;
}

/** As parameters are plain text: `A、C`. */
function flagList(flags: readonly Flag[]): string {
  return FLAGS.filter((f) => flags.includes(f))
    .map((f) => CRITERION_OF[f])
    .join('、');
}
