import type { Label } from '../../basics/message.ts';
import { addDays, date, minDate } from '../../basics/plainDate.ts';
import type { Dossier, Indicator } from '../dossier.ts';
import { dayOf, registerIndicator, type Say, textOf } from './registerIndicator.ts';

/** Registers that are counted as they stand: loans paid out, geographical indications, deals, titles, foreign filings. */
const PLATFORM = { document: '区县知识产权统计通行口径', certainty: 'platform' } as const;
const CODE = 'domain/src/indicators/registers/smallRegisters.ts';
const NO_DAY = { '?no-day': { zh: '没有日期', en: 'Without a day' } };
const rule = (id: string, zh: string, en: string) => ({
  id,
  validFrom: date('2022-01-01'),
  source: PLATFORM,
  statement: { zh, en },
  code: CODE,
});

/** Counts from one day on, until another; without the first it is listed as a gap. */
function from(d: Dossier, field: string, more: { to?: string; lastDay?: string; dims?: string[] } = {}): Say {
  const on = dayOf(d, field);
  if (on === undefined) return { gap: '?no-day', reason: { code: 'day-missing' } };
  const ended = more.to === undefined ? undefined : dayOf(d, more.to);
  const last = more.lastDay === undefined ? undefined : dayOf(d, more.lastDay);
  const over = last === undefined ? undefined : addDays(last, 1);
  return {
    from: on,
    to: ended && over ? minDate(ended, over) : (ended ?? over ?? null),
    reasons: [{ code: 'counts-from', params: { date: on } }],
    ...(more.dims ? { dims: more.dims } : {}),
  };
}

export const loansPaid = registerIndicator({
  id: 'loans-paid',
  label: { zh: '知识产权质押放款金额', en: 'Loans paid out on pledges' },
  unit: { zh: '万元', en: '×10,000 yuan' },
  kind: 'loans',
  version: 1,
  rule: rule(
    'PL-04B',
    '按放款日计入借据金额，归借款企业住所地。与质押登记金额分开，不混同。',
    'The amount of each loan note on the day it was paid out, at the borrower’s seat. Apart from what was registered.',
  ),
  criteria: { ...NO_DAY, '?no-amount': { zh: '没有金额', en: 'Without amount' } },
  say(d) {
    const said = from(d, 'paid');
    if (said === undefined || 'gap' in said) return said;
    const { amount } = d.facts;
    return typeof amount === 'number' && amount > 0
      ? { ...said, amount }
      : { gap: '?no-amount', from: said.from, reason: { code: 'amount-missing' } };
  },
});

export const giCount = registerIndicator({
  id: 'geographical-indications',
  label: { zh: '地理标志', en: 'Geographical indications' },
  unit: { zh: '件', en: 'indications' },
  kind: 'geographicalIndications',
  version: 1,
  rule: rule(
    'GI-01',
    '地理标志产品、集体（证明）商标、农产品地理标志分别按编号计，自保护日起到失效日止。',
    'Products, collective or certification marks and agricultural indications, each by its number, while protected.',
  ),
  criteria: NO_DAY,
  say: (d) => from(d, 'protected', { to: 'ended', dims: [`giType:${textOf(d, 'giType')}`] }),
});

export const dealCount = registerIndicator({
  id: 'deals',
  label: { zh: '许可与转让', en: 'Licences and transfers' },
  unit: { zh: '项', en: 'deals' },
  kind: 'deals',
  version: 1,
  rule: rule(
    'DEAL-01',
    '经备案的许可和已登记的转让，按备案（登记）日计入；没有备案号的不计。',
    'Recorded licences and registered transfers by the day of recording; without a record number they do not count.',
  ),
  criteria: { ...NO_DAY, '?not-recorded': { zh: '没有备案号', en: 'Not recorded' } },
  say: (d) =>
    textOf(d, 'recordNumber') === ''
      ? { gap: '?not-recorded', reason: { code: 'deal-not-recorded' } }
      : from(d, 'recorded', { dims: [`dealType:${textOf(d, 'dealType')}`] }),
});

export const holderTitles = registerIndicator({
  id: 'holder-titles',
  label: { zh: '企业称号与资质', en: 'Titles of holders' },
  unit: { zh: '项', en: 'titles' },
  kind: 'titles',
  version: 1,
  rule: rule(
    'TITLE-01',
    '自认定日起，到有效期满或取消之日止。按类别分列；一家可有几项。',
    'From the day it was given until it runs out or is withdrawn. Listed by title; a holder may have several.',
  ),
  criteria: NO_DAY,
  say: (d) => from(d, 'from', { to: 'ended', lastDay: 'to', dims: [`titleType:${textOf(d, 'titleType')}`] }),
});

function filings(id: string, types: readonly string[], label: Label, ruleId: string): Indicator {
  return registerIndicator({
    id,
    label,
    unit: { zh: '件', en: 'filings' },
    kind: 'foreignFilings',
    version: 1,
    rule: rule(
      ruleId,
      '按申请（登记）日计入，同一编号只计一件，归第一申请人住所地。',
      'By the day of filing or registration, each number once, at the seat of the first holder.',
    ),
    criteria: NO_DAY,
    say: (d) => (types.includes(textOf(d, 'filingType')) ? from(d, 'filed') : undefined),
  });
}

export const pctFilings = filings(
  'pct-applications',
  ['pct'],
  { zh: 'PCT国际专利申请', en: 'PCT applications' },
  'PCT-01',
);
export const madridFilings = filings(
  'madrid-registrations',
  ['madrid'],
  { zh: '马德里商标国际注册', en: 'Madrid registrations' },
  'MADRID-01',
);
export const copyrightRegistrations = filings(
  'copyright-registrations',
  ['software', 'work'],
  { zh: '著作权登记', en: 'Copyright registrations' },
  'COPYRIGHT-01',
);
