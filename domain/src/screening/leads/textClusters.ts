import type { Filing } from '../filing.ts';
import type { LawfulReason } from '../lawful/lawfulReason.ts';
import type { ScreeningSettings } from '../settings.ts';
import type { PairRelation } from '../text/pairs.ts';
import { sameApplicants } from '../ties.ts';
import type { Edge } from './edges.ts';
import { Groups } from './groups.ts';
import type { LeadKind, Spared } from './lead.ts';

export interface Cluster {
  readonly kind: LeadKind;
  /** Indices of filings, ascending. */
  readonly members: readonly number[];
  readonly edges: readonly Edge[];
  /** Members after lawful pairs are counted once. */
  readonly units: number;
}

const KIND_OF: Record<PairRelation, LeadKind> = {
  same: 'sameText',
  fewEdits: 'fewEdits',
  reordered: 'reordered',
  template: 'template',
  partCopied: 'partCopied',
};
const STRONGEST: readonly PairRelation[] = ['same', 'fewEdits', 'reordered', 'template', 'partCopied'];

/**
 * Clusters of related texts. What lawfully belongs together is one unit; units tied by related texts are a cluster; one
 * that is only a series, or only a unit, is spared with its reason. Copied parts do not chain: they tie a cluster only
 * where nothing stronger does.
 */
export function textClusters(
  filings: readonly Filing[],
  edges: readonly Edge[],
  settings: ScreeningSettings,
): { clusters: Cluster[]; spared: Spared[] } {
  const units = new Groups(filings.length);
  for (const e of edges) if (e.lawful !== undefined) units.join(e.a, e.b);
  const strong = new Groups(filings.length);
  const parts = new Groups(filings.length);
  const leading = edges.filter((e) => e.lawful === undefined);
  for (const e of edges)
    if (e.lawful !== undefined) {
      strong.join(e.a, e.b);
      parts.join(e.a, e.b);
    } else if (e.relation === 'partCopied') parts.join(e.a, e.b);
    else strong.join(e.a, e.b);
  const clusters: Cluster[] = [];
  const spared: Spared[] = [];
  const take = (groups: Groups, wanted: readonly Edge[], part: boolean): void => {
    const byRoot = new Map<number, Edge[]>();
    for (const e of wanted) {
      const root = groups.find(e.a);
      const list = byRoot.get(root);
      if (list) list.push(e);
      else byRoot.set(root, [e]);
    }
    for (const [root, members] of groups.sets(ends(edges))) {
      const own = (byRoot.get(root) ?? []).filter((e) => !part || strong.find(e.a) !== strong.find(e.b));
      if (own.length === 0) continue;
      const tied = part ? [...new Set(ends(own))].sort((a, b) => a - b) : members;
      const count = new Set(tied.map((i) => units.find(i))).size;
      const cluster = { members: tied, edges: own, units: count };
      if (tied.every((i) => filings[i]!.prior) || count < 2) continue;
      const kind = KIND_OF[STRONGEST.find((r) => own.some((e) => e.relation === r))!];
      const note = noteOf(own, filings, count, settings);
      if (note !== undefined) spared.push({ members: tied.map((i) => filings[i]!.number), why: note });
      else clusters.push({ kind, ...cluster });
    }
  };
  take(
    strong,
    leading.filter((e) => e.relation !== 'partCopied'),
    false,
  );
  take(
    parts,
    leading.filter((e) => e.relation === 'partCopied'),
    true,
  );
  spared.push(...lawfulUnits(filings, edges, units));
  return { clusters, spared };
}

/**
 * Few filings of one applicant that are alike but not one thing filed twice are a note: a series of one product, or
 * related inventions written by one hand.
 */
function noteOf(
  edges: readonly Edge[],
  filings: readonly Filing[],
  units: number,
  settings: ScreeningSettings,
): LawfulReason | undefined {
  if (units >= settings.seriesSize) return undefined;
  if (edges.every((e) => e.series)) return 'series';
  const own = (e: Edge) => sameApplicants(filings[e.a]!, filings[e.b]!);
  if (!edges.every(own)) return undefined;
  const alike = (e: Edge): boolean => {
    if (e.relation === 'partCopied') return false;
    return e.relation === 'template' ? units >= settings.templateSize : e.share > settings.ownNear;
  };
  return edges.some(alike) ? undefined : 'relatedOwn';
}

/** What is spared for a reason of law, on its own or within a lead that has other grounds: each unit once, with its reason. */
function lawfulUnits(filings: readonly Filing[], edges: readonly Edge[], units: Groups): Spared[] {
  const reasons = new Map<number, Edge>();
  for (const e of edges)
    if (e.lawful !== undefined && !reasons.has(units.find(e.a))) reasons.set(units.find(e.a), e);
  const spared: Spared[] = [];
  for (const [root, members] of units.sets(ends(edges))) {
    const why = reasons.get(root)?.lawful;
    if (why !== undefined)
      spared.push({ members: [...new Set(members.map((i) => filings[i]!.number))], why });
  }
  return spared;
}

function ends(edges: readonly Edge[]): number[] {
  return edges.flatMap((e) => [e.a, e.b]);
}
