import { addDays, addYears, endOfMonth, type PlainDate } from '../basics/plainDate.ts';
import { LATEST_DAY, LIST_DAY, STREETS } from './district.ts';
import type { Marks } from './marks.ts';
import type { DemoPatent, Patents } from './patents.ts';
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

export const TRUTH_DAYS: readonly PlainDate[] = [
  '2021-12-31',
  '2022-12-31',
  '2023-12-31',
  '2024-12-31',
  LIST_DAY,
  '2026-06-30',
  LATEST_DAY,
] as PlainDate[];

export interface TruthSource {
  readonly scale: number;
  readonly patents: Patents;
  readonly marks: Marks;
  readonly relations: Relations;
}

export interface Truth {
  readonly figures: readonly TruthFigure[];
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
  readonly outcome: Readonly<Record<string, string>>;
}

export function computeTruth(source: TruthSource): Truth {
  const spans: HighValueSpans[] = [];
  let valid = 0;
  let institutions = 0;
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
    if (patent.type !== 1 || !patent.granted) continue;
    if (!patent.ended || patent.ended.on > LATEST_DAY) {
      valid++;
      const owner = patent.holders[0]!;
      if (owner >= 0 && owner < firstCompany) institutions++;
    }
    spans.push(highValueSpans(patent, family.get(i), award.get(i), pledge.get(i)));
  }
  const units = marksByMonth(source.marks);
  const figures: TruthFigure[] = [];
  for (const asOf of TRUTH_DAYS) {
    for (const reading of ['default', 'ipcOnly', 'withPledge'] as const)
      figures.push(perTenThousand(spans, asOf, reading, source.scale));
    figures.push(marksOn(source.marks, asOf));
    const amount = relations.pledges
      .filter((p) => p.on >= '2022-01-01' && p.on <= asOf)
      .reduce((sum, p) => sum + p.amount, 0);
    figures.push({ indicator: 'T6', reading: 'default', asOf, count: amount, value: amount });
  }
  const monthEnds = monthEndsBetween('2021-01-31' as PlainDate, LATEST_DAY as PlainDate);
  const years = [2021, 2022, 2023, 2024, 2025, 2026];
  return {
    figures,
    reached: {
      T1: monthEnds.find((day) => perTenThousand(spans, day, 'default', source.scale).value >= 14),
      T2: monthEnds.find((day) => units(day) > 80_000 * source.scale),
    },
    counts: {
      patents: patents.count,
      validInventions: valid,
      validInventionsOfInstitutions: institutions,
      marks: source.marks.count,
    },
    pledgesByYear: years.map((year) => {
      const of = relations.pledges.filter((p) => p.on.startsWith(String(year)));
      return { year, registrations: of.length, amount: of.reduce((sum, p) => sum + p.amount, 0) };
    }),
    outcome: {
      T1: 'narrowly met by 2025-12-31 with either vintage of the population',
      T2: 'missed by 2025-12-31, reached late in 2026',
      'T6 amount': 'met: 2022–2025 together pass 20,000 万元 × scale',
      'T6 yearly rise': 'missed: 2024 has fewer registrations and less money than 2023',
    },
  };
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
  const tenYears = addDays(addYears(patent.filed, 10), 1);
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

function marksOn(marks: Marks, asOf: PlainDate): TruthFigure {
  const byStreet: Record<string, number> = {};
  let count = 0;
  for (let i = 0; i < marks.count; i++) {
    const mark = marks.at(i);
    const to = (mark.renewedTerm ?? mark.term)?.to;
    if (mark.registered === undefined || mark.registered > asOf || to! < asOf) continue;
    count += mark.classes.length;
    const code = STREETS[mark.street]!.code;
    byStreet[code] = (byStreet[code] ?? 0) + mark.classes.length;
  }
  return { indicator: 'T2', reading: 'default', asOf, count, value: count, byStreet };
}

/** Valid numbers × classes on any day, from one pass. */
function marksByMonth(marks: Marks): (day: PlainDate) => number {
  const change = new Map<string, number>();
  for (let i = 0; i < marks.count; i++) {
    const mark = marks.at(i);
    if (mark.registered === undefined) continue;
    const n = mark.classes.length;
    const end = addDays((mark.renewedTerm ?? mark.term)!.to, 1);
    change.set(mark.registered, (change.get(mark.registered) ?? 0) + n);
    change.set(end, (change.get(end) ?? 0) - n);
  }
  const days = [...change].sort(([a], [b]) => (a < b ? -1 : 1));
  return (day) => days.reduce((sum, [d, n]) => (d <= day ? sum + n : sum), 0);
}

function monthEndsBetween(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day <= to; day = endOfMonth(addDays(day, 1))) days.push(day);
  return days;
}
