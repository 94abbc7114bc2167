import { makeDate, type PlainDate, toDayNumber } from '../basics/plainDate.ts';
import { markTermEnd } from '../deadlines/markRenewal.ts';
import { dayText, plusDays } from './days.ts';
import { LATEST_DAY, LIST_DAY } from './district.ts';
import { addressIn, type Holders } from './holders.ts';
import { scatter, shares } from './quota.ts';
import { label, Random } from './random.ts';
import { markName } from './words/markNames.ts';
import { HOLDER_TRADES } from './words/trades.ts';

type MarkFate =
  | 'kept' // valid on the list day and on the latest day
  | 'notRenewed' // valid on the list day, its term ended in 2026
  | 'gone' // its term ended before the list day
  | 'registeredLately'
  | 'pending';

/** 注册商标 of the demonstration: one registration number, in one to three classes. */
export interface DemoMark {
  readonly index: number;
  readonly number: string;
  readonly name: string;
  readonly classes: readonly number[];
  readonly fate: MarkFate;
  readonly holder: number;
  readonly street: number;
  readonly address: string;
  readonly filed: PlainDate;
  readonly registered?: PlainDate;
  /** 专用权期限 as the list of the list day shows it. */
  readonly term?: { readonly from: PlainDate; readonly to: PlainDate };
  /** The term after a renewal in 2026. */
  readonly renewedTerm?: { readonly from: PlainDate; readonly to: PlainDate };
}

const LABEL = label('mark');
const FATES: readonly MarkFate[] = ['kept', 'notRenewed', 'gone', 'registeredLately', 'pending'];
/** Numbers × classes at scale 1: 79,240 on the list day, above 80,000 only in the spring of 2026. */
const UNITS = [77_500, 1_740, 13_200, 5_480, 1_500];
/** Of 25 registrations one is in three classes, one in two. */
const UNITS_PER_25 = 28;
/** Registration years from 2006 on. */
const YEARS: Record<MarkFate, readonly number[]> = {
  kept: [4, 5, 7, 9, 14, 20, 22, 26, 34, 52, 66, 84, 104, 130, 152, 168, 140, 118, 104, 96],
  notRenewed: [12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 88],
  gone: [6, 8, 12, 16, 26, 34, 30, 34, 40, 44],
  registeredLately: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  pending: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
};
/** First registration number of the filings of a year, from 2003 on: as fast as the real numbers ran. */
const FIRST_NUMBER = [
  3.41e6, 3.87e6, 4.45e6, 5.1e6, 5.82e6, 6.47e6, 7.14e6, 7.97e6, 9.0e6, 1.035e7, 1.199e7, 1.384e7, 1.61e7,
  1.884e7, 2.252e7, 2.849e7, 3.6e7, 4.352e7, 5.268e7, 6.18e7, 6.885e7, 7.583e7, 8.282e7, 9.01e7, 9.75e7,
];
const PERSON = -1;

interface Cell {
  readonly fate: MarkFate;
  readonly year: number;
  readonly from: number;
  readonly count: number;
  readonly offset: number;
}

export class Marks {
  readonly count: number;
  private readonly seed: number;
  private readonly holders: Holders;
  private readonly cells: Cell[] = [];
  private readonly filed = new Map<number, number>();
  private readonly spread: (i: number) => number;
  private readonly scatters = new Map<number, (i: number) => number>();

  constructor(seed: number, scale: number, holders: Holders) {
    this.seed = seed;
    this.holders = holders;
    let from = 0;
    UNITS.forEach((units, f) => {
      const fate = FATES[f]!;
      shares(Math.round((units * scale * 25) / UNITS_PER_25), YEARS[fate]).forEach((count, y) => {
        if (count === 0) return;
        const year = 2006 + y;
        const offset = this.filed.get(year) ?? 0;
        this.cells.push({ fate, year, from, count, offset });
        this.filed.set(year, offset + count);
        from += count;
      });
    });
    this.count = from;
    this.spread = scatter(from, seed + 29);
    for (const [year, n] of this.filed) this.scatters.set(year, scatter(n, seed + year));
  }

