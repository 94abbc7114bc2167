import { cellText } from '../ledger/cellText.ts';

/**
 * Awards that make a patent a high-value one (HV-01 E): 国家科学技术奖 with its five categories, and 中国专利奖 with gold,
 * silver and excellence awards for patents (中国外观设计奖 is given for designs, which never count).
 */
const AWARDS: Readonly<Record<'nationalScience' | 'chinaPatent', readonly string[]>> = {
  nationalScience: [
    '国家科学技术奖',
    '国家最高科学技术奖',
    '国家自然科学奖',
    '国家技术发明奖',
    '国家科学技术进步奖',
    '国家科技进步奖',
    '中华人民共和国国际科学技术合作奖',
  ],
  chinaPatent: ['中国专利奖', '中国专利金奖', '中国专利银奖', '中国专利优秀奖'],
};
export type AwardKind = keyof typeof AWARDS;

/** `第二十四届中国专利优秀奖`, `国家科技进步奖二等奖` → which of the two; undefined for any other award. */
export function awardKind(text: string): AwardKind | undefined {
  const name = cellText(text.slice(0, 200).normalize('NFKC'))
    .replace(/\s+/g, '')
    .replace(/^(?:\d{4}年度?)?(?:第[一二三四五六七八九十百\d]+届)?/, '')
    .replace(/(?:特等奖|[一二三]等奖|特等|[一二三]等)$/, '')
    .replace(/[()].*$/, '');
  for (const [kind, names] of Object.entries(AWARDS)) if (names.includes(name)) return kind as AwardKind;
  return undefined;
}
