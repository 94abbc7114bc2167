import type { Message } from '../../basics/message.ts';
import type { PlainDate } from '../../basics/plainDate.ts';
import type { Filing } from '../filing.ts';
import { measureFor } from '../measure.ts';
import type { ScreeningSettings } from '../settings.ts';
import type { AgencyCounts } from '../signals/agencyShare.ts';
import { FilerHistory } from '../signals/filerHistory.ts';
import type { HolderFacts, Transfer } from '../signals/signal.ts';
import { SIGNALS } from '../signals/signals.ts';
import type { Pairs } from '../text/pairs.ts';
import { applicantKeys, tieBetween, tieKeys } from '../ties.ts';
import { type Edge, edgesOf } from './edges.ts';
import { filerClusters } from './filerClusters.ts';
import type { Lead, LeadSignal, Level, Spared } from './lead.ts';
import { leadId } from './leadId.ts';
import { type Cluster, textClusters } from './textClusters.ts';

/** Everything the making of leads looks at. Registers that are not there are undefined: their signals are not assessable. */
export interface ScreeningInput {
  /** Earlier texts first, then the list; both in ascending order of number. */
  readonly filings: readonly Filing[];
  readonly comparisons: readonly Pairs[];
  /** Length of each filing's text in characters, 0 where there is none. */
  readonly lengths: ArrayLike<number>;
  /** Length of each filing's main claim, 0 where there is none; undefined where the file has no claims. */
  readonly claimLengths: ArrayLike<number> | undefined;
  readonly holders?: ReadonlyMap<string, HolderFacts>;
  readonly transfers?: readonly Transfer[];
  readonly settings: ScreeningSettings;
  /** Terms exchanged between two filings' texts, for the evidence. */
  exchanged(a: number, b: number): readonly string[];
}

export interface Screening {
  readonly leads: readonly Lead[];
  readonly spared: readonly Spared[];
}

export function makeLeads(input: ScreeningInput): Screening {
  const { filings, settings } = input;
  const edges = edgesOf(filings, input.comparisons, settings);
  const history = new FilerHistory(filings);
  const { clusters, spared } = textClusters(filings, edges, settings);
  const taken = new Set(clusters.flatMap((c) => c.members.map((i) => filings[i]!.number)));
  const withText = new Set(filings.filter((_, i) => input.lengths[i]! > 0));
  const others = filerClusters(filings, history, (f) => withText.has(f), taken, edges, settings);
  const usual = usualClaimLengths(input);
  const agencies = agencyCounts(filings, taken);
  const leads = [...clusters, ...others].map((cluster) =>
    leadOf(cluster, edges, { history, agencies }, usual, input),
  );
  const order = (lead: Lead) => `${'high medium low'.split(' ').indexOf(lead.level)}`;
  leads.sort(
    (a, b) =>
      order(a).localeCompare(order(b)) || b.members.length - a.members.length || (a.id < b.id ? -1 : 1),
  );
  return { leads, spared: [...spared].sort((a, b) => (a.members.join() < b.members.join() ? -1 : 1)) };
}

function leadOf(
  cluster: Cluster,
  edges: readonly Edge[],
  filers: { readonly history: FilerHistory; readonly agencies: AgencyCounts },
  usual: ReadonlyMap<string, number> | undefined,
  input: ScreeningInput,
): Lead {
  const { filings, settings } = input;
  const own = cluster.members.filter((i) => !filings[i]!.prior);
  const members = own.map((i) => filings[i]!);
  const inside = new Set(cluster.members);
  const lawful = edges.filter((e) => e.lawful !== undefined && inside.has(e.a) && inside.has(e.b));
  const last = members.reduce<PlainDate | undefined>(
    (latest, m) => (m.filed !== undefined && (latest === undefined || m.filed > latest) ? m.filed : latest),
    undefined,
  );
  const { measure, earlier } = measureFor(last);
  const context = {
    members,
    filings,
    edges: cluster.edges,
    units: cluster.units,
    ...filers,
    lengths: own.map((i) => input.lengths[i]!),
    claims:
      usual &&
      own.map((i) => ({ length: input.claimLengths![i]!, usual: usual.get(mainGroup(filings[i]!)) ?? 0 })),
    holders: input.holders,
    transfers: input.transfers,
    settings,
  };
  const signals: LeadSignal[] = [];
  const notAssessable: string[] = [];
  for (const signal of SIGNALS) {
    const measured = signal.measure(context);
    if (measured) signals.push({ id: signal.id, ...measured, article: measure.articles[signal.act] });
    else notAssessable.push(signal.id);
  }
  const numbers = [...new Set(members.map((m) => m.number))];
  return {
    id: leadId(cluster.kind, numbers[0]!),
    kind: cluster.kind,
    level: levelOf(cluster, signals),
    members: numbers,
    prior: cluster.members.filter((i) => filings[i]!.prior).map((i) => filings[i]!.number),
    signals,
    notAssessable,
    for: evidenceFor(cluster, members, signals, input),
    against: evidenceAgainst(cluster, members, lawful, earlier, input),
    measure: measure.id,
    continues: [],
  };
}

