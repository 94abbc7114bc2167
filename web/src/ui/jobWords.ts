/** Background work in words: kinds of job and the phases they pass through. */
export const JOB_KINDS = {
  'import.check': { zh: '预检文件', en: 'Check of a file' },
  'import.apply': { zh: '导入文件', en: 'Import of a file' },
  'import.withdraw': { zh: '撤回导入', en: 'Withdrawal of an import' },
  'import.declare': { zh: '申明整批事实', en: 'Declaration for a file' },
  'plan.read': { zh: '读取方案文件', en: 'Reading a plan document' },
  'matters.check': { zh: '核对办理记录', en: 'Comparing matters with their logs' },
  'freeze.make': { zh: '冻结数据', en: 'Freezing figures' },
  'freeze.replay': { zh: '回放冻结数据', en: 'Replaying frozen figures' },
  'judge.rules': { zh: '按新版规则重新判断', en: 'Judging by new rules' },
  'screening.run': { zh: '线索筛查', en: 'Screening of filings' },
  'mark-leads.run': { zh: '商标申请线索筛查', en: 'Screening of trademark filings' },
  'marks.watch': { zh: '比对商标公告', en: 'Gazette against protected names' },
  judge: { zh: '重新判断记录', en: 'Judging records again' },
  'demo.load': { zh: '载入演示数据', en: 'Loading demonstration data' },
  'demo.remove': { zh: '删除演示数据', en: 'Removing demonstration data' },
} as const;

export const JOB_PHASES = {
  reading: { zh: '正在读取文件', en: 'Reading the file' },
  pages: { zh: '正在逐页读取文字', en: 'Reading the text page by page' },
  comparing: { zh: '正在与登记簿比对', en: 'Comparing with the register' },
  writing: { zh: '正在写入', en: 'Writing' },
  judging: { zh: '正在判断记录、计算数字', en: 'Judging records, computing figures' },
  'screening-reading': { zh: '正在读取登记簿', en: 'Reading the register' },
  'screening-comparing': { zh: '正在比对文字', en: 'Comparing texts' },
  'screening-writing': { zh: '正在写入线索', en: 'Writing the leads' },
  'marks-indexing': { zh: '正在汇集受保护名称', en: 'Gathering protected names' },
  'marks-watching': { zh: '正在逐件比对', en: 'Comparing mark by mark' },
  'marks-writing': { zh: '正在写入命中', en: 'Writing what was found' },
  'writing-files': { zh: '正在生成文件', en: 'Writing files' },
  importing: { zh: '正在导入文件', en: 'Importing files' },
} as const;
