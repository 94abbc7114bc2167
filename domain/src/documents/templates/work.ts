import { chineseDay } from '../chineseText.ts';
import type { Block } from '../model.ts';
import type { Writer } from '../writer.ts';

/** 事项办理: what was opened, closed and is late, counted from the log of actions up to the end of the period. */
export function workParagraphs(w: Writer): readonly Block[] {
  const { work } = w.facts;
  const done = work?.procedures.filter((p) => p.opened + p.closed + p.openAtEnd > 0) ?? [];
  if (!work || done.length === 0) return [];
  const source = `办理记录，${chineseDay(work.from)}至${chineseDay(work.to)}`;
  return [
    w.paragraph`从办理记录看，${done.flatMap((p, i) => {
      const count = (id: string, n: number, word: string) =>
        w.counted(`work:${p.procedure}:${id}`, n, `${p.label}${word}`, source);
      const late =
        p.overdueAtEnd > 0 ? w.say`，其中超过期限${count('overdue', p.overdueAtEnd, '期末超期件数')}件` : [];
      return w.say`${i === 0 ? '' : '；'}${p.label}本期新开${count('opened', p.opened, '本期新开件数')}件、办结${count('closed', p.closed, '本期办结件数')}件，期末在办${count('open', p.openAtEnd, '期末在办件数')}件${late}`;
    })}。`,
  ];
}
