import { addMonths, type PlainDate } from '../../basics/plainDate.ts';
import { renewal } from '../../deadlines/markRenewal.ts';
import { foldMark } from '../text/foldMark.ts';
import { type CitedLaw, lawOf } from './law.ts';

/** 商标体检: what a firm should look at in its marks, each with law, day and next step. It advises; it finds no fault. */
export interface FirmMark {
  readonly id: string;
  readonly name: string;
  readonly niceClass: number;
  readonly number: string;
  readonly status: string | null;
  readonly registered: PlainDate | null;
  readonly validUntil: PlainDate | null;
}

export interface FirmFacts {
  readonly today: PlainDate;
  readonly name: string;
  readonly tradeName: string | null;
  /** Classes usual in its trade, the core one first; empty where the trade is not known. */
  readonly usual: readonly number[];
  readonly marks: readonly FirmMark[];
  /** Madrid registrations on record. */
  readonly madrid: number;
  /** New publications that look like its marks and nobody has dealt with. */
  readonly near: readonly { readonly mark: string; readonly name: string; readonly due: PlainDate | null }[];
}

export const CHECK_UP_KINDS = [
  'renewalGrace',
  'nearPublications',
  'renewalDue',
  'renewalMissed',
  'coreUncovered',
  'tradeNameFree',
  'nonUse',
  'noneAbroad',
  'noMarks',
] as const;
export type CheckUpKind = (typeof CHECK_UP_KINDS)[number];

export interface CheckUpFinding {
  readonly kind: CheckUpKind;
  /** `act`: a day runs; `look`: for the firm to consider. */
  readonly level: 'act' | 'look';
  readonly law: CitedLaw;
  /** The next day that counts. */
  readonly on: PlainDate | null;
  readonly params: Readonly<Record<string, string | number>>;
  /** The marks it speaks of. */
  readonly marks: readonly string[];
}

const YEARS_UNUSED = 3;
/** Trade names stand in marks as a part; both are compared as they are folded. */
const holds = (mark: string, part: string) => foldMark(mark).includes(foldMark(part));

export function checkUp(firm: FirmFacts): readonly CheckUpFinding[] {
  const { today, marks } = firm;
  const own = marks.filter((m) => m.status === 'registered');
  const pending = marks.filter((m) => m.status === 'pending');
  const found: CheckUpFinding[] = [...renewals(own, today)];
  const add = (
    kind: CheckUpKind,
    level: CheckUpFinding['level'],
    law: CitedLaw,
    rest: Partial<Pick<CheckUpFinding, 'on' | 'params' | 'marks'>> = {},
  ) => found.push({ kind, level, law, on: null, params: {}, marks: [], ...rest });

  if (firm.near.length > 0) {
    const days = firm.near.flatMap((n) => (n.due === null || n.due < today ? [] : [n.due])).sort();
    add('nearPublications', 'act', lawOf('opposition', today), {
      on: days[0] ?? null,
      params: {
        count: firm.near.length,
        names: firm.near
          .slice(0, 5)
          .map((n) => n.name)
          .join('、'),
      },
      marks: [...new Set(firm.near.map((n) => n.mark))],
    });
  }
  if (own.length + pending.length === 0) add('noMarks', 'look', lawOf('scope', today));
  const covered = new Set([...own, ...pending].map((m) => m.niceClass));
  const open = firm.usual.filter((c) => !covered.has(c));
  if (open.length > 0 && covered.size > 0)
    add('coreUncovered', 'look', lawOf('scope', today), {
      params: { classes: open.join(','), core: open.includes(firm.usual[0]!) ? 1 : 0 },
    });
  if (firm.tradeName !== null && ![...own, ...pending].some((m) => holds(m.name, firm.tradeName!)))
    add('tradeNameFree', 'look', lawOf('priorRight', today), { params: { name: firm.tradeName } });
  const unused = own.filter(
    (m) => m.registered !== null && addMonths(m.registered, YEARS_UNUSED * 12) <= today,
  );
  if (unused.length > 0)
    add('nonUse', 'look', lawOf('nonUse', today), {
      params: {
        count: unused.length,
        from: addMonths(today, -YEARS_UNUSED * 12),
        exOfficio: today >= '2027-01-01' ? 1 : 0,
      },
      marks: unused.map((m) => m.id),
    });
  if (own.length > 0 && firm.madrid === 0) add('noneAbroad', 'look', lawOf('abroad', today));
  const order = (f: CheckUpFinding) => (f.level === 'act' ? 0 : 100) + CHECK_UP_KINDS.indexOf(f.kind);
  return found.sort((a, b) => order(a) - order(b));
}

/** 续展: the twelve months before the end, the six months of grace, and what is registered on record though both are over. */
function renewals(own: readonly FirmMark[], today: PlainDate): CheckUpFinding[] {
  const groups: Record<
    'renewalDue' | 'renewalGrace' | 'renewalMissed',
    { ids: string[]; days: PlainDate[] }
  > = {
    renewalDue: { ids: [], days: [] },
    renewalGrace: { ids: [], days: [] },
    renewalMissed: { ids: [], days: [] },
  };
  const fees: Partial<Record<string, number>> = {};
  for (const mark of own) {
    const term = mark.validUntil === null ? undefined : renewal(mark.validUntil);
    if (term === undefined || today < term.opens) continue;
    const kind =
      today <= term.validTo ? 'renewalDue' : today <= term.graceEnd ? 'renewalGrace' : 'renewalMissed';
    groups[kind].ids.push(mark.id);
    groups[kind].days.push(kind === 'renewalDue' ? term.validTo : term.graceEnd);
    fees[kind] = kind === 'renewalDue' ? term.feeFen : term.lateFeeFen;
  }
  return Object.entries(groups).flatMap(([kind, { ids, days }]) =>
    ids.length === 0
      ? []
      : [
          {
            kind: kind as CheckUpKind,
            level: kind === 'renewalMissed' ? ('look' as const) : ('act' as const),
            law: lawOf('renewal', today),
            on: days.sort()[0]!,
            params: { count: ids.length, yuan: (fees[kind] ?? 0) / 100 },
            marks: ids,
          },
        ],
  );
}
