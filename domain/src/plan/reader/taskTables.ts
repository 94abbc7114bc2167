import { makeDate, type PlainDate } from '../../basics/plainDate.ts';
import { endsLikeBody } from './bodyNames.ts';
import { dueDays, monthEnd } from './dates.ts';
import { foldText } from './foldText.ts';
import { readOwnerList } from './ownerList.ts';
import type { OwnerMark, Span } from './readerTypes.ts';
import { type Cell, type Row, tableRows } from './tableCells.ts';
import { type Column, columnsOf } from './tableColumns.ts';

/** One row of a 任务分工表. */
export interface TableRow {
  readonly number: string;
  readonly title: string;
  readonly mark: OwnerMark | null;
  /** What is to be done, in the cells that say it. */
  readonly contents: readonly Cell[];
  /** The words of the column 完成时限; empty without one. */
  readonly due: string;
  readonly span: Span;
}

export interface TaskTable extends Span {
  readonly rows: readonly TableRow[];
}

/** More rows than any government ever wrote are not read. */
export const MOST_ROWS = 10_000;

/**
 * 任务分工表: rows of cells (from a Word file, a web page, or pasted) under a header that names tasks and who is
 * responsible. Each row is a task; an empty cell of a merged column says what the row above says.
 */
export function findTaskTables(source: string): TaskTable[] {
  const tables: TaskTable[] = [];
  if (!source.includes('\t')) return tables;
  let open: { columns: Column[]; from: number; to: number; rows: Row[] } | undefined;
  let count = 0;
  const close = () => {
    if (open && open.rows.length > 0)
      tables.push({ from: open.from, to: open.to, rows: tasksOf(source, open.columns, open.rows) });
    open = undefined;
  };
  for (const row of tableRows(source, foldText(source))) {
    if (open && (row.cells.length < 2 || source.slice(open.to, row.from).trim() !== '')) close();
    if (row.cells.length < 2) continue;
    const columns = columnsOf(row.cells.map((cell) => cell.text));
    if (columns.header) {
      close();
      open = { columns: columns.list, from: row.from, to: row.to, rows: [] };
    } else if (open && columns.below && open.rows.length === 0) {
      // A second line of the header: 责任单位 over 牵头单位 and 配合单位.
      open.columns = open.columns.map((column, i) => columns.list[i] ?? column);
      open.to = row.to;
    } else if (open) {
      if (count++ < MOST_ROWS) open.rows.push(row);
      open.to = row.to;
    }
  }
  close();
  return tables.filter((table) => table.rows.some((row) => row.mark !== null));
}

function tasksOf(source: string, columns: readonly Column[], rows: readonly Row[]): TableRow[] {
  const at = (row: Row, kind: Column): Cell[] =>
    row.cells.filter((cell, i) => columns[i] === kind && cell.text !== '');
  const tasks: TableRow[] = [];
  let title = '';
  let number = '';
  let part = 0;
  let counted = 0;
  let above: OwnerMark | null = null;
  for (const row of rows) {
    if (row.cells.filter((cell) => cell.text !== '').length < 2) continue;
    const own = at(row, 'task')[0]?.text ?? '';
    const contents = at(row, 'content');
    const goesOn = own === '' || own === title;
    if (goesOn && contents.length === 0) continue;
    if (!goesOn) {
      title = own;
      part = 0;
      counted += 1;
      number = at(row, 'number')[0]?.text ?? String(counted);
      above = null;
    } else if (title === '') continue;
    part += 1;
    const mark: OwnerMark | null = markOf(source, row, columns) ?? (goesOn ? above : null);
    above = mark;
    const words = contents[0]?.text ?? own;
    tasks.push({
      number: part === 1 ? number : `${number}（${part}）`,
      title: goesOn ? firstWords(words) : own.length > LONGEST_TITLE ? firstWords(own) : own,
      mark,
      contents: contents.length > 0 ? contents : at(row, 'task'),
      due: at(row, 'due')[0]?.text ?? '',
      span: { from: row.from, to: row.to },
    });
  }
  return tasks;
}

const LONGEST_TITLE = 60;
const firstWords = (text: string): string => {
  const stop = text.slice(0, LONGEST_TITLE + 1).search(/[。;]/);
  if (stop >= 2) return text.slice(0, stop);
  const comma = text.slice(0, LONGEST_TITLE + 1).lastIndexOf(',');
  return text.length <= LONGEST_TITLE ? text : text.slice(0, comma >= 4 ? comma : LONGEST_TITLE);
};

const LABEL = { lead: '牵头单位:', owner: '责任单位:', support: '配合单位:' } as const;

function markOf(source: string, row: Row, columns: readonly Column[]): OwnerMark | null {
  const cells = row.cells.flatMap((cell, i) => {
    const role = columns[i];
    return cell.text !== '' && (role === 'lead' || role === 'owner' || role === 'support')
      ? [{ cell, role, text: listOf(source.slice(cell.from, cell.to)) }]
      : [];
  });
  if (cells.length === 0) return null;
  const list = readOwnerList(cells.map(({ role, text }) => LABEL[role] + text).join('。'));
  if (!list) return null;
  const from = Math.min(...cells.map(({ cell }) => cell.from));
  const to = Math.max(...cells.map(({ cell }) => cell.to));
  const shown = (name: string) => {
    const place = foldText(source.slice(from, to)).indexOf(name);
    return place < 0 ? name : source.slice(from + place, from + place + name.length);
  };
  const units = list.units.map(shown);
  const leads = list.leads.map(shown);
  return {
    units,
    leads,
    leadsPresumed: leads.length === 0 ? units.slice(0, 1) : [],
    openEnded: list.openEnded,
    scope: list.scope,
    span: { from, to },
  };
}

/** In a cell a blank or a line end also parts two bodies. */
function listOf(cell: string): string {
  const words = foldText(cell)
    .trim()
    .split(/[ \n]+/);
  return words.reduce((list, word) =>
    endsLikeBody(list) && /^[\u4e00-\u9fff]{2}/.test(word) ? `${list}、${word}` : list + word,
  );
}

/** 2025年6月底前, 12月底前, 持续推进: the day by which what a row promises is to be reached. */
export function dueOf(words: string, periodEnd: PlainDate | null): PlainDate | null {
  return words === '' ? null : (statedDay(words, periodEnd) ?? periodEnd);
}

/** The day a 完成时限 states; a month without a year is one of the year in which the plan ends. */
export function statedDay(words: string, periodEnd: PlainDate | null): PlainDate | null {
  const stated = dueDays(words).at(-1)?.day ?? wholeDay(words);
  if (stated) return stated;
  const month = /(?:(\d{4})年)?(\d{1,2})月/.exec(words);
  const year = month?.[1] ?? periodEnd?.slice(0, 4);
  return month && year ? (monthEnd(Number(year), Number(month[2])) ?? null) : null;
}

/** 2026年11月15日, 2026-11-15, 2026.11.15. */
function wholeDay(words: string): PlainDate | undefined {
  const [, year, month, day] = /(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})(?!\d)/.exec(words) ?? [];
  return day === undefined ? undefined : makeDate(Number(year), Number(month), Number(day));
}
