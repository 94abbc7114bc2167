import type { Label } from '@sophora/domain/basics/message';

/** Words of the page of expected files (文件到了没有). */
export const sourceText = {
  title: { zh: '应收文件', en: 'Expected files' },
  intro: {
    zh: '方案的指标靠这些文件算出。该到没到的排在前面。',
    en: "The plan's figures are computed from these files. What should be here and is not comes first.",
  },
  asOf: { zh: '按 {date} 核对', en: 'Checked for {date}' },
  file: { zh: '文件', en: 'File' },
  from: { zh: '由谁提供', en: 'Comes from' },
  cadence: { zh: '多久一次', en: 'How often' },
  'cadence.monthly': { zh: '每月', en: 'monthly' },
  'cadence.quarterly': { zh: '每季', en: 'quarterly' },
  'cadence.yearly': { zh: '每年', en: 'yearly' },
  'cadence.once': { zh: '一次', en: 'once' },
  status: { zh: '状态', en: 'State' },
  'status.ok': { zh: '已到', en: 'In' },
  'status.due': { zh: '本期待收', en: 'Due this period' },
  'status.late': { zh: '逾期未到', en: 'Late' },
  'status.never': { zh: '从未收到', en: 'Never came' },
  last: { zh: '最近一份', en: 'Last file' },
  lastAsOf: { zh: '截至 {date}', en: 'as of {date}' },
  none: { zh: '—', en: '—' },
  missing: { zh: '缺的期', en: 'Missing' },
  more: { zh: '等 {n} 期', en: '{n} in all' },
  feeds: { zh: '等着它的指标', en: 'Feeds' },
  records: { zh: '登记簿现有 {n} 条', en: '{n} records' },
  import: { zh: '导入', en: 'Import' },
  summary: { zh: '{in} / {all} 已到', en: '{in} of {all} in' },
  allIn: { zh: '本期文件都到了', en: 'All files of this period are in' },
  empty: { zh: '没有登记要收的文件', en: 'No file is expected' },
} as const satisfies Record<string, Label>;
