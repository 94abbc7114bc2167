import type { Authority } from '../procedure.ts';

/**
 * 商标线索的依据与职权. Refusing, opposing and declaring void are CNIPA's; the county's market regulation office may fine filing in bad faith
 * (规范商标申请注册行为若干规定 2019 Art. 12 with 商标法 2019 Art. 68(4); from 2027-01-01 商标法 2026 Art. 54) under the procedure for penalties, and is competent for
 * trademark agencies. Of patent agencies the province is.
 */
export const LEAD_CHECK: Authority = {
  basis: {
    zh: '规范商标申请注册行为若干规定（2019）第三条、第八条；商标审查审理指南（2021）下编第二章',
    en: 'Provisions on trademark filing (2019), Art. 3 and 8; Guidelines (2021), part 2 chapter 2',
  },
  competent: {
    zh: '区县市场监督管理部门（核查、引导）',
    en: "The district's market regulation office (check, guidance)",
  },
  certainty: 'official',
};

export const LEAD_REPORT: Authority = {
  basis: {
    zh: '驳回、异议、无效宣告由国家知识产权局决定；地方报送线索',
    en: 'Refusal, opposition and invalidation are for CNIPA; local offices report leads',
  },
  competent: {
    zh: '区县报送；国家知识产权局、上级部门处理',
    en: 'The district reports; CNIPA or the superior office decides',
  },
  certainty: 'official',
};

export const LEAD_PENALTY: Authority = {
  basis: {
    zh: '2026年12月31日以前的申请：商标法（2019）第六十八条第四款、规范商标申请注册行为若干规定第十二条；2027年1月1日以后的申请：商标法（2026）第五十四条。另案依行政处罚程序办理',
    en: 'Filings until 2026-12-31: Trademark Law (2019), Art. 68(4), with Art. 12 of the provisions; from 2027-01-01: Trademark Law (2026), Art. 54. A case of its own under the rules of penalties',
  },
  competent: {
    zh: '申请人所在地或者违法行为发生地县级以上市场监督管理部门；商标代理机构同，专利代理机构由省级以上部门处理',
    en: 'Market regulation offices from county level at the place of the applicant or the act; the same for trademark agencies, the province for patent agencies',
  },
  certainty: 'official',
};

export const LEAD_STATEMENT: Authority = {
  basis: {
    zh: '陈述、申辩，自愿提出；不陈述不产生不利后果',
    en: 'Statement and objection, voluntary; silence has no drawback',
  },
  competent: { zh: '申请人或其代理机构', en: 'The applicant or its agency' },
  certainty: 'platform',
};
