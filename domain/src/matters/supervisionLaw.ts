import type { Authority } from './procedure.ts';

/**
 * 督查督办的依据与职权: who is competent for what.
 * 政府督查工作条例 (国务院令第733号, in force 2021-02-01) 第六、七条: supervision belongs to the government's supervision body;
 * a department may supervise only where the government designates it (matter, scope, duty, time). 第十五条: its frequency is
 * strictly limited. So an IP section reminds and urges; 督办单 and 通报 need a designated issuer and a signatory.
 */
export const DIVISION_OF_WORK: Authority = {
  basis: { zh: '本区工作方案的责任分工', en: "The division of work in the district's plan" },
  competent: { zh: '方案牵头部门', en: 'The department that leads the plan' },
  certainty: 'platform',
};

export const OWN_DUTY: Authority = {
  basis: { zh: '本区工作方案的责任分工', en: "The division of work in the district's plan" },
  competent: { zh: '承办单位、协办单位', en: 'The responsible and supporting units' },
  certainty: 'platform',
};

export const APPROVAL: Authority = {
  basis: { zh: '内部审核制度（二人制）', en: 'House rule of two persons' },
  competent: { zh: '分管领导或其授权的人员', en: 'The head in charge or who is authorised' },
  certainty: 'platform',
};

export const REMINDER: Authority = {
  basis: {
    zh: '工作联系；提示、催办不是政府督查',
    en: 'Working contact; reminding and urging are not government supervision',
  },
  competent: { zh: '方案牵头部门（知识产权科室）', en: 'The department that leads the plan (IP section)' },
  certainty: 'platform',
};

export const SUPERVISION_POWER: Authority = {
  basis: {
    zh: '政府督查工作条例（国务院令第733号）第六条、第七条；频次见第十五条',
    en: 'Regulations on Government Supervision (State Council Order 733), Articles 6 and 7; frequency: Article 15',
  },
  competent: {
    zh: '政府督查机构，或本级政府指定的部门',
    en: 'The supervision body of the government, or a department it has designated',
  },
  certainty: 'official',
};
