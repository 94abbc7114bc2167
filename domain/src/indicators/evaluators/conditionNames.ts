import type { Label } from '../../basics/message.ts';

/** What else a plan asks to rise beside a target (附加条件), by indicator. */
export const CONDITION_NAMES: Readonly<Record<string, Label>> = {
  'pledge-count': { zh: '质押登记笔数', en: 'pledges registered' },
  'pledge-finance': { zh: '质押登记金额', en: 'amount of pledges registered' },
  'pledge-quality': { zh: '质押融资质量', en: 'quality of pledge finance' },
};
