import type { Label } from '../../basics/message.ts';
import { choiceField } from '../fieldTypes.ts';
import type { Declaration, Field } from '../kind.ts';

/** What circulars of superiors give figures of: every indicator of the library, and the score beside the share. */
export const CITED_INDICATORS = {
  'high-value-inventions': { zh: '每万人口高价值发明专利拥有量', en: 'High-value inventions per 10,000' },
  'valid-inventions': { zh: '有效发明专利拥有量', en: 'Inventions in force' },
  'valid-marks': { zh: '有效注册商标量', en: 'Registered marks in force' },
  'patent-grants': { zh: '专利授权量', en: 'Patents granted' },
  'patent-filings': { zh: '专利申请量', en: 'Patents filed' },
  'mark-registrations': { zh: '商标注册量', en: 'Marks registered' },
  'pledge-finance': { zh: '知识产权质押融资金额', en: 'Pledge finance' },
  'pledge-count': { zh: '知识产权质押登记笔数', en: 'Pledges registered' },
  'pledge-outstanding': { zh: '在押知识产权质押金额', en: 'Pledges not yet released' },
  'loans-paid': { zh: '知识产权质押放款金额', en: 'Loans paid out on pledges' },
  'cultivation-centres': { zh: '高价值专利培育指导中心', en: 'Centres for high-value patents' },
  'gi-operation-bodies': { zh: '地理标志运营服务机构', en: 'Operating bodies for geographical indications' },
  'navigation-projects': { zh: '专利导航项目', en: 'Patent navigation projects' },
  'mediation-bodies': { zh: '知识产权调解机构', en: 'Mediation bodies' },
  'case-count': { zh: '知识产权办案数量', en: 'Protection cases' },
  'cases-filed': { zh: '知识产权案件立案数', en: 'Cases accepted' },
  'cases-open': { zh: '在办知识产权案件', en: 'Cases under way' },
  'case-fines': { zh: '知识产权案件罚没金额', en: 'Fines and forfeits in protection cases' },
  'protection-satisfaction': { zh: '知识产权保护满意率', en: 'Satisfaction with protection (share)' },
  'satisfaction-score': { zh: '知识产权保护满意度', en: 'Satisfaction with protection (score)' },
  'service-bodies': { zh: '知识产权服务机构数', en: 'Service bodies' },
  'geographical-indications': { zh: '地理标志', en: 'Geographical indications' },
  deals: { zh: '许可与转让', en: 'Licences and transfers' },
  'pct-applications': { zh: 'PCT国际专利申请', en: 'PCT applications' },
  'madrid-registrations': { zh: '马德里商标国际注册', en: 'Madrid registrations' },
  'copyright-registrations': { zh: '著作权登记', en: 'Copyright registrations' },
  'holder-titles': { zh: '企业称号与资质', en: 'Titles of holders' },
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
  专利授权数: 'patent-grants',
  专利申请数: 'patent-filings',
  商标注册数: 'mark-registrations',
  质押登记笔数: 'pledge-count',
  质押登记项目数: 'pledge-count',
  放款金额: 'loans-paid',
  地理标志综合性知识产权运营服务机构: 'gi-operation-bodies',
  立案数: 'cases-filed',
  罚没金额: 'case-fines',
  地理标志数量: 'geographical-indications',
  PCT申请量: 'pct-applications',
  PCT国际专利申请量: 'pct-applications',
  马德里商标国际注册量: 'madrid-registrations',
  马德里商标注册量: 'madrid-registrations',
  著作权登记量: 'copyright-registrations',
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
