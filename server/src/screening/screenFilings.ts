import type { Filing } from '@sophora/domain/screening/filing';
import type { Lead, Spared } from '@sophora/domain/screening/leads/lead';
import { makeLeads } from '@sophora/domain/screening/leads/makeLeads';
import { SCREENING_SETTINGS } from '@sophora/domain/screening/settings';
import type { HolderFacts, Transfer } from '@sophora/domain/screening/signals/signal';
import { SIGNALS } from '@sophora/domain/screening/signals/signals';
import { skeletonOf } from '@sophora/domain/screening/template/skeleton';
import { TEMPLATE_BANDING, TEMPLATE_SAMPLING } from '@sophora/domain/screening/template/templateRelation';
import { TEXT_BANDING } from '@sophora/domain/screening/text/candidates';
import { CorpusBuilder, type CorpusParts, sliceOf } from '@sophora/domain/screening/text/corpus';
import { alignedPieces, exchangedTerms } from '@sophora/domain/screening/text/differences';
import { foldText, LONGEST_TEXT } from '@sophora/domain/screening/text/foldText';
import type { Pairs, Verification } from '@sophora/domain/screening/text/pairs';
import { EMPTY, firstOfSameText } from '@sophora/domain/screening/text/sameText';
import { TEXT_SAMPLING } from '@sophora/domain/screening/text/samples';
import { type CompareOptions, compareNew, compareTexts } from './compareTexts.ts';
import type { ReadFiling } from './readFilings.ts';

/** What is compared: abstracts as they stand, abstracts by their sentence frames, main claims. */
export const PARTS = ['abstract', 'frame', 'claim'] as const;
export type Part = (typeof PARTS)[number];
export type PairsByPart = Readonly<Record<Part, readonly Pairs[]>>;

export interface FilingsToScreen {
  /** Prior ones first, each group in order of number; let go of once their texts are in the corpus. */
  readonly filings: ReadFiling[];
  /** Indices in the order of comparison: those before `split` are not compared with each other. */
  readonly order: Uint32Array;
  readonly split: number;
  /** Pairs known from before among those. */
  readonly known?: PairsByPart;
  readonly holders?: ReadonlyMap<string, HolderFacts>;
  readonly transfers?: readonly Transfer[];
}

export interface ScreenedFilings {
  readonly filings: readonly Filing[];
  readonly leads: readonly Lead[];
  readonly spared: readonly Spared[];
  readonly pairs: PairsByPart;
  readonly lengths: Uint32Array;
  readonly candidates: number;
}

/** The whole way from filings with their texts to leads: compare, align, cluster, spare, explain. */
export async function screenFilings(
  given: FilingsToScreen,
  options: CompareOptions = {},
): Promise<ScreenedFilings> {
  const { filings: all, order, split, known } = given;
  const hasClaims = all.some((f) => f.claims !== '');
  const textOf = (f: ReadFiling) => (f.filing.type === 'design' ? '' : f.abstract);
  const compared: Record<Part, Pairs[]> = { abstract: [], frame: [], claim: [] };
  let candidates = 0;
  let step = 0;
  const steps = hasClaims ? 3 : 2;
  const compare = async (corpus: CorpusParts, part: Part): Promise<void> => {
    const mine = step++;
    const onProgress =
      options.onProgress &&
      ((done: number, total: number) =>
        options.onProgress!(mine * SHARE + Math.floor((SHARE * done) / total), steps * SHARE));
    const found = await compareBy(corpus, part === 'frame' ? 'template' : 'text', split, {
      ...options,
      ...(onProgress ? { onProgress } : {}),
    });
    compared[part] = [...(known?.[part] ?? []), ...found.pairs.map((pairs) => inOrder(pairs, order))];
    candidates += found.candidates;
  };
  const abstracts = corpusOf(all, order, textOf, foldText);
  await compare(abstracts, 'abstract');
  await compare(corpusOf(all, order, textOf, skeletonOf), 'frame');
  const claims = hasClaims ? corpusOf(all, order, (f) => f.claims, foldText) : undefined;
  if (claims) await compare(claims, 'claim');
  const boilerplate = designBoilerplate(all);
  const filings = all.map((f) => f.filing);
  all.length = 0;
  const place = new Uint32Array(order.length);
  for (const [document, i] of order.entries()) place[i] = document;
  const lengths = lengthsOf(abstracts, place);
  const { leads, spared } = makeLeads({
    filings,
    comparisons: PARTS.flatMap((part) => compared[part]),
    lengths,
    claimLengths: claims && lengthsOf(claims, place),
    ...(given.holders ? { holders: given.holders } : {}),
    ...(given.transfers ? { transfers: given.transfers } : {}),
    settings: SCREENING_SETTINGS,
    exchanged: (a, b) => {
      const shown = claims && (lengths[a] === 0 || lengths[b] === 0) ? claims : abstracts;
      return exchangedTerms(
        alignedPieces(foldedText(shown, place[a]!), foldedText(shown, place[b]!)),
        MOST_TERMS,
      );
    },
  });
  return { filings, leads, spared: [...spared, ...boilerplate], pairs: compared, lengths, candidates };
}

/** Parts of progress that one comparison is. */
const SHARE = 1000;
const MOST_TERMS = 6;

