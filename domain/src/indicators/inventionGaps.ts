import type { Label } from '../basics/message.ts';

/** Why an invention is not counted although it might be: listed and counted beside every figure of inventions. */
export const INVENTION_GAPS: Readonly<Record<string, Label>> = {
  '?status-unknown': { zh: '法律状态不明', en: 'Legal status unknown' },
  '?no-grant-date': { zh: '没有授权日也没有状态日期', en: 'Neither grant date nor day of status' },
  '?no-end-date': { zh: '已失效但没有失效日', en: 'No longer in force, day unknown' },
  '?region-unknown': { zh: '所在区县不明', en: 'District unknown' },
  '?not-in-district': { zh: '第一专利权人不在本区', en: 'First patentee outside the district' },
  '?found-abnormal': { zh: '国家知识产权局已认定，不计入统计', en: 'Found by CNIPA, left out of statistics' },
  '?publication-only': { zh: '只有公开（公告）号', en: 'Publication number only' },
};
