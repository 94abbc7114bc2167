import { date } from '../basics/plainDate.ts';
import { type LimitParams, type LimitRule, limitRule } from './limitRules.ts';
import { beforeTheText, type LegalSource } from './rule.ts';

/**
 * 专利期限: answers in examination, review, restoration, priority, national phase, compensation of the term, recordal. Where
 * only the present text was read (2024-01-20 细则 and 指南, 2021-06-01 专利法), acts from 2010-02-01 on are counted by the same
 * limit of the text before it, marked unverified; earlier ones find no rule.
 */
const LAW = '2021-06-01';
const REGULATIONS = '2024-01-20';

const law = (article: string): LegalSource => ({ document: '专利法(2020)', article, certainty: 'official' });
const regulations = (article: string): LegalSource => ({
  document: '专利法实施细则(2023)',
  article,
  certainty: 'official',
});
const guideline = (article: string): LegalSource => ({
  document: '专利审查指南(2023)',
  article,
  certainty: 'official',
});

type Rest = Omit<LimitParams, 'law' | 'extendable'> & { readonly extendable?: true };
const patent = (rest: Rest): LimitParams => ({ law: 'patent', extendable: false, ...rest });

const PRESENT: readonly LimitRule[] = [
  limitRule(
    'patent-first-action',
    { zh: '答复第一次审查意见通知书', en: 'Answer to the first office action' },
    REGULATIONS,
    null,
    guideline('第五部分第七章 1.2'),
    patent({ span: { months: 4 }, from: 'service', extendable: true, ifMissed: 'withdrawn' }),
    ['2025-03-09', '2025-07-09'],
    ['2025-05-31', '2025-09-30'],
  ),
  limitRule(
    'patent-further-action',
    { zh: '答复第二次及以后的审查意见通知书', en: 'Answer to a further office action' },
    REGULATIONS,
    null,
    guideline('第五部分第七章 1.2'),
    patent({ span: { months: 2 }, from: 'service', extendable: true, ifMissed: 'withdrawn' }),
    ['2025-12-31', '2026-02-28'],
    // 2026-02-28 is a swapped Saturday: the earlier day stands
  ),
  limitRule(
    'patent-designated',
    { zh: '其他指定期限（一般）', en: 'Other designated limit (usual)' },
    REGULATIONS,
    null,
    guideline('第五部分第七章 1.2'),
    patent({ span: { months: 2 }, from: 'service', extendable: true, ifMissed: 'perNotice' }),
    ['2025-06-16', '2025-08-18'],
  ),
  limitRule(
    'patent-hague-refusal',
    { zh: '答复外观设计国际申请驳回通知', en: 'Answer to the refusal of a Hague design' },
    REGULATIONS,
    null,
    guideline('第五部分第七章 1.2'),
    patent({ span: { months: 4 }, from: 'service', extendable: true, ifMissed: 'withdrawn' }),
    ['2025-03-10', '2025-07-10'],
  ),
  limitRule(
    'patent-reexamination-notice',
    { zh: '答复复审通知书', en: 'Answer to a re-examination notice' },
    REGULATIONS,
    null,
    guideline('第四部分第二章'),
    patent({ span: { months: 1 }, from: 'service', extendable: true, ifMissed: 'withdrawn' }),
    ['2025-01-31', '2025-02-28'],
  ),
  limitRule(
    'patent-invalidity-notice',
    { zh: '答复无效宣告请求转送文件及通知', en: 'Answer in invalidity proceedings' },
    REGULATIONS,
    null,
    guideline('第四部分第三章'),
    patent({ span: { months: 1 }, from: 'service', ifMissed: 'undisputed' }),
    ['2025-03-10', '2025-04-10'],
  ),
  limitRule(
    'patent-hearing-receipt',
    { zh: '口头审理通知书回执', en: 'Receipt of the summons to oral proceedings' },
    REGULATIONS,
    null,
    guideline('第四部分第四章'),
    patent({ span: { days: 7 }, from: 'service', ifMissed: 'perNotice' }),
    ['2025-03-10', '2025-03-17'],
  ),
  limitRule(
    'patent-reexamination',
    { zh: '请求复审', en: 'Request for re-examination' },
    LAW,
    null,
    law('第四十一条'),
    patent({ span: { months: 3 }, from: 'service', ifMissed: 'final' }),
    ['2025-07-01', '2025-10-09'],
  ),
  limitRule(
    'patent-court',
    { zh: '对复审、无效决定起诉', en: 'Action against a re-examination or invalidity decision' },
    LAW,
    null,
    law('第四十一条、第四十六条'),
    patent({ span: { months: 3 }, from: 'service', ifMissed: 'final' }),
    ['2025-11-30', '2026-02-28'],
  ),
  limitRule(
    'patent-registration',
    { zh: '办理登记手续', en: 'Registration formalities' },
    REGULATIONS,
    null,
    regulations('第六十条'),
    patent({ span: { months: 2 }, from: 'service', ifMissed: 'abandoned' }),
    ['2025-03-10', '2025-05-12'],
  ),
  limitRule(
    'patent-substantive-examination',
    { zh: '请求实质审查', en: 'Request for substantive examination' },
    LAW,
    null,
    law('第三十五条'),
    patent({ span: { years: 3 }, from: 'filing', ifMissed: 'withdrawn' }),
    ['2022-06-01', '2025-06-03'],
  ),
  limitRule(
    'patent-priority',
    { zh: '要求优先权（发明、实用新型）', en: 'Priority (invention, utility model)' },
    LAW,
    null,
    law('第二十九条'),
    patent({ span: { months: 12 }, from: 'firstFiling', ifMissed: 'noPriority' }),
    ['2024-02-29', '2025-02-28'],
  ),
  limitRule(
    'patent-priority-design',
    { zh: '要求优先权（外观设计）', en: 'Priority (design)' },
    LAW,
    null,
    law('第二十九条'),
    patent({ span: { months: 6 }, from: 'firstFiling', ifMissed: 'noPriority' }),
    ['2024-08-31', '2025-02-28'],
  ),
  limitRule(
    'patent-priority-restoration',
    { zh: '恢复优先权（发明、实用新型）', en: 'Restoration of priority (invention, utility model)' },
    REGULATIONS,
    null,
    regulations('第三十六条'),
    patent({ span: { months: 2 }, from: 'expiry', ifMissed: 'noPriority' }),
    ['2025-02-28', '2025-04-28'],
  ),
  limitRule(
    'patent-filing-fee',
    { zh: '缴纳申请费', en: 'Filing fee' },
    REGULATIONS,
    null,
    regulations('第一百一十二条'),
    patent({ span: { months: 2 }, from: 'filingProper', ifMissed: 'withdrawn' }),
    ['2025-08-01', '2025-10-09'],
  ),
  limitRule(
    'patent-filing-fee-after-receipt',
    { zh: '缴纳申请费（自受理通知书）', en: 'Filing fee (from the notice of acceptance)' },
    REGULATIONS,
    null,
    regulations('第一百一十二条'),
    patent({ span: { days: 15 }, from: 'service', ifMissed: 'withdrawn' }),
    ['2025-09-20', '2025-10-09'],
  ),
  limitRule(
    'patent-national-phase',
    { zh: '国际申请进入国家阶段', en: 'Entry into the national phase' },
    REGULATIONS,
    null,
    regulations('第一百二十条'),
    patent({ span: { months: 30 }, from: 'priority', ifMissed: 'noEntry' }),
    ['2023-08-31', '2026-02-28'],
  ),
  limitRule(
    'patent-national-phase-late',
    { zh: '国际申请进入国家阶段（缴纳宽限费）', en: 'Entry into the national phase, with the late fee' },
    REGULATIONS,
    null,
    regulations('第一百二十条'),
    patent({ span: { months: 32 }, from: 'priority', ifMissed: 'noEntry' }),
    ['2023-08-31', '2026-04-30'],
  ),
  limitRule(
    'patent-restoration',
    { zh: '请求恢复权利（其他正当理由）', en: 'Restoration of rights (other good reason)' },
    REGULATIONS,
    null,
    regulations('第六条第二款'),
    patent({ span: { months: 2 }, from: 'service', ifMissed: 'noRestoration' }),
    ['2025-03-10', '2025-05-12'],
  ),
  limitRule(
    'patent-restoration-force-majeure',
    { zh: '请求恢复权利（不可抗拒的事由）', en: 'Restoration of rights (force majeure)' },
    REGULATIONS,
    null,
    regulations('第六条第一款（且自期限届满之日起二年内）'),
    patent({ span: { months: 2 }, from: 'removal', ifMissed: 'noRestoration' }),
    ['2025-03-10', '2025-05-12'],
  ),
  limitRule(
    'patent-restoration-force-majeure-longest',
    {
      zh: '请求恢复权利（不可抗拒的事由，最长）',
      en: 'Restoration of rights (force majeure, at the latest)',
    },
    REGULATIONS,
    null,
    regulations('第六条第一款'),
    patent({ span: { years: 2 }, from: 'expiry', ifMissed: 'noRestoration' }),
    ['2023-03-10', '2025-03-10'],
  ),
  limitRule(
    'patent-term-adjustment',
    { zh: '请求专利权期限补偿（授权延迟）', en: 'Request for term adjustment (late grant)' },
    REGULATIONS,
    null,
    regulations('第七十七条'),
    patent({ span: { months: 3 }, from: 'grant', ifMissed: 'noRequest' }),
    ['2025-03-11', '2025-06-11'],
  ),
  limitRule(
    'patent-term-extension',
    { zh: '请求药品专利权期限补偿', en: 'Request for term extension (medicines)' },
    REGULATIONS,
    null,
    regulations('第八十一条'),
    patent({ span: { months: 3 }, from: 'approval', ifMissed: 'noRequest' }),
    ['2025-03-11', '2025-06-11'],
  ),
  limitRule(
    'patent-licence-recordal',
    { zh: '专利实施许可合同备案', en: 'Recordal of a patent licence' },
    '2011-08-01',
    null,
    { document: '专利实施许可合同备案办法(令62号)', article: '第五条', certainty: 'secondary' },
    patent({ span: { months: 3 }, from: 'contract', ifMissed: 'notRecorded' }),
    ['2025-03-10', '2025-06-10'],
  ),
  limitRule(
    'patent-pledge-registration',
    { zh: '专利权质押登记审查', en: 'Decision on the registration of a pledge' },
    '2021-11-15',
    null,
    { document: '专利权质押登记办法(公告461号)', certainty: 'unverified' },
    patent({ span: { workingDays: 5 }, from: 'acceptance', ifMissed: 'officeLate' }),
    ['2025-09-26', '2025-10-10'],
  ),
];

/** What the law of 2020 or the regulations of 2023 brought; before them there was no such limit. */
const NEW_LIMITS = new Set([
  'patent-hague-refusal',
  'patent-priority-restoration',
  'patent-term-adjustment',
  'patent-term-extension',
  'patent-licence-recordal',
  'patent-pledge-registration',
]);

const EARLIER: readonly LimitRule[] = PRESENT.filter((rule) => !NEW_LIMITS.has(rule.id)).map((rule) =>
  beforeTheText(rule, date('2010-02-01'), '专利法(2008);专利法实施细则(2010);专利审查指南(2010)'),
);

export const PATENT_LIMITS: readonly LimitRule[] = [...EARLIER, ...PRESENT];
