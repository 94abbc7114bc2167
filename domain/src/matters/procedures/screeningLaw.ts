import type { Authority } from '../procedure.ts';

/**
 * 核查的依据与职权: who is competent for what. 规范申请专利行为的规定 (国家知识产权局令第77号, in force 2024-01-20): only CNIPA
 * finds (Art. 5, 6); local offices report leads and cooperate (Art. 11); the consequences follow a finding (Art. 9).
 */
export const COOPERATION: Authority = {
  basis: {
    zh: '规范申请专利行为的规定（令第77号）第十一条：地方报送线索并配合核查',
    en: 'Order 77, Art. 11: local offices report leads and cooperate',
  },
  competent: { zh: '区县管理专利工作的部门', en: "The district's patent administration" },
  certainty: 'official',
};

export const FINDING: Authority = {
  basis: { zh: '规范申请专利行为的规定（令第77号）第五条、第六条', en: 'Order 77, Art. 5 and 6' },
  competent: {
    zh: '国家知识产权局；本区只登记其结果',
    en: 'CNIPA; the district only records what CNIPA decided',
  },
  certainty: 'official',
};

export const REMEDY: Authority = {
  basis: {
    zh: '规范申请专利行为的规定（令第77号）第七条：复审、行政复议或者诉讼',
    en: 'Order 77, Art. 7: re-examination, administrative review or suit',
  },
  competent: { zh: '申请人提出；由有权机关决定', en: 'The applicant asks; the competent body decides' },
  certainty: 'official',
};

export const OWN_WILL: Authority = {
  basis: {
    zh: '专利法第三十二条：申请人可以随时撤回申请',
    en: 'Patent Law, Art. 32: withdrawal at any time',
  },
  competent: { zh: '申请人', en: 'The applicant' },
  certainty: 'official',
};

export const VOLUNTARY_TALK: Authority = {
  basis: {
    zh: '工作联系，自愿参加；不是行政程序，不产生不利后果',
    en: 'Working contact, voluntary; no administrative procedure and no drawback',
  },
  competent: { zh: '区县管理专利工作的部门', en: "The district's patent administration" },
  certainty: 'platform',
};

export const CLAWBACK: Authority = {
  basis: {
    zh: '规范申请专利行为的规定（令第77号）第九条第五项；以资助办法的规定为准',
    en: 'Order 77, Art. 9(5), as the rules of the subsidy say',
  },
  competent: { zh: '发放资助的部门', en: 'The department that paid the subsidy' },
  certainty: 'official',
};
