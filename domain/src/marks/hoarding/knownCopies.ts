import { holderNameKey } from '../../enterprises/holderName.ts';
import { buildRows } from '../search/buildSegment.ts';
import { MarkRows } from '../search/markRows.ts';
import { MarkSearcher } from '../search/searchMarks.ts';
import type { ApplicantFacts, FiledMarkFacts, KnownKind, KnownName } from './facts.ts';
import type { Copy } from './group.ts';

/** There are thousands of trade names of two characters: a filing is like one of them only where the text is the same. So with terms. */
const SAME_ONLY: ReadonlySet<KnownKind> = new Set(['generic', 'tradeName']);
/** Rule 5.1.1. */
const SAME_TEXT = 0.97;

/**
 * For each filing the known names it is the same as or similar to (`similar`, not what a person would have to judge). The filings are made an
 * index and every known name is sought in it: there are far fewer of them.
 */
export function knownCopies(
  marks: readonly FiledMarkFacts[],
  known: readonly KnownName[],
  applicants: ReadonlyMap<string, ApplicantFacts>,
  onProgress: (done: number, total: number) => void,
): ReadonlyMap<number, readonly Omit<Copy, 'mark'>[]> {
  const found = new Map<number, Omit<Copy, 'mark'>[]>();
  if (known.length === 0 || marks.length === 0) return found;
  const rows = new MarkRows();
  for (const [i, mark] of marks.entries())
    rows.add({ name: mark.name, niceClass: mark.niceClass, number: String(i + 1) });
  const searcher = new MarkSearcher([buildRows(rows)]);
  for (const [k, name] of known.entries()) {
    if (k % 1000 === 0) onProgress(k, known.length);
    const owner = name.owner === undefined ? undefined : holderNameKey(name.owner);
    for (const { hits } of searcher.search(name.name, { length: ALL }).rules)
      for (const hit of hits) {
        if (hit.verdict !== 'similar' || (SAME_ONLY.has(name.kind) && hit.score < SAME_TEXT)) continue;
        const at = Number(hit.number) - 1;
        const by = marks[at]!.applicant;
        if (name.owner === by || owner === holderNameKey(applicants.get(by)?.name ?? by)) continue;
        const list = found.get(at);
        const copy = { known: name, same: hit.score >= SAME_TEXT };
        if (list === undefined) found.set(at, [copy]);
        else list.push(copy);
      }
  }
  return found;
}

const ALL = 1_000_000_000;
