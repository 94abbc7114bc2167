import type { Filing } from '@sophora/domain/screening/filing';
import type { Lead, Spared } from '@sophora/domain/screening/leads/lead';
import { makeLeads } from '@sophora/domain/screening/leads/makeLeads';
import { SCREENING_SETTINGS } from '@sophora/domain/screening/settings';
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
import { type ReadFiling, type ReadFilings, readFilings } from './readFilings.ts';

export interface ScreeningResult {
  readonly leads: readonly Lead[];
  readonly spared: readonly Spared[];
  /** Signals that no lead of this file can be judged by, with the fields that are missing. */
  readonly notAssessable: readonly { readonly signal: string; readonly missing: readonly string[] }[];
  readonly stats: {
    readonly rows: number;
    readonly filings: number;
    readonly prior: number;
    readonly unnumbered: number;
    readonly repeated: number;
    readonly withoutText: number;
    readonly inLeads: number;
    readonly candidates: number;
    readonly pairs: number;
    /** Per agency: filings in the list and in leads. */
    readonly agencies: readonly {
      readonly agency: string;
      readonly filings: number;
      readonly inLeads: number;
    }[];
  };
}

/** Screens a list against itself and, where given, against earlier texts. Opens no database. */
export async function screenPatents(
  path: string,
  options: CompareOptions & { readonly against?: string } = {},
): Promise<ScreeningResult> {
  const list = await readFilings(path, false, options.signal);
  const before =
    options.against === undefined ? undefined : await readFilings(options.against, true, options.signal);
  const own = new Set(list.filings.map((f) => f.filing.number));
  const prior = (before?.filings ?? []).filter((f) => !own.has(f.filing.number)).sort(byNumber);
  const all = [...prior, ...list.filings.sort(byNumber)];
  const split = prior.length;
  const hasClaims = all.some((f) => f.claims !== '');
  const abstracts = corpusOf(all, (f) => (f.filing.type === 'design' ? '' : f.abstract), foldText);
  const comparisons: Pairs[] = [];
  let candidates = 0;
  const compare = async (corpus: CorpusParts, kind: 'text' | 'template'): Promise<void> => {
    const found = await compareBy(corpus, kind, split, options);
    comparisons.push(...found.pairs);
    candidates += found.candidates;
  };
  await compare(abstracts, 'text');
  await compare(
    corpusOf(all, (f) => (f.filing.type === 'design' ? '' : f.abstract), skeletonOf),
    'template',
  );
  const claims = hasClaims ? corpusOf(all, (f) => f.claims, foldText) : undefined;
  if (claims) await compare(claims, 'text');
  const boilerplate = designBoilerplate(all);
  const filings = all.map((f) => f.filing);
  all.length = 0;
  const lengths = lengthsOf(abstracts);
  const { leads, spared } = makeLeads({
    filings,
    comparisons,
    lengths,
    claimLengths: claims && lengthsOf(claims),
    settings: SCREENING_SETTINGS,
    exchanged: (a, b) => {
      const shown = claims && (lengths[a] === 0 || lengths[b] === 0) ? claims : abstracts;
      return exchangedTerms(alignedPieces(foldedText(shown, a), foldedText(shown, b)), 6);
    },
  });
  return {
    leads,
    spared: [...spared, ...boilerplate],
    notAssessable: notAssessable(list),
    stats: {
      rows: list.rows,
      filings: own.size,
      prior: filings.filter((f) => f.prior).length,
      unnumbered: list.unnumbered,
      repeated: list.repeated,
      withoutText: filings.filter((f, i) => !f.prior && lengths[i] === 0).length,
      inLeads: new Set(leads.flatMap((lead) => lead.members)).size,
      candidates,
      pairs: comparisons.reduce((sum, p) => sum + p.a.length, 0),
      agencies: agenciesOf(filings, leads),
    },
  };
}

/** In order of number, so that nothing depends on the order of the rows. */
function byNumber(x: ReadFiling, y: ReadFiling): number {
  const key = ({ filing, abstract }: ReadFiling) =>
    `${filing.number}\u0000${filing.publications.join()}\u0000${abstract}`;
  const [a, b] = [key(x), key(y)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function corpusOf(
  all: readonly ReadFiling[],
  textOf: (filing: ReadFiling) => string,
  encode: (text: string, into: Uint16Array) => number,
): CorpusParts {
  const builder = new CorpusBuilder();
  const buffer = new Uint16Array(LONGEST_TEXT);
  for (const filing of all) builder.add(buffer, encode(textOf(filing), buffer));
  return builder.finish();
}

/** Up to this many new filings are compared with the earlier ones by reading those once. */
const FEW = 50_000;

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
    pairs: [...withEarlier.pairs, ...among.pairs, same],
    candidates: withEarlier.candidates + among.candidates,
  };
}

const NOTHING = { pairs: [], candidates: 0 };

/** Documents before `split` are left out: they are marked as copies of another. */
function onlyFrom(split: number, first: Uint32Array): Uint32Array {
  return first.map((document, i) => (i < split ? EMPTY : document < split ? i : document));
}

/** Documents of one text, each paired with the first; `relation` as in `PAIR_RELATIONS`. */
function sameTextPairs(corpus: CorpusParts, first: Uint32Array, shortest: number, relation: number): Pairs {
  const lengths = lengthsOf(corpus);
  const later: number[] = [];
  for (let i = 0; i < first.length; i++)
    if (first[i] !== i && first[i] !== EMPTY && lengths[i]! >= shortest) later.push(i);
  return {
    a: Uint32Array.from(later, (i) => first[i]!),
    b: Uint32Array.from(later),
    relation: new Uint8Array(later.length).fill(relation),
    share: new Float32Array(later.length).fill(1),
  };
}

function lengthsOf(corpus: CorpusParts): Uint32Array {
  return Uint32Array.from({ length: corpus.size }, (_, i) => {
    const { from, to } = sliceOf(corpus, i);
    return to - from;
  });
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

/** Fields that stand for each other: a list of classes is as good as the main one. */
const ALSO: Readonly<Record<string, string>> = { ipc: 'ipcMain', applicationNumber: 'publicationNumber' };

function notAssessable({ fields }: ReadFilings): ScreeningResult['notAssessable'] {
  return SIGNALS.flatMap(({ id, needs }) => {
    const missing = needs.filter((field) => !fields.has(field) && !fields.has(ALSO[field] ?? field));
    return missing.length > 0 ? [{ signal: id, missing }] : [];
  });
}

function agenciesOf(filings: readonly Filing[], leads: readonly Lead[]) {
  const led = new Set(leads.flatMap((lead) => lead.members));
  const counts = new Map<string, { filings: number; inLeads: number }>();
  for (const { agency, prior, number } of filings) {
    if (agency === undefined || prior) continue;
    const count = counts.get(agency) ?? { filings: 0, inLeads: 0 };
    count.filings++;
    if (led.has(number)) count.inLeads++;
    counts.set(agency, count);
  }
  return [...counts]
    .filter(([, count]) => count.inLeads > 0)
    .map(([agency, count]) => ({ agency, ...count }))
    .sort((a, b) => b.inLeads - a.inLeads || (a.agency < b.agency ? -1 : 1));
}
