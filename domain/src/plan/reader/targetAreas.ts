import type { PlainDate } from '../../basics/plainDate.ts';
import { type Flow, makeFlow } from './flow.ts';
import type { Section } from './headings.ts';
import { dueOf, type TaskTable } from './taskTables.ts';

/** A stretch of text in which targets are looked for. */
export interface TargetArea {
  readonly flow: Flow;
  /** Where the flow begins in the source. */
  readonly offset: number;
  readonly from: number;
  readonly to: number;
  readonly clause: string;
  /** 工作目标: what stands here is a target, also without a number or a day of its own. */
  readonly goals: boolean;
  /** What is to be reached here has this day. */
  readonly due: PlainDate | null;
  /** A day said once holds on within the same outermost heading. */
  readonly within: string;
  /** Only sentences that speak of it. */
  readonly only?: RegExp;
}

/** Before the first heading only what is said to be the aim: 总体思路是…力争… */
const AIM = /目标|总体思路|总体要求|力争/;

export function targetAreas(
  flow: Flow,
  sections: readonly Section[],
  tables: readonly TaskTable[],
  source: string,
  periodEnd: PlainDate | null,
): TargetArea[] {
  const text = { flow, offset: 0, due: null };
  const opening: TargetArea = {
    ...text,
    from: 0,
    to: sections[0]?.from ?? 0,
    clause: '',
    goals: true,
    within: '',
    only: AIM,
  };
  const ofSections = sections.map((section): TargetArea => {
    const { titleTo: from, ownEnd: to, clause } = section;
    return {
      ...text,
      from,
      to,
      clause,
      goals: section.part === 'goals',
      within: outermost(sections, section),
    };
  });
  const ofTables = tables.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.contents
        .filter(({ text }) => /\d/.test(text))
        .map((cell): TargetArea => {
          const own = makeFlow(source.slice(cell.from, cell.to));
          const due = dueOf(row.due, periodEnd);
          return {
            flow: own,
            offset: cell.from,
            from: 0,
            to: own.text.length,
            clause: row.number,
            goals: false,
            due,
            within: 'table',
          };
        }),
    ),
  );
  return [opening, ...ofSections, ...ofTables];
}

function outermost(sections: readonly Section[], section: Section): string {
  let at = section;
  while (at.parent >= 0) at = sections[at.parent]!;
  return String(at.index);
}
