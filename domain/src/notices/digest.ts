import { type NoticeKind, type NoticeParams, noticeText } from './words.ts';

export interface DigestItem {
  readonly kind: NoticeKind;
  readonly level: number;
  readonly params: NoticeParams;
}

/** 每日摘要: one message with everything new, what is urgent first; what does not fit is counted, never dropped silently. */
export function digest(
  items: readonly DigestItem[],
  { language, url, most, demo }: { language: 'zh' | 'en'; url: string; most: number; demo: boolean },
): { subject: string; lines: readonly string[] } {
  const sorted = items.toSorted((a, b) => b.level - a.level);
  const urgent = sorted.filter((item) => item.level === 2).length;
  const shown = sorted
    .slice(0, most)
    .map((item) => `${MARKS[item.level] ?? ''}${noticeText(item.kind, item.params, language)}`);
  const left = sorted.length - shown.length;
  const mark = demo ? DEMO[language] : '';
  return language === 'zh'
    ? {
        subject: `${mark}槐枢提醒 ${items.length} 项${urgent > 0 ? `，其中紧急 ${urgent} 项` : ''}`,
        lines: [...shown, ...(left > 0 ? [`另有 ${left} 项，请登录查看。`] : []), `全部提醒：${url}`],
      }
    : {
        subject: `${mark}Sophora: ${items.length} to know${urgent > 0 ? `, ${urgent} urgent` : ''}`,
        lines: [
          ...shown,
          ...(left > 0 ? [`${left} more; sign in to read them.`] : []),
          `All notices: ${url}`,
        ],
      };
}

const MARKS: Readonly<Record<number, string>> = { 2: '‼ ', 1: '• ', 0: '· ' };
const DEMO = { zh: '【演示数据】', en: '[demonstration data] ' };
