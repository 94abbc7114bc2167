import type { Filing } from '../filing.ts';
import type { ScreeningSettings } from '../settings.ts';
import { type Dated, type FilerHistory, largestBurst } from '../signals/filerHistory.ts';
import type { Edge } from './edges.ts';
import { Groups } from './groups.ts';
import type { Cluster } from './textClusters.ts';

/**
 * Clusters that no text ties: a burst of one filer, and title templates where there is no text to compare. An established
 * firm that files much is no lead: a burst must be large, a person's, or most of what a filer has and spread over fields. What lawfully
 * belongs together (same-day pairs) counts once.
 */
export function filerClusters(
  filings: readonly Filing[],
  history: FilerHistory,
  hasText: (filing: Filing) => boolean,
  taken: ReadonlySet<string>,
  edges: readonly Edge[],
  settings: ScreeningSettings,
): Cluster[] {
  const unit = new Groups(filings.length);
  for (const e of edges) if (e.lawful !== undefined) unit.join(e.a, e.b);
  const indexOf = new Map(filings.map((f, i) => [f, i]));
  const clusters: Cluster[] = [];
  const seen = new Set<string>();
  const add = (kind: 'burst' | 'titleTemplate', list: readonly Filing[], all = list.length): void => {
    const members = list.map((f) => indexOf.get(f)!).sort((a, b) => a - b);
    const key = `${kind} ${members.join()}`;
    if (seen.has(key)) return;
    seen.add(key);
    const units = new Set(members.map((i) => unit.find(i))).size;
    if (kind === 'burst' ? isUnusual(list, units, all, settings) : units >= settings.titleTemplateSize)
      clusters.push({ kind, members, edges: [], units });
  };
  for (const tie of ['applicant', 'inventor', 'address'] as const)
    for (const [, list] of history.filers(tie)) {
      const burst = burstOf(list, settings);
      if (burst && burst.filter((f) => !taken.has(f.number)).length * 2 >= burst.length)
        add('burst', burst, list.length);
      if (tie === 'applicant')
        for (const titles of titleTemplates(list, hasText, settings)) add('titleTemplate', titles);
    }
  return clusters;
}

function burstOf(list: readonly Dated[], settings: ScreeningSettings): Filing[] | undefined {
  if (list.length < settings.burstSize) return undefined;
  const burst = largestBurst(list, settings.burstDays);
  if (!burst || burst.size < settings.burstSize || burst.size < settings.burstOverHistory * burst.usual)
    return undefined;
  return list.slice(burst.from, burst.to).map((d) => d.filing);
}

function isUnusual(
  burst: readonly Filing[],
  units: number,
  all: number,
  settings: ScreeningSettings,
): boolean {
  if (units < settings.burstSize) return false;
  const sections = new Set(burst.flatMap((f) => (/^[A-H]/.test(f.ipc[0] ?? '') ? [f.ipc[0]![0]!] : [])));
  return (
    units >= settings.burstLarge ||
    (sections.size >= settings.ipcSections && burst.length * 2 >= all) ||
    burst.every((f) => f.applicants.length > 0 && f.applicants.every(isPerson))
  );
}

/** A person's name in Chinese has two to four characters and no word of an organisation. */
const isPerson = (name: string): boolean =>
  /^[\p{Script=Han}·]{2,4}$/u.test(name) && !/[厂所院校社局司部店]$/.test(name);

/** Titles of one filer near in time of which all but a part is the same; only filings without a text, designs left out. */
function titleTemplates(
  list: readonly Dated[],
  hasText: (filing: Filing) => boolean,
  settings: ScreeningSettings,
): Filing[][] {
  const open = list.filter(
    (d) => d.filing.type !== 'design' && !hasText(d.filing) && d.filing.title.length >= 6,
  );
  const found: Filing[][] = [];
  const used = new Set<Filing>();
  for (const [i, first] of open.entries()) {
    if (used.has(first.filing)) continue;
    const like = [first.filing];
    for (let k = i + 1; k < open.length && open[k]!.day - first.day <= settings.titleTemplateDays; k++)
      if (isOneTemplate(first.filing.title, open[k]!.filing.title)) like.push(open[k]!.filing);
    if (like.length < settings.titleTemplateSize) continue;
    for (const f of like) used.add(f);
    found.push(like);
  }
  return found;
}

function isOneTemplate(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return a !== b && tail >= 2 && (head + tail) * 5 >= Math.max(a.length, b.length) * 3;
}
