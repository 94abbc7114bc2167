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
};
