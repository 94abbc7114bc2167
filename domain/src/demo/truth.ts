import { addYears, endOfMonth, type PlainDate, toDayNumber } from '../basics/plainDate.ts';
import { plusDays } from './days.ts';
import { nameAtScale } from './demoFile.ts';
import { LATEST_DAY, LIST_DAY, STREETS } from './district.ts';
import { isInMarkList, isMarkChange, MARK_FILES } from './files/markFiles.ts';
import { isInStatusFile, isNew, PATENT_FILES } from './files/patentFiles.ts';
import type { Marks } from './marks.ts';
import { bodiesOn, casesClosed, makeBodies, makeCases, SURVEYS, satisfiedShare } from './officeWork.ts';
import { type DemoPatent, type Patents, statusOn } from './patents.ts';
import { dirtyCount } from './plants/dirt.ts';
import { POPULATION, residents } from './population.ts';
import type { Relations } from './relations.ts';

/**
 * What the figures must come out as, from what the generator knows, never from the domain's judging functions: they are
 * scored against it. It speaks of all files imported and of the default settings where nothing else is said.
 */
export interface TruthFigure {
  readonly indicator: 'T1' | 'T2' | 'T6';
  /** `default`, or the reading that differs from the default settings. */
  readonly reading: 'default' | 'ipcOnly' | 'withPledge';
  readonly asOf: PlainDate;
  /** Things counted, or 万元 for T6 (from 2022 on). */
  readonly count: number;
  /** Residents and their year, for T1. */
  readonly population?: { readonly year: number; readonly persons: number };
  /** Per 10,000 residents for T1, else the count. */
  readonly value: number;
  /** By the nine-digit code of the street in which the first holder's address on the record lies. */
  readonly byStreet?: Readonly<Record<string, number>>;
}

/** Criteria of T1 as spans: from which day on each counts. */
interface HighValueSpans {
  readonly granted: PlainDate;
  readonly to: PlainDate | undefined;
  readonly keyword: PlainDate | undefined;
  readonly ipc: PlainDate | undefined;
  readonly pledge: PlainDate | undefined;
  readonly other: PlainDate | undefined;
  readonly street: number;
}

const TRUTH_DAYS: readonly PlainDate[] = [
  '2021-12-31',
  '2022-12-31',
  '2023-12-31',
  '2024-12-31',
  LIST_DAY,
  '2026-06-30',
  LATEST_DAY,
] as PlainDate[];

interface TruthSource {
  readonly seed: number;
  readonly scale: number;
  readonly patents: Patents;
  readonly marks: Marks;
  readonly relations: Relations;
}

export interface Truth {
  readonly figures: readonly TruthFigure[];
  /** 其余目标 at the end of the plan: what was made, whatever the scale. */
  readonly work: {
    readonly centres: number;
    readonly giBodies: number;
    /** Accepted and put to use. */
    readonly navigation: number;
    readonly casesOf: Readonly<Record<number, number>>;
    readonly satisfaction: Readonly<Record<number, number>>;
    readonly serviceBodies: number;
  };
  /** First month-end at which T1 reaches 14 and T2 passes 80,000 × scale. */
  readonly reached: { readonly T1: PlainDate | undefined; readonly T2: PlainDate | undefined };
  readonly counts: {
    readonly patents: number;
    readonly validInventions: number;
    readonly validInventionsOfInstitutions: number;
    readonly marks: number;
  };
  readonly pledgesByYear: readonly {
    readonly year: number;
    readonly registrations: number;
    readonly amount: number;
  }[];
  /** Up to this threshold (fen) the reading `withPledge` holds. */
  readonly pledgeThresholdFen: number;
  readonly outcome: {
    readonly T1: Outcome;
    readonly T2: Outcome;
    /** The sum of 2022–2025. */
    readonly T6: Outcome;
    /** 逐年提升: more registrations and more money in each year than in the one before. */
    readonly T6rise: Outcome;
  };
  /** Rows each file holds, and how many of them must be rejected or repeat an earlier one. */
  readonly files: readonly FileRows[];
}

interface FileRows {
  readonly name: string;
  readonly rows: number;
  readonly rejected: number;
  readonly repeated: number;
}

/** `narrow`: reached with less than two per cent to spare. `late`: only after the list day. */
type Outcome = 'met' | 'narrow' | 'late' | 'missed';

