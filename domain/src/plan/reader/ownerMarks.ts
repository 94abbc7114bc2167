import { isGeneric } from './bodyNames.ts';
import { type Bracket, findBrackets } from './brackets.ts';
import type { Flow } from './flow.ts';
import { type OwnerList, readBareList, readOwnerList } from './ownerList.ts';
import { FIRST_LEADS, ownerLabel } from './ownerRoles.ts';
import type { OwnerMark } from './readerTypes.ts';

/** An owner mark with its place in the flow. */
export interface PlacedMark extends OwnerMark {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 600;

/** 责任单位: every owner mark of the document, in order. */
export function findOwnerMarks(flow: Flow): PlacedMark[] {
  const places: Bracket[] = [...findBrackets(flow.text, LONGEST), ...labelledRuns(flow)].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  );
  const marks: PlacedMark[] = [];
  let until = -1;
  const firstLeads = firstLeadsFrom(flow.text);
  for (const { from, to, inner } of places) {
    if (from < until) continue;
    const content = flow.text.slice(inner.from, inner.to);
    const list = readOwnerList(content) ?? (endsParagraph(flow.text, to) ? readBareList(content) : undefined);
    if (!list) continue;
    until = to;
    marks.push(place(flow, list, from, to, inner, list.firstLeads || (firstLeads >= 0 && to > firstLeads)));
  }
  return marks;
}

const endsParagraph = (text: string, at: number): boolean => {
  const next = text[at] === '。' ? text[at + 1] : text[at];
  return next === undefined || next === '\n';
};

function place(
  flow: Flow,
  list: OwnerList,
  from: number,
  to: number,
  inner: Bracket['inner'],
  firstLeads: boolean,
): PlacedMark {
  const shown = (name: string): string => {
    const at = name.includes('(') ? flow.text.indexOf(name, inner.from) : -1;
    return at >= 0 && at < inner.to ? flow.shown(at, at + name.length) : name;
  };
  const first = list.units.slice(0, 1).find((unit) => !isGeneric(unit));
  const stated = list.leads.length > 0 ? list.leads : firstLeads && first ? [first] : [];
  return {
    units: list.units.map(shown),
    leads: stated.map(shown),
    leadsPresumed: stated.length === 0 && first ? [shown(first)] : [],
    openEnded: list.openEnded,
    scope: list.scope,
    span: flow.span(from, to),
    from,
    to,
  };
}

/** From where on the first-named leads: said with 下同, or outside any mark; else -1. */
function firstLeadsFrom(text: string): number {
  const m = FIRST_LEADS.exec(text);
  if (!m) return -1;
  const after = text.slice(m.index, m.index + m[0].length + 30);
  return /下同|以下|均/.test(after)
    ? m.index
    : /[()]/.test(text.slice(Math.max(0, m.index - 200), m.index + 40))
      ? -1
      : 0;
}

const RUN =
  /(?:^|[。;\n])(?=(?:牵头|责任|负责|落实|主办|承办|主责|实施)[责任实施落实负]{0,2}(?:单位|部门):)/g;

/** `责任单位:A、B。` without parentheses; lines that follow with 配合单位 belong to it. An unclosed parenthesis too. */
function labelledRuns(flow: Flow): Bracket[] {
  const runs: Bracket[] = [];
  const text = flow.text;
  let until = 0;
  for (const m of text.matchAll(RUN)) {
    const from = m.index + m[0].length;
    if (from < until) continue;
    let to = endOfRun(text, from);
    while (to - from <= LONGEST && to < text.length) {
      const label = ownerLabel(text.slice(to + 1, to + 21));
      if (!label || label.kind === 'other') break;
      to = endOfRun(text, to + 1);
    }
    until = to;
    if (to - from <= LONGEST) runs.push({ from, to, inner: { from, to } });
  }
  return runs;
}

function endOfRun(text: string, from: number): number {
  let i = from;
  while (i < text.length && i - from <= LONGEST && !'。\n'.includes(text[i]!)) i++;
  return i;
}
