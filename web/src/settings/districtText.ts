/** Words of a new district and of what it needs to begin (新增区县、开始使用). */
export const districtText = {
  title: { zh: '新增区县', en: 'Add a district' },
  hint: {
    zh: '先有名称和代码就能开始；街道、人口、方案都可以以后再补。',
    en: 'A name and a code are enough to begin; streets, population and plan may follow.',
  },
  name: { zh: '名称', en: 'Name' },
  nameHint: { zh: '如：槐荫区，按地址里的写法', en: 'As addresses write it, for instance 槐荫区' },
  code: { zh: '行政区划代码（6 位）', en: 'Division code (6 digits)' },
  codeHint: { zh: '如：370104', en: 'For instance 370104' },
  streets: { zh: '街道（可不填）', en: 'Streets (may be left empty)' },
  streetsHint: {
    zh: '每行一个：代码和名称，代码 9 位或 12 位。也可以以后导入“街道与社区代码”文件。',
    en: 'One a line: code of 9 or 12 digits and name. The file of street and community codes may also be imported later.',
  },
  badLine: {
    zh: '第 {line} 行看不懂：“{text}”。应为“代码 名称”。',
    en: 'Line {line} cannot be read: "{text}". It should be "code name".',
  },
  read: { zh: '读出 {n} 个街道', en: '{n} streets read' },
  create: { zh: '新增', en: 'Add' },
  creating: { zh: '正在新增…', en: 'Adding…' },
  back: { zh: '返回', en: 'Back' },
  onlyChief: {
    zh: '只有整个系统的管理员可以新增区县，请联系管理员。',
    en: 'Only an administrator of the whole installation may add a district.',
  },
  begin: { zh: '开始使用', en: 'Getting started' },
  beginHint: {
    zh: '按顺序做最省事，但哪一步都可以先跳过：缺什么，目标总览和应收文件里都会写明。',
    en: 'This order is the easiest, yet any step may wait: targets and expected files say what is missing.',
  },
  done: { zh: '已有', en: 'Done' },
  open: { zh: '未做', en: 'Open' },
  has: { zh: '{n} 条', en: '{n} records' },
  doImport: { zh: '导入文件', en: 'Import a file' },
  doForm: { zh: '逐条填写', en: 'Enter by form' },
  see: { zh: '查看', en: 'Look' },
  'step.communities': { zh: '街道与社区', en: 'Streets and communities' },
  'why.communities': {
    zh: '有了街道，数字才能按街道分开。导入“街道与社区代码”，导入前后都可以更换。',
    en: 'Figures are split by street once there are streets. Import their codes; the list may be replaced at any time.',
  },
  'step.population': { zh: '常住人口', en: 'Resident population' },
  'why.population': {
    zh: '每万人口拥有量的分母：填年份、年末常住人口和公布它的文件。',
    en: 'The denominator of figures per 10,000 people: year, residents at its end and the document that published them.',
  },
  'step.patents': { zh: '专利', en: 'Patents' },
  'why.patents': {
    zh: '导入上级下发或系统导出的专利清单；格式不限，表头自动识别。',
    en: 'Import the list you receive or export; any layout, the header is found.',
  },
  'step.enterprises': { zh: '权利主体', en: 'Rights holders' },
  'why.enterprises': {
    zh: '企业、个体户、医院和高校名录：让专利找到主体和地址。',
    en: 'Firms, sole traders, hospitals, universities: patents find their holders and addresses.',
  },
  'step.plan': { zh: '工作方案', en: 'The plan' },
  'why.plan': {
    zh: '有了方案才有目标和红绿灯；没有方案也可以先看登记簿和数字。',
    en: 'Targets and lights come with the plan; registers and figures work without.',
  },
  'step.people': { zh: '同事', en: 'Colleagues' },
  'why.people': {
    zh: '新增人员并授予角色，把一次性链接交给本人设置口令。',
    en: 'Add people with their roles and hand over the one-time links.',
  },
} as const;
