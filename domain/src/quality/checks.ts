import type { Label } from '../basics/message.ts';

/**
 * 数据质量: what can be checked of the registers themselves, without a document beside them. A check finds records, never a
 * fault: each row shows what is odd and where it came from, and a person decides.
 */
export type Check = { readonly id: string; readonly kind: string } & (
  | { readonly is: 'missing'; readonly field: string; readonly only?: Readonly<Record<string, string>> }
  /** The first day lies after the second. */
  | { readonly is: 'order'; readonly earlier: string; readonly later: string }
  /** A day after the day the check is made. */
  | { readonly is: 'future'; readonly field: string }
  /** So many times more, or less, than the middle amount: often 元 for 万元. */
  | { readonly is: 'extreme'; readonly field: string; readonly factor: number }
  /** Sources that still speak give different values to what never changes. */
  | { readonly is: 'unchanging'; readonly field: string }
  /** It speaks of a record that no register holds. */
  | { readonly is: 'dangling' }
  /** The file says one thing, the payments and the legal clock another. */
  | { readonly is: 'clock' }
  /** A loan paid out above what its pledge secures. */
  | { readonly is: 'above' }
);

export const GROUPS = {
  completeness: { zh: '缺少的事实', en: 'Facts missing' },
  outliers: { zh: '反常的数值', en: 'Odd values' },
  contradictions: { zh: '来源之间的矛盾', en: 'Contradictions between sources' },
} as const satisfies Record<string, Label>;
export type CheckGroup = keyof typeof GROUPS;

const GROUP_OF: Readonly<Record<Check['is'], CheckGroup>> = {
  missing: 'completeness',
  order: 'outliers',
  future: 'outliers',
  extreme: 'outliers',
  above: 'contradictions',
  unchanging: 'contradictions',
  dangling: 'contradictions',
  clock: 'contradictions',
};

export function groupOf(check: Check): CheckGroup {
  return GROUP_OF[check.is];
}

const missing = (kind: string, field: string, only?: Readonly<Record<string, string>>): Check => ({
  id: `${kind}.${field}.missing`,
  kind,
  is: 'missing',
  field,
  ...(only ? { only } : {}),
});
const order = (kind: string, earlier: string, later: string): Check => ({
  id: `${kind}.${earlier}-${later}.order`,
  kind,
  is: 'order',
  earlier,
  later,
});
const unchanging = (kind: string, field: string): Check => ({
  id: `${kind}.${field}.unchanging`,
  kind,
  is: 'unchanging',
  field,
});
const future = (kind: string, field: string): Check => ({
  id: `${kind}.${field}.future`,
  kind,
  is: 'future',
  field,
});
const extreme = (kind: string, field: string): Check => ({
  id: `${kind}.${field}.extreme`,
  kind,
  is: 'extreme',
  field,
  factor: 100,
});
const dangling = (kind: string): Check => ({ id: `${kind}.dangling`, kind, is: 'dangling' });

/** What verdicts read of each register, days that must follow one another, and what never changes. */
export const CHECKS: readonly Check[] = [
  missing('patents', 'status'),
  missing('patents', 'filed'),
  missing('patents', 'granted', { status: 'valid' }),
  missing('patents', 'ipcMain', { type: 'invention' }),
  missing('patents', 'applicants'),
  missing('patents', 'address'),
  missing('enterprises', 'creditCode'),
  missing('enterprises', 'address'),
  missing('enterprises', 'industry'),
  missing('marks', 'class'),
  missing('marks', 'status'),
  missing('marks', 'registered', { status: 'registered' }),
  missing('marks', 'validUntil', { status: 'registered' }),
  missing('marks', 'holders'),
  missing('marks', 'address'),
  missing('pledges', 'amount'),
  missing('pledges', 'registered'),
  missing('pledges', 'pledgors'),
  missing('pledges', 'creditor'),
  missing('loans', 'paid'),
  missing('loans', 'amount'),
  missing('loans', 'pledge'),
  missing('cases', 'filed'),
  missing('awards', 'year'),
  missing('overseasFamily', 'granted'),
  missing('deals', 'recordNumber'),
  order('patents', 'filed', 'granted'),
  order('patents', 'filed', 'published'),
  order('marks', 'filed', 'registered'),
  order('marks', 'registered', 'validUntil'),
  order('pledges', 'registered', 'released'),
  order('loans', 'paid', 'due'),
  order('cases', 'filed', 'closed'),
  future('patents', 'filed'),
  future('patents', 'granted'),
  future('marks', 'registered'),
  future('pledges', 'registered'),
  extreme('pledges', 'amount'),
  extreme('loans', 'amount'),
  unchanging('patents', 'filed'),
  unchanging('patents', 'granted'),
  unchanging('marks', 'filed'),
  unchanging('marks', 'registered'),
  unchanging('pledges', 'registered'),
  unchanging('pledges', 'amount'),
  unchanging('loans', 'amount'),
  unchanging('enterprises', 'established'),
  unchanging('cases', 'closed'),
  dangling('pledges'),
  dangling('awards'),
  dangling('annuities'),
  dangling('overseasFamily'),
  { id: 'loans.above', kind: 'loans', is: 'above' },
  { id: 'patents.clock', kind: 'patents', is: 'clock' },
  { id: 'marks.clock', kind: 'marks', is: 'clock' },
];

export function checkById(id: string): Check | undefined {
  return CHECKS.find((c) => c.id === id);
}
