import type { Message } from '../../basics/message.ts';
import { leadId } from '../../screening/leads/leadId.ts';
import type { ApplicantFacts, FiledMarkFacts, KnownName } from './facts.ts';
import { type Copy, type FilerGroup, staffOf } from './group.ts';
import { type Join, joinApplicants } from './joins.ts';
import { knownCopies } from './knownCopies.ts';
import { FILING_LAWS, filingLaw } from './law.ts';
import { type Lawful, lawfulReasons } from './lawful.ts';
import type { HoardingLead, HoardingLevel, SignalFound } from './lead.ts';
import type { HoardingSettings } from './settings.ts';
import { HOARDING_SIGNALS } from './signals/signals.ts';

export interface HoardingInput {
  readonly applicants: readonly ApplicantFacts[];
  readonly marks: readonly FiledMarkFacts[];
  readonly known: readonly KnownName[];
  readonly settings: HoardingSettings;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * 恶意注册、囤积商标的线索: applicants are joined to those they are tied to, filings with a lawful reason set aside, and each circumstance of the
 * guideline measured on the rest. A situation that is met on the rest makes a lead; huge numbers alone need a second circumstance. What is
 * met only while lawful filings are counted too is a note.
 */
export function findHoarding(input: HoardingInput): HoardingLead[] {
  const { applicants, marks, settings } = input;
  const index = new Map(applicants.map((a, i) => [a.id, i]));
  const copies = knownCopies(
    marks,
    input.known,
    new Map(applicants.map((a) => [a.id, a])),
    input.onProgress ?? (() => {}),
  );
  const { groups, joins } = joinApplicants(applicants, settings);
  const byApplicant = marksOf(marks, index, applicants.length);
  const leads: HoardingLead[] = [];
  for (const group of groups) {
    const own = group.flatMap((i) => [...byApplicant(i)]);
    if (
      own.length < Math.min(settings.copies, settings.oneParty) &&
      !group.some((i) => onFile(applicants[i]!))
    )
      continue;
    const lead = leadOf(group, own, joins.get(group[0]!) ?? [], copies, input);
    if (lead !== undefined) leads.push(lead);
  }
  const points = (lead: HoardingLead) => lead.signals.filter((s) => s.met).length;
  return leads.sort(
    (a, b) =>
      (a.level === b.level ? 0 : a.level === 'lead' ? -1 : 1) ||
      points(b) - points(a) ||
      b.open - a.open ||
      (a.id < b.id ? -1 : 1),
  );
}

const onFile = (a: ApplicantFacts): boolean => (a.findings ?? 0) > 0 || (a.saleReports ?? 0) > 0;

function leadOf(
  group: readonly number[],
  own: readonly number[],
  joins: readonly Join[],
  copies: ReturnType<typeof knownCopies>,
  { applicants, marks, settings }: HoardingInput,
): HoardingLead | undefined {
  const members = group.map((i) => applicants[i]!);
  const all: FilerGroup = {
    members,
    marks: own.map((i) => marks[i]!),
    copies: own.flatMap((i): Copy[] => (copies.get(i) ?? []).map((copy) => ({ mark: marks[i]!, ...copy }))),
    settings,
  };
  if (levelOf(measure(all)) === undefined) return undefined;
  const reasons = lawfulReasons(all.marks);
  const lawful = new Set(all.marks.filter((_, i) => reasons[i] !== undefined));
  const open: FilerGroup = {
    ...all,
    marks: all.marks.filter((m) => !lawful.has(m)),
    copies: all.copies.filter((c) => !lawful.has(c.mark)),
  };
  const signals = measure(open);
  const ids = members.map((m) => m.id).sort();
  const filings = new Map<string, number>();
  for (const mark of all.marks) filings.set(mark.applicant, (filings.get(mark.applicant) ?? 0) + 1);
  return {
    id: leadId('mark-hoarding', ids[0]!),
    level: levelOf(signals) ?? 'note',
    members: ids.sort((a, b) => (filings.get(b) ?? 0) - (filings.get(a) ?? 0) || (a < b ? -1 : 1)),
    joins,
    filings: all.marks.length,
    open: open.marks.length,
    signals,
    notAssessable: HOARDING_SIGNALS.filter((s) => !signals.some((f) => f.id === s.id)).map((s) => s.id),
    against: against(all, reasons),
    laws: FILING_LAWS.map(({ id }) => ({
      id,
      filings: all.marks.filter((m) => filingLaw(m.filed).id === id).length,
    })).filter((law) => law.filings > 0),
  };
}

const measure = (group: FilerGroup): SignalFound[] =>
  HOARDING_SIGNALS.flatMap(({ id, situation, factor, measure }) => {
    const found = measure(group);
    return found === undefined ? [] : [{ id, situation: situation ?? null, factor, ...found }];
  });

function levelOf(signals: readonly SignalFound[]): HoardingLevel | undefined {
  const met = signals.filter((s) => s.met);
  const situations = met.filter((s) => s.situation !== null);
  if (situations.some((s) => s.situation !== 1)) return 'lead';
  if (situations.length > 0) return met.length > 1 ? 'lead' : 'note';
  return met.some((s) => s.id === 'earlierFindings') ? 'note' : undefined;
}

/** What speaks against the lead, as far as it is on file. */
function against(group: FilerGroup, reasons: readonly (Lawful | undefined)[]): Message[] {
  const count = (reason: Lawful) => reasons.filter((r) => r === reason).length;
  const found: Message[] = [];
  const inUse = count('inUse');
  if (inUse > 0) found.push({ code: 'hoarding-in-use', params: { filings: inUse } });
  const defensive = count('defensive');
  if (defensive > 0) found.push({ code: 'hoarding-defensive', params: { filings: defensive } });
  const staff = staffOf(group);
  if (staff !== undefined && staff > group.settings.fewStaff)
    found.push({ code: 'hoarding-staff', params: { staff } });
  const buyers = new Set(group.marks.flatMap((m) => m.transferredTo ?? []));
  if (buyers.size === 1) found.push({ code: 'hoarding-one-buyer', params: { buyer: [...buyers][0]! } });
  if (group.marks.every((m) => m.used === undefined)) found.push({ code: 'hoarding-use-unseen' });
  return found;
}

/** Filings of each applicant, by one sort. */
function marksOf(
  marks: readonly FiledMarkFacts[],
  index: ReadonlyMap<string, number>,
  applicants: number,
): (applicant: number) => Uint32Array {
  const starts = new Uint32Array(applicants + 1);
  const of = Int32Array.from(marks, (m) => index.get(m.applicant) ?? -1);
  for (const a of of) if (a >= 0) starts[a + 1]!++;
  for (let a = 0; a < applicants; a++) starts[a + 1]! += starts[a]!;
  const next = starts.slice();
  const sorted = new Uint32Array(starts[applicants]!);
  for (let i = 0; i < of.length; i++) if (of[i]! >= 0) sorted[next[of[i]!]!++] = i;
  return (a) => sorted.subarray(starts[a]!, starts[a + 1]!);
}
