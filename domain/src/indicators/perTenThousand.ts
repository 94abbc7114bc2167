import { makeDate, type PlainDate } from '../basics/plainDate.ts';
import type { Facts } from '../ledger/kind.ts';
import type { Settings } from './settings.ts';

/**
 * 每万人口拥有量 (HV-02): N / P × 10 000, kept as a fraction and shown with two decimals. P is the resident population
 * (常住人口) at a year end, never the registered one (户籍人口): the latest year-end figure published by the day, in practice
 * that of the year before. The figure names the vintage it used.
 */
export interface PopulationVintage {
  readonly year: number;
  readonly persons: number;
  readonly publishedOn: PlainDate | undefined;
  readonly source: string;
}

export function populationVintages(records: readonly Facts[], district: string): PopulationVintage[] {
  const vintages: PopulationVintage[] = [];
  for (const r of records) {
    if (typeof r.year !== 'number' || typeof r.persons !== 'number' || r.persons <= 0) continue;
    if (typeof r.district === 'string' && r.district !== district) continue;
    vintages.push({
      year: r.year,
      persons: r.persons,
      publishedOn: typeof r.publishedOn === 'string' ? (r.publishedOn as PlainDate) : undefined,
      source: typeof r.source === 'string' ? r.source : '',
    });
  }
  return vintages.sort((a, b) => a.year - b.year);
}

/**
 * The vintage for a day: its year end must not lie after the day, and by `latestPublished` it must have been published by
 * then. Where the day of publication is not recorded, a year's figure is taken as published from the 1st of May after it
 * (the statistical communiqués of cities and districts come out by April).
 */
export function chooseVintage(
  vintages: readonly PopulationVintage[],
  asOf: PlainDate,
  policy: Settings['populationPolicy'],
): PopulationVintage | undefined {
  let chosen: PopulationVintage | undefined;
  for (const v of vintages) {
    const yearEnd = makeDate(v.year, 12, 31)!;
    const known = policy === 'latestKnown' ? yearEnd : (v.publishedOn ?? makeDate(v.year + 1, 5, 1)!);
    if (yearEnd <= asOf && known <= asOf && (!chosen || v.year > chosen.year)) chosen = v;
  }
  return chosen;
}

export interface PerTenThousand {
  readonly numerator: number;
  readonly denominator: number;
  /** Rounded half up to two decimals, with both of them: `9.38`. */
  readonly text: string;
  /** The same as a number. Comparisons with a target use `reaches`, never this. */
  readonly value: number;
}

export function perTenThousand(numerator: number, persons: number): PerTenThousand {
  const hundredths = (BigInt(numerator) * 2_000_000n + BigInt(persons)) / (2n * BigInt(persons));
  const whole = hundredths / 100n;
  const decimals = String(hundredths % 100n).padStart(2, '0');
  return { numerator, denominator: persons, text: `${whole}.${decimals}`, value: Number(hundredths) / 100 };
}

/** Exactly: N / P × 10 000 ≥ target, the target given in hundredths (14.00 → 1400). */
export function reaches(numerator: number, persons: number, targetHundredths: number): boolean {
  return BigInt(numerator) * 1_000_000n >= BigInt(targetHundredths) * BigInt(persons);
}