/** In order of number, so that nothing depends on the order of the rows; prior texts first. */
export function byNumber(x: ReadFiling, y: ReadFiling): number {
  if (x.filing.prior !== y.filing.prior) return x.filing.prior ? -1 : 1;
  const key = ({ filing, abstract }: ReadFiling) =>
    `${filing.number}\u0000${filing.publications.join()}\u0000${abstract}`;
  const [a, b] = [key(x), key(y)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Signals that nothing in these registers can be judged by, with the fields that are missing. */
export function notAssessable(
  fields: ReadonlySet<string>,
): { readonly signal: string; readonly missing: readonly string[] }[] {
  return SIGNALS.flatMap(({ id, needs }) => {
    const missing = needs.filter((field) => !fields.has(field) && !fields.has(ALSO[field] ?? field));
    return missing.length > 0 ? [{ signal: id, missing }] : [];
  });
}

/** Fields that stand for each other: a list of classes is as good as the main one. */
const ALSO: Readonly<Record<string, string>> = {
  ipc: 'ipcMain',
  applicationNumber: 'publicationNumber',
  researchStaff: 'founded',
};

function inOrder(pairs: Pairs, order: Uint32Array): Pairs {
  return {
    ...pairs,
    a: pairs.a.map((document) => order[document]!),
    b: pairs.b.map((document) => order[document]!),
  };
}

function corpusOf(
  all: readonly ReadFiling[],
  order: Uint32Array,
  textOf: (filing: ReadFiling) => string,
  encode: (text: string, into: Uint16Array) => number,
): CorpusParts {
  const builder = new CorpusBuilder();
  const buffer = new Uint16Array(LONGEST_TEXT);
  for (const i of order) builder.add(buffer, encode(textOf(all[i]!), buffer));
  return builder.finish();
}

/** Up to this many new filings are compared with the earlier ones by reading those once. */
export const FEW = 50_000;

async function compareBy(
  corpus: CorpusParts,
  kind: 'text' | 'template',
  split: number,
  options: CompareOptions,
): Promise<{ pairs: Pairs[]; candidates: number }> {
  const first = firstOfSameText(corpus);
  const sampling = kind === 'text' ? TEXT_SAMPLING : TEMPLATE_SAMPLING;
  const banding = kind === 'text' ? TEXT_BANDING : TEMPLATE_BANDING;
  const verification: Verification =
    kind === 'text'
      ? { by: 'text', settings: SCREENING_SETTINGS.text }
      : { by: 'template', settings: SCREENING_SETTINGS.template };
  const same = sameTextPairs(corpus, first, verification.settings.shortest, kind === 'text' ? 0 : 4);
  const few = split > 0 && corpus.size - split <= FEW;
  const own = few ? onlyFrom(split, first) : first;
  const withEarlier = few
    ? await compareNew({ corpus, first: own, sampling, verification }, split, options)
    : NOTHING;
  const among = await compareTexts({ corpus, first: own, sampling, banding, verification }, options);
  return {
    pairs: [...[...withEarlier.pairs, ...among.pairs].map((pairs) => amongFirst(pairs, first)), same],
    candidates: withEarlier.candidates + among.candidates,
  };
}

const NOTHING = { pairs: [], candidates: 0 };

/** Of filings with one text the first alone stands in pairs with others, however it was found. */
function amongFirst(pairs: Pairs, first: Uint32Array): Pairs {
  const kept: number[] = [];
  for (let i = 0; i < pairs.a.length; i++)
    if (first[pairs.a[i]!] === pairs.a[i] && first[pairs.b[i]!] === pairs.b[i]) kept.push(i);
  return {
    a: Uint32Array.from(kept, (i) => pairs.a[i]!),
    b: Uint32Array.from(kept, (i) => pairs.b[i]!),
    relation: Uint8Array.from(kept, (i) => pairs.relation[i]!),
    share: Float32Array.from(kept, (i) => pairs.share[i]!),
  };
}

/** Documents before `split` are left out: they are marked as copies of another. */
function onlyFrom(split: number, first: Uint32Array): Uint32Array {
  return first.map((document, i) => (i < split ? EMPTY : document < split ? i : document));
}

/** Documents of one text, each paired with the first; `relation` as in `PAIR_RELATIONS`. */
function sameTextPairs(corpus: CorpusParts, first: Uint32Array, shortest: number, relation: number): Pairs {
  const later: number[] = [];
  for (let i = 0; i < first.length; i++)
    if (first[i] !== i && first[i] !== EMPTY && lengthOf(corpus, i) >= shortest) later.push(i);
  return {
    a: Uint32Array.from(later, (i) => first[i]!),
    b: Uint32Array.from(later),
    relation: new Uint8Array(later.length).fill(relation),
    share: new Float32Array(later.length).fill(1),
  };
}

function lengthOf(corpus: CorpusParts, document: number): number {
  const { from, to } = sliceOf(corpus, document);
  return to - from;
}

function lengthsOf(corpus: CorpusParts, place: Uint32Array): Uint32Array {
  return place.map((document) => lengthOf(corpus, document));
}

function foldedText(corpus: CorpusParts, document: number): string {
  const { codes, from, to } = sliceOf(corpus, document);
  return String.fromCharCode(...codes.subarray(from, Math.min(to, from + 4_000)));
}

/** 简要说明: statements of designs are set phrases; equal ones are named and spared. */
function designBoilerplate(all: readonly ReadFiling[]): Spared[] {
  const byText = new Map<string, string[]>();
  for (const { filing, abstract } of all) {
    if (filing.type !== 'design' || filing.prior || abstract.trim() === '') continue;
    const list = byText.get(abstract.trim());
    if (list) list.push(filing.number);
    else byText.set(abstract.trim(), [filing.number]);
  }
  return [...byText.values()]
    .filter((members) => members.length > 1)
    .map((members) => ({ members, why: 'designBoilerplate' as const }));
}
