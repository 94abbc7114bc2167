import { date, type PlainDate } from '../../basics/plainDate.ts';
import type { Facts } from '../../ledger/kind.ts';
import type { Dossier } from '../dossier.ts';
import { intersect, type Span } from '../span.ts';
import type { Assessment, Criterion, Met, Open } from './criterion.ts';

/**
 * 高价值发明专利 D: 实现较高质押融资金额的有效发明专利. No threshold was ever published: without the setting
 * `pledgeThresholdFen` nothing counts by it and the pledged patents are listed as not assessable. The amount of a contract
 * over several patents is split equally, or counts in full for each, by `pledgeSplit`.
 */
export const pledge: Criterion = {
  rule: {
    id: 'HV-01-D',
    version: 1,
    validFrom: date('2021-01-01'),
    source: {
      document: '国家知识产权局关于高价值发明专利的统计口径（金额标准未见公布，由本地设定）',
      certainty: 'secondary',
    },
    label: { zh: '较高质押融资金额', en: 'Higher pledge amount' },
    statement: {
      zh: '质押登记分摊到该专利的金额达到设定的标准，自登记日起计；未设定标准时不判定。',
      en: 'The share of a registered pledge that falls to the patent reaches the amount set, from registration on; not assessed while no amount is set.',
    },
    code: 'domain/src/indicators/highValue/pledge.ts',
  },
  assess,
};

function assess(d: Dossier, valid: Span): Assessment {
  const met: Met[] = [];
  const open: Open[] = [];
  const threshold = d.settings.pledgeThresholdFen;
  for (const record of d.related.pledges) {
    const number = String(record.registrationNumber ?? '');
    if (typeof record.amount !== 'number' || typeof record.registered !== 'string') {
      const reason = { code: 'pledge-incomplete', params: { number } };
      open.push({ criterion: '?pledge-incomplete', from: valid.from, reason });
      continue;
    }
    const registered = record.registered as PlainDate;
    const patents = patentCount(record, d);
    if (threshold === null) {
      const reason = { code: 'pledge-threshold-missing', params: { number } };
      open.push({ criterion: '?pledge-threshold', from: registered, reason });
      continue;
    }
    if (record.amount < threshold * patents) continue;
    const released = d.settings.pledgeLasts === 'untilRelease' ? record.released : undefined;
    const span = intersect(valid, {
      from: registered,
      to: typeof released === 'string' ? (released as PlainDate) : null,
    });
    const params = {
      number,
      date: registered,
      amount: yuan(record.amount),
      patents,
      threshold: yuan(threshold),
    };
    if (span) met.push({ criterion: 'D', ...span, reason: { code: 'pledge-amount', params }, counts: true });
  }
  return { met, open };
}

/** Over how many patents the amount is split. */
function patentCount(record: Facts, d: Dossier): number {
  if (d.settings.pledgeSplit === 'whole') return 1;
  return Array.isArray(record.patents) ? Math.max(1, record.patents.length) : 1;
}

/** Fen as yuan, in full. */
function yuan(fen: number): string {
  const cents = fen % 100;
  return cents === 0 ? String(fen / 100) : `${Math.floor(fen / 100)}.${String(cents).padStart(2, '0')}`;
}