export function computeTruth(source: TruthSource): Truth {
  const spans: HighValueSpans[] = [];
  let valid = 0;
  let institutions = 0;
  let listed = 0;
  let added = 0;
  let restated = 0;
  const { patents, relations } = source;
  const family = earliest(
    relations.families.filter((f) => f.granted).map((f) => [f.patent.index, f.granted!]),
  );
  const award = earliest(relations.awards.filter((a) => a.national).map((a) => [a.patent.index, a.on]));
  const pledge = earliest(
    relations.pledges.flatMap((p) => p.patents.map((x): [number, PlainDate] => [x.index, p.on])),
  );
  const firstCompany = patents.holders.range('company').from;
  for (let i = 0; i < patents.count; i++) {
    const patent = patents.at(i);
    if (statusOn(patent, LIST_DAY)) listed++;
    if (isNew(patent)) added++;
    if (isInStatusFile(patent)) restated++;
    if (patent.type !== 1 || !patent.granted) continue;
    if (!patent.ended || patent.ended.on > LATEST_DAY) {
      valid++;
      const owner = patent.holders[0]!;
      if (owner >= 0 && owner < firstCompany) institutions++;
    }
    spans.push(highValueSpans(patent, family.get(i), award.get(i), pledge.get(i)));
  }
  const alone = relations.pledges.filter((p) => p.patents[0]?.ground === 'D');
  const marks = markSpans(source.marks);
  const figures: TruthFigure[] = [];
  for (const asOf of TRUTH_DAYS) {
    for (const reading of ['default', 'ipcOnly', 'withPledge'] as const)
      figures.push(perTenThousand(spans, asOf, reading, source.scale));
    figures.push(marksOn(marks, asOf));
    const amount = amountUntil(relations, asOf);
    figures.push({ indicator: 'T6', reading: 'default', asOf, count: amount, value: amount });
  }
  const monthEnds = monthEndsBetween('2021-01-31' as PlainDate, LATEST_DAY as PlainDate);
  const cases = makeCases(source.seed);
  const years = [2021, 2022, 2023, 2024, 2025, 2026];
  return {
    figures,
    work: {
      centres: 1,
      giBodies: 1,
      navigation: 2,
      casesOf: Object.fromEntries(
        years.map((y) => [y, casesClosed(cases, `${y}-01-01` as PlainDate, `${y}-12-31` as PlainDate)]),
      ),
      satisfaction: Object.fromEntries(SURVEYS.map((s) => [Number(s.to.slice(0, 4)), satisfiedShare(s)])),
      serviceBodies: bodiesOn(makeBodies(source.seed), LIST_DAY as PlainDate),
    },
    reached: {
      T1: monthEnds.find((day) => perTenThousand(spans, day, 'default', source.scale).value >= 14),
      T2: monthEnds.find((day) => marksOn(marks, day).count > 80_000 * source.scale),
    },
    counts: {
      patents: patents.count,
      validInventions: valid,
      validInventionsOfInstitutions: institutions,
      marks: source.marks.count,
    },
    pledgesByYear: years.map((year) => pledgesOf(relations, year)),
    pledgeThresholdFen: alone.reduce((least, p) => Math.min(least, p.amount), 1_000_000) * 1_000_000,
    outcome: {
      T1: outcomeOf((day) => perTenThousand(spans, day, 'default', source.scale).value, 14),
      T2: outcomeOf((day) => marksOn(marks, day).count, 80_000 * source.scale + 1),
      T6: outcomeOf((day) => amountUntil(relations, day), 20_000 * source.scale),
      T6rise: risesEachYear(relations) ? 'met' : 'missed',
    },
    files: [
      rowsOf(nameAtScale(PATENT_FILES.list, source.scale), listed, true),
      rowsOf(nameAtScale(PATENT_FILES.added, source.scale), added, false),
      rowsOf(nameAtScale(PATENT_FILES.status, source.scale), restated, true),
      rowsOf(nameAtScale(MARK_FILES.list, source.scale), marks.listed, true),
      rowsOf(nameAtScale(MARK_FILES.changes, source.scale), marks.changed, false),
    ],
  };
}

function rowsOf(name: string, records: number, dirty: boolean): FileRows {
  const { rejected, repeated } = dirty && records > 0 ? dirtyCount(records) : { rejected: 0, repeated: 0 };
  return { name, rows: records + rejected + repeated, rejected, repeated };
}

function outcomeOf(value: (day: PlainDate) => number, target: number): Outcome {
  const due = value(LIST_DAY as PlainDate);
  if (due >= target * 1.02) return 'met';
  if (due >= target) return 'narrow';
  return value(LATEST_DAY as PlainDate) >= target ? 'late' : 'missed';
}

/** 万元 registered from 2022 on. */
function amountUntil(relations: Relations, day: PlainDate): number {
  return relations.pledges
    .filter((p) => p.on >= '2022-01-01' && p.on <= day)
    .reduce((sum, p) => sum + p.amount, 0);
}

