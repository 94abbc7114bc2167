import { readPlan } from '../reader/readPlan.ts';
import { proposeDraft } from './proposeDraft.ts';

/** An invented plan in the layout of the genre. */
export const FIRST = `青川区知识产权强区建设工作方案（2026—2028年）

青政字〔2026〕3号

青川区人民政府
2026年1月8日

一、工作目标
（一）创造质量更高。到2028年，每万人口高价值发明专利拥有量达到9件，有效注册商标量突破3万件。
（二）运用效益更好。到2028年，知识产权质押融资金额累计达到1亿元，新建知识产权科普馆2家。
二、重点任务
（一）培育高价值专利。支持企业与高校联合攻关。（责任单位：区市场监管局、区科技局、区财政局等）
（二）办好宣传周。围绕世界知识产权日开展活动。（区市场监管局牵头，区委宣传部配合）
三、保障措施
（一）加强组织领导。成立工作专班。
`;

/** The same plan, revised: one target raised, one gone, one new, other owners. */
export const SECOND = FIRST.replace('达到9件', '达到11件')
  .replace('，新建知识产权科普馆2家', '')
  .replace('突破3万件。', '突破3万件，知识产权保护满意率达到85%以上。')
  .replace('区市场监管局、区科技局、区财政局等', '区科技局、区市场监管局、区教育局');

export const UNITS = new Map([
  ['区市场监管局', 'market-supervision'],
  ['区科技局', 'science'],
  ['区财政局', 'finance'],
]);

export const draftOf = (text: string) => proposeDraft(readPlan(text), UNITS, null);
