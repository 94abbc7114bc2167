import type { Label } from '../../basics/message.ts';
import { choiceField } from '../fieldTypes.ts';
import type { Declaration, Field } from '../kind.ts';

/** What circulars of superiors give figures of, by our indicator. */
export const CITED_INDICATORS = {
  'high-value-inventions': { zh: '每万人口高价值发明专利拥有量', en: 'High-value inventions per 10,000' },
  'valid-inventions': { zh: '有效发明专利拥有量', en: 'Inventions in force' },
  'valid-marks': { zh: '有效注册商标量', en: 'Registered marks in force' },
  'pledge-finance': { zh: '知识产权质押融资金额', en: 'Pledge finance' },
  'case-count': { zh: '知识产权办案数量', en: 'Protection cases' },
  'protection-satisfaction': { zh: '知识产权保护满意率', en: 'Satisfaction with protection (share)' },
  'satisfaction-score': { zh: '知识产权保护满意度', en: 'Satisfaction with protection (score)' },
  'service-bodies': { zh: '知识产权服务机构数', en: 'Service bodies' },
} as const satisfies Record<string, Label>;

const WORDS: Readonly<Record<string, keyof typeof CITED_INDICATORS>> = {
  高价值发明专利: 'high-value-inventions',
  每万人口高价值发明专利: 'high-value-inventions',
  万人高价值发明专利拥有量: 'high-value-inventions',
  有效发明专利: 'valid-inventions',
  有效发明专利量: 'valid-inventions',
  有效注册商标: 'valid-marks',
  质押融资金额: 'pledge-finance',
  质押登记金额: 'pledge-finance',
  专利商标质押登记金额: 'pledge-finance',
  办案数量: 'case-count',
  办案量: 'case-count',
  案件办理数量: 'case-count',
  满意率: 'protection-satisfaction',
  保护满意率: 'protection-satisfaction',
  满意度: 'satisfaction-score',
  服务机构数量: 'service-bodies',
};

export const citedIndicatorField: Field = choiceField(
  'indicator',
  '指标',
  'Indicator',
  ['指标名称', '统计指标', '项目'],
  CITED_INDICATORS,
  WORDS,
);

/** For a table of one indicator, which its cells do not name. */
export const citedIndicatorOfFile: Declaration = {
  id: 'indicator',
  label: { zh: '整张表的指标', en: 'Indicator of the table' },
  hint: {
    zh: '表内没有写明指标名称时：声明整张表是哪一个指标的数。',
    en: 'For a table that does not name its indicator: which one all of its figures are of.',
  },
  type: 'choice',
  values: CITED_INDICATORS,
  facts: (value) => ({ indicator: value }),
};
