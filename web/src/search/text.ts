export const searchText = {
  open: { zh: '搜索', en: 'Search' },
  title: { zh: '搜索', en: 'Search' },
  box: {
    zh: '名称、曾用名、代码、号码、任务、指标、页面',
    en: 'Names, codes, numbers, tasks, figures, pages',
  },
  tip: {
    zh: '一个字就能查；专利号、公开号、注册号、统一社会信用代码怎么写都认。↑↓ 选择，回车打开。',
    en: 'One character is enough; numbers and credit codes are understood however they are written. ↑↓ to choose, Enter to open.',
  },
  searching: { zh: '正在查找……', en: 'Searching…' },
  nothing: {
    zh: '没有找到“{q}”。换一个短一些的词，或只输入号码中的数字。',
    en: 'Nothing found for “{q}”. Try a shorter word, or only the digits of a number.',
  },
  exact: { zh: '就是它', en: 'exact' },
  all: { zh: '查看全部 {count}', en: 'See all {count}' },
  pages: { zh: '页面', en: 'Pages' },
  figures: { zh: '指标', en: 'Figures' },
  targets: { zh: '方案目标', en: 'Targets of the plan' },
  tasks: { zh: '方案任务', en: 'Tasks of the plan' },
  matters: { zh: '督办事项', en: 'Matters' },
  failed: { zh: '登记簿没有查成：', en: 'The registers could not be searched: ' },
} as const;
