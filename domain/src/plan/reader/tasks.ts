import { maxDate, type PlainDate } from '../../basics/plainDate.ts';
import { dueDays } from './dates.ts';
import type { Flow } from './flow.ts';
import type { Section } from './headings.ts';
import { findMentions } from './mentions.ts';
import type { PlacedMark } from './ownerMarks.ts';
import { isFrame } from './parts.ts';
import type { ReadTask } from './readerTypes.ts';
import { statedDay } from './taskTables.ts';

/**
 * 重点任务 and 保障措施: the headings right under such a section; where those below them carry owner marks of their own,
 * these. Without a section of that name every section counts that is neither goal, frame nor safeguard.
 */
export function findTasks(
  flow: Flow,
  sections: readonly Section[],
  marks: readonly PlacedMark[],
): { tasks: ReadTask[]; safeguards: ReadTask[] } {
  const tops = sections.filter((s) => s.parent < 0);
  const named = tops.some((s) => s.part === 'tasks');
  const has = (s: Section) => marksIn(marks, s.from, s.end).length > 0;
  const tasks: ReadTask[] = [];
  const safeguards: ReadTask[] = [];
  for (const top of tops) {
    if (top.part === 'goals') continue;
    const units = unitsOf(sections, top, marks);
    if (top.part === 'safeguards') safeguards.push(...units.map((s) => taskOf(flow, s, marks)));
    else if (top.part === 'tasks' || has(top) || (!named && !isFrame(top.title)))
      tasks.push(...units.filter((s) => s.part !== 'goals').map((s) => taskOf(flow, s, marks)));
  }
  return { tasks, safeguards };
}

/** The headings that stand for one piece of work each, below `section`. */
function unitsOf(sections: readonly Section[], section: Section, marks: readonly PlacedMark[]): Section[] {
  const index = section.index;
  const children: Section[] = [];
  for (let i = index + 1; i < sections.length && sections[i]!.from < section.end; i++)
    if (sections[i]!.parent === index) children.push(sections[i]!);
  if (children.length === 0) return [section];
  if (
    section.level === 1 &&
    marksIn(marks, section.from, section.ownEnd).length > 0 &&
    marksIn(marks, section.ownEnd, section.end).length === 0
  )
    return [section];
  if (section.level === 1) return children.flatMap((child) => unitsOf(sections, child, marks));
  const own = children.filter((child) => marksIn(marks, child.from, child.end).length > 0);
  return own.length > 0 && own.length * 2 >= children.length
    ? children.flatMap((child) => unitsOf(sections, child, marks))
    : [section];
}

/** Marks between two places; they are in order, so the first is searched by halves. */
export function marksIn(marks: readonly PlacedMark[], from: number, to: number): PlacedMark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  const found: PlacedMark[] = [];
  for (let i = low; i < marks.length && marks[i]!.from < to; i++) found.push(marks[i]!);
  return found;
}

function taskOf(flow: Flow, section: Section, all: readonly PlacedMark[]): ReadTask {
  const marks = marksIn(all, section.from, section.end);
  const leads = unique(marks.flatMap((m) => m.leads));
  const owners = unique(marks.flatMap((m) => m.units));
  let end = section.end;
  while (end > section.from && flow.text.charCodeAt(end - 1) === 10) end--;
  return {
    number: section.clause,
    title: section.title,
    owners,
    leads,
    leadsPresumed: unique(marks.flatMap((m) => m.leadsPresumed)).filter((unit) => !leads.includes(unit)),
    openEnded: marks.some((m) => m.openEnded),
    due: dueBeside(flow.text, marks, end),
    mentions: findMentions(flow.text.slice(section.from, Math.min(end, section.from + LONGEST)), owners),
    span: flow.span(section.from, end),
  };
}

/** 完成时限：2025年12月, after the owners or on the next line. */
const TIME_LIMIT = /^[。;)\]]{0,2}\n?(?:完成|办理|实施|推进)?(?:时限|期限|时间)(?:要求)?:([^\n。;]{4,30})/;

function dueBeside(text: string, marks: readonly PlacedMark[], end: number): PlainDate | null {
  const days = marks.flatMap((mark) => {
    const inside = text.slice(mark.from, mark.to);
    const labelled = /(?:时限|期限|时间)(?:要求)?:([^;。)\]]{4,30})/.exec(inside);
    const after = TIME_LIMIT.exec(text.slice(mark.to, Math.min(mark.to + 60, end)));
    return statedDay(labelled?.[1] ?? after?.[1] ?? '', null) ?? dueDays(inside).at(-1)?.day ?? [];
  });
  return days.length === 0 ? null : days.reduce((a, b) => maxDate(a, b));
}

const LONGEST = 20_000;
const unique = (names: readonly string[]): string[] => [...new Set(names)];