function agencyCounts(filings: readonly Filing[], inClusters: ReadonlySet<string>): AgencyCounts {
  const counts = new Map<string, { filings: number; inClusters: number }>();
  for (const filing of filings) {
    if (filing.prior) continue;
    for (const key of tieKeys(filing, 'agency')) {
      const count = counts.get(key) ?? { filings: 0, inClusters: 0 };
      count.filings++;
      if (inClusters.has(filing.number)) count.inClusters++;
      counts.set(key, count);
    }
  }
  return counts;
}

/** Orders the queue: how many acts the met signals speak of, and how large the cluster is. */
function levelOf(cluster: Cluster, signals: readonly LeadSignal[]): Level {
  const acts = new Set(signals.filter((s) => s.met).map((s) => s.article)).size;
  const points = acts + (cluster.units >= 10 ? 1 : 0);
  return points >= 3 ? 'high' : points === 2 ? 'medium' : 'low';
}

function evidenceFor(
  cluster: Cluster,
  members: readonly Filing[],
  signals: readonly LeadSignal[],
  input: ScreeningInput,
): Message[] {
  const found: Message[] = [];
  const { edges } = cluster;
  if (edges.length > 0) {
    const lowest = Math.round(100 * Math.min(...edges.map((e) => e.share)));
    const highest = Math.round(100 * Math.max(...edges.map((e) => e.share)));
    found.push({ code: `text-${cluster.kind}`, params: { pairs: edges.length, lowest, highest } });
    const differing = edges.find((e) => e.relation !== 'same' && e.relation !== 'partCopied');
    const terms = differing && input.exchanged(differing.a, differing.b);
    if (differing && terms && terms.length > 0) {
      const params = {
        a: input.filings[differing.a]!.number,
        b: input.filings[differing.b]!.number,
        terms: terms.join('；'),
      };
      found.push({ code: 'exchanged-terms', params });
    }
  }
  const days = members.flatMap((m) => (m.filed === undefined ? [] : [m.filed])).sort();
  if (days.length > 1) found.push({ code: 'filed-between', params: { from: days[0]!, to: days.at(-1)! } });
  for (const s of signals)
    if (s.met)
      found.push({
        code: `signal-${s.id}`,
        params: { value: s.value, threshold: s.threshold, ...(s.of === undefined ? {} : { of: s.of }) },
      });
  return found;
}

function evidenceAgainst(
  cluster: Cluster,
  members: readonly Filing[],
  lawful: readonly Edge[],
  earlier: boolean,
  input: ScreeningInput,
): Message[] {
  const found: Message[] = [];
  if (lawful.length > 0) found.push({ code: 'lawful-inside', params: { pairs: lawful.length } });
  const series = cluster.edges.filter((e) => e.series).length;
  if (series > 0) found.push({ code: 'series-inside', params: { pairs: series } });
  const applicants = new Set(members.map((m) => applicantKeys(m)[0] ?? ''));
  if (cluster.edges.length > 0 && applicants.size > 1) {
    const untied = cluster.edges.filter(
      (e) => tieBetween(input.filings[e.a]!, input.filings[e.b]!) === undefined,
    ).length;
    if (untied === cluster.edges.length) found.push({ code: 'no-tie' });
    const agencies = new Set(members.map((m) => m.agency));
    if (cluster.kind === 'template' && agencies.size === 1 && !agencies.has(undefined))
      found.push({ code: 'agency-habit', params: { agency: members[0]!.agency! } });
  }
  const groups = new Set(members.map(mainGroup).filter((g) => g !== ''));
  if (cluster.edges.length > 0 && groups.size > 1)
    found.push({ code: 'other-classes', params: { groups: groups.size } });
  if (cluster.kind === 'burst') found.push({ code: 'texts-differ' });
  if (input.claimLengths === undefined) found.push({ code: 'claims-unseen' });
  if (earlier) found.push({ code: 'before-measures' });
  return found;
}

const mainGroup = (f: Filing): string => f.ipc[0]?.replace(/\/.*$/, '') ?? '';

/** 99th percentile of the claims' length per main group; groups of fewer than 100 claims say nothing. */
function usualClaimLengths({ filings, claimLengths }: ScreeningInput): Map<string, number> | undefined {
  if (!claimLengths) return undefined;
  const lists = new Map<string, number[]>();
  for (const [i, filing] of filings.entries()) {
    const group = mainGroup(filing);
    if (group === '' || claimLengths[i] === 0) continue;
    const list = lists.get(group);
    if (list) list.push(claimLengths[i]!);
    else lists.set(group, [claimLengths[i]!]);
  }
  const usual = new Map<string, number>();
  for (const [group, list] of lists)
    if (list.length >= 100) usual.set(group, list.sort((a, b) => a - b)[Math.floor(list.length * 0.99)]!);
  return usual;
}