function pledgesOf(
  relations: Relations,
  year: number,
): { year: number; registrations: number; amount: number } {
  const of = relations.pledges.filter((p) => p.on.startsWith(String(year)));
  return { year, registrations: of.length, amount: of.reduce((sum, p) => sum + p.amount, 0) };
}

function risesEachYear(relations: Relations): boolean {
  const years = [2021, 2022, 2023, 2024, 2025].map((year) => pledgesOf(relations, year));
  return years.every(
    (y, i) => i === 0 || (y.registrations > years[i - 1]!.registrations && y.amount > years[i - 1]!.amount),
  );
}

function earliest(entries: readonly (readonly [number, PlainDate])[]): Map<number, PlainDate> {
  const first = new Map<number, PlainDate>();
  for (const [index, day] of entries) if (!(first.get(index)! <= day)) first.set(index, day);
  return first;
}

function highValueSpans(
  patent: DemoPatent,
  family: PlainDate | undefined,
  award: PlainDate | undefined,
  pledge: PlainDate | undefined,
): HighValueSpans {
  const tenYears = plusDays(addYears(patent.filed, 10), 1);
  let other = tenYears;
  for (const day of [family, award]) if (day !== undefined && day < other) other = day;
  return {
    granted: patent.granted!,
    to: patent.ended?.on,
    keyword: patent.sei && patent.keyworded ? patent.granted! : undefined,
    ipc: patent.sei ? patent.granted! : undefined,
    pledge,
    other,
    street: patent.street,
  };
}

function perTenThousand(
  spans: readonly HighValueSpans[],
  asOf: PlainDate,
  reading: TruthFigure['reading'],
  scale: number,
): TruthFigure {
  const byStreet: Record<string, number> = {};
  let count = 0;
  for (const s of spans) {
    if (s.granted > asOf || (s.to !== undefined && s.to <= asOf)) continue;
    const grounds = [
      reading === 'ipcOnly' ? s.ipc : s.keyword,
      s.other,
      reading === 'withPledge' ? s.pledge : undefined,
    ];
    if (!grounds.some((g) => g !== undefined && g <= asOf)) continue;
    count++;
    const code = STREETS[s.street]!.code;
    byStreet[code] = (byStreet[code] ?? 0) + 1;
  }
  const vintage = POPULATION.findLast((p) => p.publishedOn <= asOf)!;
  const persons = residents(vintage.year, scale);
  return {
    indicator: 'T1',
    reading,
    asOf,
    count,
    population: { year: vintage.year, persons },
    value: (count * 10_000) / persons,
    byStreet,
  };
}

/** What of each mark decides T2: days as numbers, units, street. One pass over the marks, little memory. */
interface MarkSpans {
  readonly registered: Int32Array;
  readonly end: Int32Array;
  readonly units: Uint8Array;
  readonly street: Uint8Array;
  /** Registrations in the list of the list day, and in the file of changes. */
  readonly listed: number;
  readonly changed: number;
}

function markSpans(marks: Marks): MarkSpans {
  const spans = {
    registered: new Int32Array(marks.count),
    end: new Int32Array(marks.count),
    units: new Uint8Array(marks.count),
    street: new Uint8Array(marks.count),
  };
  let listed = 0;
  let changed = 0;
  for (let i = 0; i < marks.count; i++) {
    const mark = marks.at(i);
    if (isInMarkList(mark)) listed++;
    if (isMarkChange(mark)) changed++;
    if (mark.registered === undefined) continue;
    spans.registered[i] = toDayNumber(mark.registered);
    spans.end[i] = toDayNumber((mark.renewedTerm ?? mark.term)!.to);
    spans.units[i] = mark.classes.length;
    spans.street[i] = mark.street;
  }
  return { ...spans, listed, changed };
}

function marksOn(spans: MarkSpans, asOf: PlainDate): TruthFigure {
  const day = toDayNumber(asOf);
  const streets = STREETS.map(() => 0);
  let count = 0;
  for (let i = 0; i < spans.units.length; i++) {
    if (spans.units[i] === 0 || spans.registered[i]! > day || spans.end[i]! < day) continue;
    count += spans.units[i]!;
    streets[spans.street[i]!]! += spans.units[i]!;
  }
  const byStreet = Object.fromEntries(STREETS.map((s, i) => [s.code, streets[i]!]));
  return { indicator: 'T2', reading: 'default', asOf, count, value: count, byStreet };
}

function monthEndsBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = endOfMonth(plusDays(day, 1))) days.push(day);
  return days;
}
