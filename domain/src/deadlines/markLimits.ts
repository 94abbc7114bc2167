import { type LimitParams, type LimitRule, limitRule } from './limitRules.ts';
import type { LegalSource } from './rule.ts';

/**
 * 商标期限 under the law of 2019 (in force 2019-11-01) and that of 2026 (in force 2027-01-01). The new law says nothing of
 * periods that run on its first day (第八十七条 only keeps registrations valid), so those get both ends. The regulations for it
 * were not found: what rests on the 条例 of 2014 goes on until they are.
 */
const OLD = '2019-11-01';
const NEW = '2027-01-01';

const old = (article: string): LegalSource => ({ document: '商标法(2019)', article, certainty: 'official' });
const law2026 = (article: string): LegalSource => ({
  document: '商标法(2026)',
  article,
  certainty: 'official',
});
const regulations = (article: string): LegalSource => ({
  document: '商标法实施条例(2014)',
  article,
  certainty: 'official',
});

const mark = (rest: Omit<LimitParams, 'law' | 'extendable'>): LimitParams => ({
  law: 'trademark',
  extendable: false,
  ...rest,
});

const OPPOSITION = { zh: '商标异议', en: 'Opposition' };
const REVIEW = { zh: '驳回复审', en: 'Review of a refusal' };
const COURT = { zh: '对商标评审决定起诉', en: 'Action against a review decision' };
const RELATIVE = { zh: '以相对理由请求宣告无效', en: 'Invalidation on relative grounds' };

export const MARK_LIMITS: readonly LimitRule[] = [
  limitRule(
    'mark-opposition',
    OPPOSITION,
    OLD,
    NEW,
    old('第三十三条'),
    mark({ span: { months: 3 }, from: 'publication', ifMissed: 'noRequest' }),
    ['2026-06-13', '2026-09-14'],
  ),
  limitRule(
    'mark-opposition',
    OPPOSITION,
    NEW,
    null,
    law2026('第三十六条'),
    mark({
      span: { months: 2 },
      from: 'publication',
      ifMissed: 'noRequest',
      transitionUnknown: true,
    }),
    ['2027-03-06', '2027-05-06'],
  ),
  limitRule(
    'mark-opposition-reply',
    { zh: '异议答辩', en: 'Reply to an opposition' },
    '2014-05-01',
    null,
    regulations('第二十七条'),
    mark({ span: { days: 30 }, from: 'service', ifMissed: 'undisputed' }),
    ['2026-09-05', '2026-10-08'],
  ),
  limitRule(
    'mark-refusal-review',
    REVIEW,
    OLD,
    NEW,
    old('第三十四条'),
    mark({ span: { days: 15 }, from: 'service', ifMissed: 'final' }),
    ['2026-09-20', '2026-10-08'],
    ['2026-09-24', '2026-10-09'],
  ),
  limitRule(
    'mark-refusal-review',
    REVIEW,
    NEW,
    null,
    law2026('第三十七条'),
    mark({ span: { days: 15 }, from: 'service', ifMissed: 'final' }),
    ['2027-03-01', '2027-03-16'],
  ),
  limitRule(
    'mark-court',
    COURT,
    OLD,
    NEW,
    old('第三十四条、第三十五条、第四十四条、第四十五条、第五十四条'),
    mark({ span: { days: 30 }, from: 'service', ifMissed: 'final' }),
    ['2026-03-02', '2026-04-01'],
  ),
  limitRule(
    'mark-court',
    COURT,
    NEW,
    null,
    law2026('第三十七条、第三十八条、第五十条、第五十一条'),
    mark({ span: { days: 30 }, from: 'service', ifMissed: 'final' }),
    ['2027-03-01', '2027-03-31'],
  ),
  limitRule(
    'mark-non-use-evidence',
    { zh: '撤三提供使用证据', en: 'Proof of use against a request to cancel for non-use' },
    '2014-05-01',
    null,
    regulations('第六十六条'),
    mark({ span: { months: 2 }, from: 'service', ifMissed: 'cancelled' }),
    ['2025-12-31', '2026-02-28'],
  ),
  limitRule(
    'mark-invalidation-relative',
    RELATIVE,
    OLD,
    NEW,
    old('第四十五条'),
    mark({ span: { years: 5 }, from: 'registration', ifMissed: 'noRequest' }),
    ['2020-06-07', '2025-06-09'],
  ),
  limitRule(
    'mark-invalidation-relative',
    RELATIVE,
    NEW,
    null,
    law2026('第五十一条'),
    mark({ span: { years: 5 }, from: 'registration', ifMissed: 'noRequest' }),
    ['2027-03-01', '2032-03-01'],
  ),
];
