import { parseDate } from '../basics/plainDate.ts';
import type { Facts, Refused } from './procedure.ts';

/**
 * 反馈表: one row per matter goes out with what is known, and comes back with what was done. The number of the matter and
 * its step (版次) say which matter a row means and how far it had come; the columns from 签收 on are filled in by the unit.
 */
export const SHEET_COLUMNS = [
  ['id', '事项编号'],
  ['seq', '版次'],
  ['title', '事项'],
  ['lead', '承办单位'],
  ['task', '办理要求'],
  ['deliverable', '成果形式'],
  ['due', '办理期限'],
  ['state', '现状'],
  ['known', '已报进展'],
  ['sign', '签收（填“是”）'],
  ['progress', '进展'],
  ['answer', '办理情况（反馈）'],
  ['evidence', '佐证（名称、文号，用分号隔开）'],
  ['until', '申请延期至'],
  ['reason', '延期理由'],
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number][0];

export type SheetCells = Readonly<Partial<Record<SheetColumn, string>>>;

/** Where each column stands in a header row; `undefined` where the row is no header of this sheet. */
export function sheetHeader(cells: readonly (string | null)[]): Map<SheetColumn, number> | undefined {
  const bare = (text: string) => text.replace(/[（(].*$/s, '').replace(/\s/g, '');
  const at = new Map<SheetColumn, number>();
  for (const [name, header] of SHEET_COLUMNS) {
    const index = cells.findIndex((cell) => cell !== null && bare(cell) === bare(header));
    if (index >= 0) at.set(name, index);
  }
  return at.has('id') ? at : undefined;
}

/** What a row asks to be done, in the order in which it can be: sign for, note progress, ask for time, answer. */
export interface SheetAnswer {
  readonly steps: readonly { readonly action: string; readonly input: Facts }[];
  readonly problem?: Refused;
}

export function sheetAnswer(cells: SheetCells, state: string): SheetAnswer {
  const text = (name: SheetColumn) => (cells[name] ?? '').trim();
  const evidence = text('evidence')
    .split(/[;；\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const until = text('until');
  const day = dayOf(until);
  if (until !== '' && day === undefined)
    return { steps: [], problem: { code: 'answer-row-day', params: { value: until.slice(0, 40) } } };
  const given = evidence.length > 0 ? { evidence } : {};
  const answered = text('answer') !== '';
  const work = [
    ...(text('progress') !== '' || (evidence.length > 0 && !answered)
      ? [{ action: 'progress', input: { progress: text('progress'), ...(answered ? {} : given) } }]
      : []),
    ...(day === undefined ? [] : [{ action: 'askExtension', input: { until: day, reason: text('reason') } }]),
    ...(answered ? [{ action: 'answer', input: { answer: text('answer'), ...given } }] : []),
  ];
  const signs =
    state === 'dispatched' && (work.length > 0 || /^(?:是|已签收|y|yes|1|√|✓)$/i.test(text('sign')));
  return { steps: signs ? [{ action: 'sign', input: {} }, ...work] : work };
}

/** 提醒、催办等 and what a supporting unit adds leave to the responsible unit what it was to do: they do not overtake a sheet. */
const QUIET: ReadonlySet<string> = new Set(['remind', 'urge', 'supervise', 'circulate', 'contribute']);

/** Whether a matter that had come as far as `seq` when the sheet went out has moved on since. */
export function overtakesSheet(
  log: readonly { readonly seq: number; readonly action: string }[],
  seq: number,
): boolean {
  const last = log.at(-1)?.seq ?? 0;
  return !(seq >= 1 && seq <= last) || log.some((entry) => entry.seq > seq && !QUIET.has(entry.action));
}

/** What a row says, for telling a repeated row from a conflicting one. */
export function sheetContent(cells: SheetCells): string {
  return JSON.stringify(
    (['seq', 'sign', 'progress', 'answer', 'evidence', 'until', 'reason'] as const).map((name) =>
      (cells[name] ?? '').trim(),
    ),
  );
}

/** 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日; a spreadsheet adds midnight to a day. */
function dayOf(text: string) {
  const [, y, m, d] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00(?::00)?)?$/.exec(text) ?? [];
  return y === undefined ? undefined : parseDate(`${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`);
}
