import type { Label } from '../basics/message.ts';
import type { Evaluator } from './planTypes.ts';

/** 指标库: the indicators a plan's target can be measured by, with the evaluator each asks for. */
export const INDICATOR_NAMES: Readonly<Record<string, Label & { readonly evaluator: Evaluator }>> = {
  'high-value-inventions': {
    zh: '每万人口高价值发明专利拥有量',
    en: 'High-value inventions per 10,000 residents',
    evaluator: 'stock',
  },
  'valid-inventions': { zh: '有效发明专利拥有量', en: 'Inventions in force', evaluator: 'stock' },
  'valid-marks': { zh: '有效注册商标量', en: 'Registered marks in force', evaluator: 'stock' },
  'cultivation-centres': {
    zh: '高价值专利培育指导中心',
    en: 'Centres that guide the cultivation of high-value patents',
    evaluator: 'milestone',
  },
  'gi-operation-bodies': {
    zh: '地理标志知识产权运营服务机构',
    en: 'Operating bodies for geographical indications',
    evaluator: 'milestone',
  },
  'navigation-projects': { zh: '专利导航项目', en: 'Patent navigation projects', evaluator: 'milestone' },
  'pledge-finance': { zh: '知识产权质押融资金额', en: 'Finance on pledged rights', evaluator: 'flow' },
  'case-count': { zh: '知识产权办案数量', en: 'Intellectual property cases handled', evaluator: 'rank' },
  'protection-satisfaction': {
    zh: '知识产权保护满意率',
    en: 'Satisfaction with protection',
    evaluator: 'rate',
  },
  'service-bodies': { zh: '知识产权服务机构数', en: 'Service bodies', evaluator: 'stock' },
  'patent-grants': { zh: '专利授权量', en: 'Patents granted', evaluator: 'flow' },
  'patent-filings': { zh: '专利申请量（已公开）', en: 'Patents filed (published)', evaluator: 'flow' },
  'mark-registrations': { zh: '商标注册量', en: 'Marks registered', evaluator: 'flow' },
  'pledge-count': { zh: '知识产权质押登记笔数', en: 'Pledges registered', evaluator: 'flow' },
  'pledge-outstanding': { zh: '在押知识产权质押金额', en: 'Pledges not yet released', evaluator: 'stock' },
  'loans-paid': { zh: '知识产权质押放款金额', en: 'Loans paid out on pledges', evaluator: 'flow' },
  'mediation-bodies': { zh: '知识产权调解机构', en: 'Mediation bodies', evaluator: 'stock' },
  'cases-filed': { zh: '知识产权案件立案数', en: 'Cases accepted', evaluator: 'flow' },
  'cases-open': { zh: '在办知识产权案件', en: 'Cases under way', evaluator: 'stock' },
  'case-fines': {
    zh: '知识产权案件罚没金额',
    en: 'Fines and forfeits in protection cases',
    evaluator: 'flow',
  },
  'geographical-indications': { zh: '地理标志', en: 'Geographical indications', evaluator: 'stock' },
  deals: { zh: '许可与转让', en: 'Licences and transfers', evaluator: 'flow' },
  'pct-applications': { zh: 'PCT国际专利申请', en: 'PCT applications', evaluator: 'flow' },
  'madrid-registrations': { zh: '马德里商标国际注册', en: 'Madrid registrations', evaluator: 'flow' },
  'copyright-registrations': { zh: '著作权登记', en: 'Copyright registrations', evaluator: 'flow' },
  'holder-titles': { zh: '企业称号与资质', en: 'Titles of holders', evaluator: 'stock' },
};
