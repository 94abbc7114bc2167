import type { Block, Head, Imprint, Run } from '../model.ts';
import type { Writer } from '../writer.ts';

const plain = (runs: readonly Run[]) => runs.map((r) => r.text).join('');

/** 成文日期 before it is signed: the words without the numbers. */
const UNDATED = '　　　　年　　月　　日';

export function redHead(w: Writer, upward: boolean): Head {
  return {
    form: 'red',
    issuer: plain(w.field('issuer')),
    signatory: upward ? plain(w.field('signatory')) : null,
  };
}

export function letterHead(w: Writer): Head {
  return { form: 'letter', issuer: plain(w.field('issuer')) };
}

export function title(text: string): Block {
  return { is: 'title', text };
}

/** 标题: 关于…的 and the 文种. */
export function titleAbout(w: Writer, genre: string): string {
  return `关于${plain(w.field('subject'))}的${genre}`;
}

export function recipient(w: Writer): Block {
  return { is: 'recipient', runs: w.say`${w.field('recipient')}：` };
}

export function heading(level: 1 | 2 | 3 | 4, ...runs: readonly (string | readonly Run[])[]): Block {
  return { is: 'heading', level, runs: runs.flatMap((r) => (typeof r === 'string' ? [{ text: r }] : r)) };
}

export function signature(w: Writer): Block {
  const day = w.field('signedOn');
  return { is: 'signature', issuer: w.field('issuer'), day: day.length > 0 ? day : [{ text: UNDATED }] };
}

export function contactNote(w: Writer): Block {
  return { is: 'note', runs: w.say`（联系人及电话：${w.field('contact')}）` };
}

/** 版记 where a copy or a printing body is named; 印发日期 is the office system's. That of a letter has no lines (10.1). */
export function imprint(w: Writer, ruled = true): Imprint | null {
  const copyTo = w.list('copyTo');
  const printer = w.list('printer')[0] ?? '';
  return copyTo.length === 0 && printer === '' ? null : { copyTo, printer, day: '', ruled };
}

/** Paragraphs of a text field; lines that begin with 一、 or （一） are headings as they stand. */
export function body(w: Writer, field: string): readonly Block[] {
  return w.paragraphs(field).map((block): Block => {
    if (block.is !== 'paragraph') return block;
    const text = plain(block.runs);
    if (/^[一二三四五六七八九十]+、/.test(text)) return { is: 'ownHeading', level: 1, runs: block.runs };
    if (/^（[一二三四五六七八九十]+）/.test(text)) return { is: 'ownHeading', level: 2, runs: block.runs };
    return block;
  });
}
