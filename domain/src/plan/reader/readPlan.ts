import { findCitations } from './citations.ts';
import { readHead } from './documentHead.ts';
import { type Flow, makeFlow } from './flow.ts';
import { foldText } from './foldText.ts';
import { MOST_HEADINGS } from './headingMarker.ts';
import { findSections, type Section } from './headings.ts';
import { findNamedDays } from './namedDays.ts';
import { findOwnerMarks, type PlacedMark } from './ownerMarks.ts';
import { isFrame } from './parts.ts';
import type { ReaderMessageCode } from './readerMessages.ts';
import type {
  OwnerMark,
  PlanReading,
  ReaderWarning,
  ReadHeading,
  ReadTarget,
  ReadTask,
} from './readerTypes.ts';
import { withTableTasks } from './tableTasks.ts';
import { targetAreas } from './targetAreas.ts';
import { findTargets } from './targets.ts';
import { findTasks } from './tasks.ts';
import { findTaskTables, MOST_ROWS, type TaskTable } from './taskTables.ts';

/**
 * Reads the text of an official plan (方案, 规划, 计划, 意见) into its parts, each with its place in `source`. Every pass
 * is linear in the text. Pages that the file holds as pictures are named. A text that is no plan gives its head and headings, a warning, and nothing else.
 */
export function readPlan(source: string, pagesWithoutText: readonly number[] = []): PlanReading {
  const tables = findTaskTables(source);
  const flow = makeFlow(source, tables);
  const head = readHead(flow, { raw: foldText(source.slice(0, 4000)) });
  const sections = findSections(flow);
  const marks = findOwnerMarks(flow);
  const owners = [...marks.map(markOf), ...tables.flatMap(marksOfTable)].sort(
    (a, b) => a.span.from - b.span.from,
  );
  const plan = isPlan(head.title, sections, marks, tables);
  const { tasks: written, safeguards } = plan
    ? findTasks(flow, sections, marks)
    : { tasks: [], safeguards: [] };
  const until = head.period.to;
  const tasks = plan ? withTableTasks(written, tables, until) : [];
  const targets = plan ? findTargets(targetAreas(flow, sections, tables, source, until), until) : [];
  const cut = sections.length < MOST_HEADINGS ? [] : [warning('too-many-headings', { most: MOST_HEADINGS })];
  if (tables.reduce((sum, { rows }) => sum + rows.length, 0) >= MOST_ROWS)
    cut.push(warning('too-many-rows', { most: MOST_ROWS }));
  const warnings = plan ? warningsOf(head, flow, targets, tasks, safeguards, owners) : [warning('no-plan')];
  return {
    ...head,
    headings: sections.map(headingOf),
    targets,
    tasks,
    owners,
    safeguards,
    days: plan ? findNamedDays(flow) : [],
    citations: findCitations(flow),
    warnings: [...unread(pagesWithoutText), ...warnings, ...cut],
  };
}

function unread(pages: readonly number[]): ReaderWarning[] {
  return pages.length === 0 ? [] : [warning('pages-without-text', { pages: pages.join('、') })];
}

const PLAN_TITLE =
  /(?:方案|规划|计划|纲要|意见|措施|要点|行动|任务分工|工作安排|分工)(?:[((][^()()]*[))])*[”》]?(?:的(?:通知|函|意见))?(?:[((][^()()]*[))])*$/;
const OTHER_TITLE =
  /(?:条例|办法|规定|规则|细则|批复|复函|通报|公告|通告|决定|预案|令|法)(?:[((][^()()]*[))])*[”》]?(?:的(?:通知|函|批复))?$|(?:批复|的函|复函)$/;

/** Owner marks or a table of tasks make a plan; else its title must call it one and a section must be named like one. */
function isPlan(
  title: string,
  sections: readonly Section[],
  marks: readonly PlacedMark[],
  tables: readonly TaskTable[],
): boolean {
  const bare = title.replaceAll(' ', '');
  if (OTHER_TITLE.test(bare) && !PLAN_TITLE.test(bare)) return false;
  if (tables.length > 0 || (marks.length > 0 && sections.length > 0)) return true;
  const framed = sections.some((s) => s.part !== null || (s.level === 1 && isFrame(s.title)));
  if (PLAN_TITLE.test(bare)) return framed;
  return title === '' && sections.some((s) => s.part === 'goals') && sections.some((s) => s.part === 'tasks');
}

function headingOf(s: Section): ReadHeading {
  return {
    number: s.number,
    ordinal: s.ordinal,
    level: s.level,
    title: s.title,
    clause: s.clause,
    part: s.part,
    span: s.span,
  };
}

function markOf({ from: _from, to: _to, ...mark }: PlacedMark): OwnerMark {
  return mark;
}

function marksOfTable({ rows }: TaskTable): OwnerMark[] {
  const marks = rows.flatMap(({ mark }) => mark ?? []);
  return marks.filter((mark, i) => mark !== marks[i - 1]);
}

function warning(
  code: ReaderMessageCode,
  params: Record<string, string | number> = {},
  span: ReaderWarning['span'] = null,
): ReaderWarning {
  return { code, params, span };
}

function warningsOf(
  head: ReturnType<typeof readHead>,
  flow: Flow,
  targets: readonly ReadTarget[],
  tasks: readonly ReadTask[],
  safeguards: readonly ReadTask[],
  marks: readonly OwnerMark[],
): ReaderWarning[] {
  const list: ReaderWarning[] = [];
  if (head.title === '') list.push(warning('title-not-found', {}, flow.span(0, 0)));
  if (head.documentNumber === null) list.push(warning('number-not-found'));
  if (head.issuedOn === null) list.push(warning('day-not-found'));
  if (head.period.from === null) list.push(warning('period-not-stated'));
  if (targets.length === 0) list.push(warning('no-targets'));
  for (const { id, indicator, value, due, span } of targets) {
    if (value === null) list.push(warning('target-without-number', { id, indicator }, span));
    if (due === null) list.push(warning('target-without-day', { id, indicator }, span));
  }
  for (const [code, items] of [
    ['task-without-owner', tasks],
    ['safeguard-without-owner', safeguards],
  ] as const)
    for (const { number, title, owners, span } of items)
      if (owners.length === 0) list.push(warning(code, { number, title }, span));
  for (const { number, mentions, span } of [...tasks, ...safeguards])
    if (mentions.length > 0)
      list.push(warning('mentioned-not-owner', { number, names: mentions.join('、') }, span));
  const presumed = marks.filter((m) => m.leadsPresumed.length > 0).length;
  if (presumed > 0) list.push(warning('lead-presumed', { count: presumed }));
  const open = marks.filter((m) => m.openEnded).length;
  if (open > 0) list.push(warning('open-ended', { count: open }));
  return list;
}
