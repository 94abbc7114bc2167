import { date } from '../basics/plainDate.ts';
import type { Contribution } from './contribution.ts';
import type { Dossier, Indicator } from './dossier.ts';
import { PLEDGE_GAPS, pledgeStanding } from './pledgeStanding.ts';
import type { Rule } from './rule.ts';

/**
 * 质押融资（登记）金额: the claim secured by each new registration, on its day, by the pledgor's address. A renewed loan that is
 * registered anew counts again: that is the headline. `net` beside it is what came on top of the loans renewed.
 */
const RULE: Rule = {
  id: 'PL-04',
  version: 1,
  validFrom: date('2021-11-15'),
  source: {
    document: '专利权质押登记办法（国家知识产权局公告第461号）；统计口径为通行做法',
    certainty: 'secondary',
  },
  label: { zh: '知识产权质押登记金额', en: 'Amount of pledges registered' },
  statement: {
    zh: '按登记日计入质押合同的担保债权金额，归出质人住所地；一份合同质押多项权利只计一次。续贷重新登记的再次计入，变更登记不计。放款金额另列。',
    en: 'The claim secured counts on the day of registration, at the pledgor’s seat; a contract over several rights counts once. A renewed loan registered anew counts again, a change does not. Money paid out is listed apart.',
  },
  code: 'domain/src/indicators/pledgeFinance.ts',
};

export const pledgeFinance: Indicator = {
  id: 'pledge-finance',
  label: { zh: '知识产权质押融资（登记）金额', en: 'Pledge finance registered' },
  unit: { zh: '万元', en: '×10,000 yuan' },
  kind: 'pledges',
  version: 1,
  rules: [RULE],
  criteria: {
    net: {
      zh: '净新增（续贷只计超出原额部分）',
      en: 'Net increase (of a renewal, what exceeds the earlier amount)',
    },
    renewal: { zh: '其中：续贷重新登记', en: 'Thereof renewals registered anew' },
    marks: { zh: '其中：含商标', en: 'Thereof with marks' },
    ...PLEDGE_GAPS,
  },
  judge: judgeAmount,
  dims: (d) => d.dims,
};

function judgeAmount(d: Dossier): readonly Contribution[] {
  const standing = pledgeStanding(d);
  if (!standing.counts) return standing.contributions;
  const { on, renewal, reason } = standing;
  const { amount, previousAmount } = d.facts;
  if (typeof amount !== 'number' || amount <= 0)
    return [{ criterion: '?pledge-no-amount', from: on, to: null, amount: 1, reasons: [reason] }];
  const counted = (criterion: string, fen: number): Contribution => ({
    criterion,
    from: on,
    to: null,
    amount: fen,
    reasons: [reason],
  });
  // Of a renewal whose earlier amount is not known nothing is taken as new.
  const before = typeof previousAmount === 'number' ? previousAmount : amount;
  const net = renewal ? Math.max(0, amount - before) : amount;
  return [
    counted('', amount),
    ...(net > 0 ? [counted('net', net)] : []),
    ...(renewal ? [counted('renewal', amount)] : []),
    ...(Array.isArray(d.facts.marks) && d.facts.marks.length > 0 ? [counted('marks', amount)] : []),
  ];
}

/** 质押登记笔数: new registrations by their day. */
export const pledgeCount: Indicator = {
  id: 'pledge-count',
  label: { zh: '知识产权质押登记笔数', en: 'Pledges registered' },
  unit: { zh: '笔', en: 'registrations' },
  kind: 'pledges',
  version: 1,
  rules: [
    {
      ...RULE,
      label: { zh: '知识产权质押登记笔数', en: 'Pledges registered' },
      statement: {
        zh: '每一笔新登记（含续贷重新登记）按登记日计一笔，归出质人住所地；变更登记不计。',
        en: 'Each new registration, renewals included, counts one on its day, at the pledgor’s seat; changes do not.',
      },
    },
  ],
  criteria: { renewal: { zh: '其中：续贷重新登记', en: 'Thereof renewals registered anew' }, ...PLEDGE_GAPS },
  judge(d) {
    const standing = pledgeStanding(d);
    if (!standing.counts) return standing.contributions;
    const { on, renewal, reason } = standing;
    const one = { from: on, to: null, amount: 1, reasons: [reason] };
    return [{ criterion: '', ...one }, ...(renewal ? [{ criterion: 'renewal', ...one }] : [])];
  },
  dims: (d) => d.dims,
};

/** 质押在押余额: registrations not yet released, by their amount. */
export const pledgeOutstanding: Indicator = {
  id: 'pledge-outstanding',
  label: { zh: '在押知识产权质押金额', en: 'Pledges not yet released' },
  unit: { zh: '万元', en: '×10,000 yuan' },
  kind: 'pledges',
  version: 1,
  rules: [
    {
      ...RULE,
      label: { zh: '在押质押金额', en: 'Pledges not yet released' },
      statement: {
        zh: '自登记日起至解除（注销）日止，按担保债权金额计。',
        en: 'From registration until release, by the claim secured.',
      },
    },
  ],
  criteria: PLEDGE_GAPS,
  judge(d) {
    const standing = pledgeStanding(d);
    if (!standing.counts) return standing.contributions;
    const { on, reason } = standing;
    const { amount, released } = d.facts;
    if (typeof amount !== 'number' || amount <= 0)
      return [{ criterion: '?pledge-no-amount', from: on, to: null, amount: 1, reasons: [reason] }];
    const to = typeof released === 'string' && released > on ? (released as typeof on) : null;
    return [{ criterion: '', from: on, to, amount, reasons: [reason] }];
  },
  dims: (d) => d.dims,
};