  at(index: number): DemoMark {
    const j = this.spread(index);
    const cell = this.cell(j);
    const random = new Random(this.seed, LABEL, index);
    const place = this.scatters.get(cell.year)!(cell.offset + (j - cell.from));
    const { registered, filed } = days(random, cell, place, this.filed.get(cell.year)!);
    const holder = this.owner(random, filed);
    const { street, address, trade } = this.seat(random, holder);
    const first = random.permille(700)
      ? HOLDER_TRADES[trade]!.classes[0]!
      : random.permille(600)
        ? random.pick(HOLDER_TRADES[trade]!.classes)
        : random.between(1, 45);
    const more = [2, 1][j % 25] ?? 0;
    const classes = [first];
    for (let c = 1; c <= more; c++) classes.push(((first + c * 17 - 1) % 45) + 1);
    const terms = cell.fate === 'pending' ? {} : validity(cell.fate, registered);
    return {
      index,
      number: String(this.serial(filed, cell.year, place)),
      name: markName(random, HOLDER_TRADES[trade]!.domain, first),
      classes,
      fate: cell.fate,
      holder,
      street,
      address,
      filed,
      ...(cell.fate === 'pending' ? {} : { registered }),
      ...terms,
    };
  }

  /** A cheap no for most marks: only what ends, begins or is renewed in 2026 can change then. */
  mayChangeLately(index: number): boolean {
    const { fate, year } = this.cell(this.spread(index));
    return fate === 'kept' ? year % 10 === 6 : fate !== 'gone';
  }

  private cell(j: number): Cell {
    let low = 0;
    let high = this.cells.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.cells[middle]!.from <= j) low = middle;
      else high = middle - 1;
    }
    return this.cells[low]!;
  }

  /** Numbers rise with the place in the year of registration; every place of every year has its own. */
  private serial(filed: PlainDate, year: number, place: number): number {
    const start = FIRST_NUMBER[year - 2006 + 2]!;
    const width = (FIRST_NUMBER[year - 2006 + 3]! - start) / this.filed.get(year)!;
    return Math.floor(start + (place + (Number(filed.slice(8)) % 10) / 10) * width);
  }

  /** Most marks belong to sole traders and small firms. */
  private owner(random: Random, filed: PlainDate): number {
    const sort = (['soleTrader', 'company', 'association', 'hospital', 'university'] as const)[
      random.weighted([52, 33, 1, 1, 1])
    ]!;
    if (random.permille(110)) return PERSON;
    const { from, count } = this.holders.range(sort);
    for (let trial = 0; trial < 8; trial++) {
      const index = from + random.int(count);
      if (this.holders.brief(index).established < filed) return index;
    }
    return PERSON;
  }

  private seat(random: Random, holder: number): { street: number; address: string; trade: number } {
    if (holder === PERSON) {
      const street = random.int(16);
      return {
        street,
        address: addressIn(random, street),
        trade: random.weighted([0, 1, 0, 1, 0, 0, 0, 0, 4, 6, 5, 4]),
      };
    }
    const h = this.holders.at(holder);
    const seat = h.moved && random.permille(500) ? h.moved : h;
    return { street: seat.street, address: seat.address, trade: h.trade };
  }
}

function days(
  random: Random,
  cell: Cell,
  place: number,
  of: number,
): { registered: PlainDate; filed: PlainDate } {
  // What is registered or not renewed in the last year lies before the latest day.
  const span = cell.year === 2026 || cell.fate === 'notRenewed' ? 297 : 363;
  const day = toDayNumber(makeDate(cell.year, 1, 2)!) + Math.floor((place * span) / of);
  const registered = dayText(day);
  const filed = dayText(day - (cell.year < 2018 ? random.between(360, 620) : random.between(220, 330)));
  if (cell.fate === 'pending')
    return { registered, filed: dayText(toDayNumber('2025-12-01' as PlainDate) + random.int(300)) };
  return { registered, filed };
}

/** Ten years, ending the day before the anniversary (商标法实施条例 12.2); renewed terms follow without a gap. */
function validity(fate: MarkFate, registered: PlainDate): Pick<DemoMark, 'term' | 'renewedTerm'> {
  let from = registered;
  const last = fate === 'kept' ? LATEST_DAY : fate === 'notRenewed' ? LIST_DAY : undefined;
  let before = from;
  while (last !== undefined && markTermEnd(from) <= last) {
    before = from;
    from = plusDays(markTermEnd(from), 1);
  }
  if (fate === 'kept' && before !== from && markTermEnd(before) > LIST_DAY)
    return { term: termFrom(before), renewedTerm: termFrom(from) };
  return { term: termFrom(from) };
}

function termFrom(from: PlainDate): { from: PlainDate; to: PlainDate } {
  return { from, to: markTermEnd(from) };
}
