import type { Blank, Form } from './form.ts';

/**
 * What makes two files the same form (同一张表): its words and the places of its blanks. Years, months and days are left
 * out, so that next month's copy is known again.
 */
export function formSignature(form: Form, blanks: readonly Blank[]): string {
  const words = form.grids
    .filter((grid) => !grid.hidden)
    .map((grid) =>
      grid.cells
        .filter((cell) => cell.text.trim() !== '' && cell.formula === null)
        .map((cell) => `${cell.row},${cell.column}:${timeless(cell.text)}`)
        .join('|'),
    );
  return [
    ...form.lines.map((line) => timeless(line.text)),
    ...words,
    blanks.map((blank) => blank.id).join(','),
  ].join('\n');
}

function timeless(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(
      /\d{4}年(?:度)?|\d{1,2}(?:[-—~至]\d{1,2})?月份?|\d{1,2}日|第?[一二三四1-4]季度|[上下]半年|\d{4}-\d{2}(?:-\d{2})?/g,
      '#',
    );
}

/** 标签: what the form says of a blank, folded, to find what was decided for the same words in another form. */
export function blankKey(blank: Blank): string {
  const said = [...blank.beside, '^', ...blank.above, blank.after ?? '', blank.unit ?? ''];
  return said.map(timeless).join('/');
}
