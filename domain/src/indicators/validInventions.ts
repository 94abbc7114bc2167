import { date } from '../basics/plainDate.ts';
import type { Contribution } from './contribution.ts';
import type { Dossier, Indicator } from './dossier.ts';
import { INVENTION_GAPS } from './inventionGaps.ts';
import { inventionStanding } from './inventionStanding.ts';

/** 有效发明专利拥有量: inventions in force, in the district of their first patentee. */
export const validInventions: Indicator = {
  id: 'valid-inventions',
  label: { zh: '有效发明专利', en: 'Inventions in force' },
  unit: { zh: '件', en: 'patents' },
  kind: 'patents',
  version: 1,
  rules: [
    {
      id: 'HV-04',
      version: 1,
      validFrom: date('2021-06-01'),
      source: {
        document: '中华人民共和国专利法（2020）',
        article: '第三十九条、第四十二条、第四十七条',
        certainty: 'official',
      },
      label: { zh: '有效发明专利', en: 'Invention in force' },
      statement: {
        zh: '自授权公告日起，到终止日（未缴年费的，自应缴年费期满之日）或期限届满日止。没有授权日的，自声明有效之日起。被宣告无效的视为自始不存在。',
        en: 'From the announcement of grant until it ends (for an unpaid annuity: as from its due day) or its term is over. Without grant date, from the day it was stated to be in force. One declared invalid counts as never granted.',
      },
      code: 'domain/src/patents/validity.ts',
    },
  ],
  criteria: INVENTION_GAPS,
  judge,
  dims: (d) => d.dims,
};

function judge(d: Dossier): readonly Contribution[] {
  const standing = inventionStanding(d);
  if (!standing.counts) return standing.contributions;
  return [{ criterion: '', from: standing.from, to: standing.to, amount: 1, reasons: standing.reasons }];
}
