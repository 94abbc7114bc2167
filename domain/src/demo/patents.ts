import { addYears, dateParts, makeDate, type PlainDate, toDayNumber } from '../basics/plainDate.ts';
import { dayText, weekdayOf } from './days.ts';
import { LATEST_DAY } from './district.ts';
import { addressIn, type Holders } from './holders.ts';
import { applicationNumber } from './numbers.ts';
import { type Cell, type Fate, type Ground, type PatentCells, typeOf } from './patentCells.ts';
import { label, Random } from './random.ts';
import { FIELDS } from './words/fields.ts';
import { GIVEN, SURNAMES } from './words/names.ts';
import { HOLDER_TRADES } from './words/trades.ts';

/** What the generator knows of one patent. */
export interface DemoPatent {
  readonly index: number;
  readonly number: string;
  readonly type: 1 | 2 | 3;
  readonly fate: Fate;
  readonly ground?: Ground;
  /** Index into FIELDS. */
  readonly field: number;
  /** Its symbols fall under the SEI table. */
  readonly sei: boolean;
  /** Its title and abstract contain a keyword of the rule, or the rule has none. */
  readonly keyworded: boolean;
  readonly filed: PlainDate;
  readonly published?: PlainDate;
  readonly granted?: PlainDate;
  /** The right (or application) ended on that day; the register shows it from `seen` on. */
  readonly ended?: {
    readonly on: PlainDate;
    readonly seen: PlainDate;
    readonly why: 'fee' | 'term' | 'refused' | 'withdrawn';
  };
  /** Holders in order; −1 is a natural person. */
  readonly holders: readonly number[];
  readonly street: number;
  readonly address: string;
  /** 0-based serial within the year, for publication numbers. */
  readonly serial: number;
}

const LABEL = label('patent');
/** Applications a year that the serials are spread over, by type digit. */
const SERIALS = [0, 1_400_000, 2_400_000, 600_000];
const PERSON = -1;

export class Patents {
  readonly cells: PatentCells;
  readonly holders: Holders;
  readonly seed: number;

  constructor(seed: number, cells: PatentCells, holders: Holders) {
    this.seed = seed;
    this.cells = cells;
    this.holders = holders;
  }

  get count(): number {
    return this.cells.total;
  }

  at(index: number): DemoPatent {
    const { cell, place, of } = this.cells.locate(index);
    const random = new Random(this.seed, LABEL, index);
    const type = typeOf(cell.fate);
    const { serial, filed } = filing(random, cell, type, place, of);
    const owner = this.owner(random, cell, filed);
    const field = fieldOf(random, cell, owner.domain);
    const f = FIELDS[field]!;
    const sei = f.branch !== undefined;
    const keyworded =
      sei && cell.ground !== 'I' && (f.keywords === undefined || cell.ground === 'A' || random.permille(880));
    const dates = life(random, cell, filed);
    const holders = [owner.index];
    if (random.permille(type === 1 ? 200 : 120)) holders.push(this.partner(random, owner.index, filed));
    if (holders.length === 2 && random.permille(150)) holders.push(PERSON);
    const place_ = this.seat(random, owner.index);
    return {
      index,
      number: applicationNumber(cell.year, type, serial + 1),
      type,
      fate: cell.fate,
      ...(cell.ground ? { ground: cell.ground } : {}),
      field,
      sei: sei && type !== 3,
      keyworded,
      filed,
      ...dates,
      holders: [...new Set(holders)],
      ...place_,
      serial,
    };
  }

  /** First holder: institutions hold about 40% of the valid inventions. */
  private owner(random: Random, cell: Cell, filed: PlainDate): { index: number; domain: string } {
    const institution = {
      validHighValue: 420,
      validOrdinary: 400,
      grantedLately: 400,
      lapsed: 170,
      pending: 330,
      dead: 180,
      model: 130,
      design: 40,
    }[cell.fate];
    const person = {
      validHighValue: 20,
      validOrdinary: 30,
      grantedLately: 20,
      lapsed: 120,
      pending: 40,
      dead: 120,
      model: 130,
      design: 240,
    }[cell.fate];
    const draw = random.int(1000);
    const wantsSei = cell.ground === 'A' || cell.ground === 'I';
    if (draw < institution && cell.ground !== 'D') {
      const sort = (['hospital', 'university', 'institute'] as const)[random.weighted([46, 44, 10])]!;
      const { from, count } = this.holders.range(sort);
      const index = from + skewed(random, count);
      const domain =
        sort === 'hospital'
          ? 'medical'
          : random.pick(['medical', 'machine', 'electronics', 'electronics', 'chemistry', 'building']);
      return { index, domain };
    }
    if (draw < institution + person && !wantsSei && cell.ground !== 'D')
      return {
        index: PERSON,
        domain: random.pick(['daily', 'machine', 'building', 'medical', 'electronics']),
      };
    const { from, count } = this.holders.range('company');
    const filing = Math.max(1, Math.floor(count / 4));
    for (let trial = 0; trial < 14; trial++) {
      const index = from + skewed(random, filing);
      const { trade, established } = this.holders.brief(index);
      const domain = HOLDER_TRADES[trade]!.domain;
      if (established < filed && !(wantsSei && domain === 'daily')) return { index, domain };
    }
    const institutes = this.holders.range('institute');
    return { index: institutes.from + random.int(institutes.count), domain: 'machine' };
  }

  private partner(random: Random, owner: number, filed: PlainDate): number {
    const universities = this.holders.range('university');
    if (random.permille(350)) return universities.from + random.int(universities.count);
    const { from, count } = this.holders.range('company');
    for (let trial = 0; trial < 6; trial++) {
      const index = from + random.int(Math.max(1, Math.floor(count / 4)));
      if (index !== owner && this.holders.brief(index).established < filed) return index;
    }
    return PERSON;
  }

  /** The address on the register: of a firm that moved, two in five still stand with the old one. */
  private seat(random: Random, owner: number): { street: number; address: string } {
    if (owner === PERSON) {
      const street = random.int(16);
      return { street, address: addressIn(random, street) };
    }
    const holder = this.holders.at(owner);
    const seat = holder.moved && random.permille(600) ? holder.moved : holder;
    return { street: seat.street, address: seat.address };
  }
}

/** Low ranks much more often: a few holders own most. */
function skewed(random: Random, count: number): number {
  const u = random.int(count);
  const v = random.int(count);
  return Math.floor((u * v) / Math.max(1, count));
}

/** Serials run with the filing day; each place of the year has its own. */
function filing(
  random: Random,
  cell: Cell,
  type: number,
  place: number,
  of: number,
): { serial: number; filed: PlainDate } {
  // The last year's rights are known only if filed early enough to be published by the latest day.
  const span = cell.year === 2026 ? (type === 1 ? 100 : 45) : 360;
  const serials = Math.floor((SERIALS[type]! * Math.min(1, 0.25 + (cell.year - 2005) * 0.06) * span) / 365);
  const width = Math.max(1, Math.floor(serials / of));
  const serial = place * width + random.int(width);
  const day = Math.floor((serial * span) / serials);
  let filed = toDayNumber(makeDate(cell.year, 1, 2)!) + Math.min(day, span);
  const name = weekdayOf(filed);
  if (name > 5 && filed > toDayNumber(makeDate(cell.year, 1, 4)!)) filed -= name - 5;
  return { serial, filed: dayText(filed) };
}

/** Publication and grant fall on Tuesdays and Fridays. */
function gazetteDay(n: number): PlainDate {
  const day = weekdayOf(n);
  return dayText(n + ([0, 1, 0, 2, 1, 0, 3, 2][day] ?? 0));
}

function fieldOf(random: Random, cell: Cell, domain: string): number {
  const sei = seiWanted(random, cell);
  const fields = fittingFields(cell, domain, sei);
  return random.pick(fields.length > 0 ? fields : fittingFields(cell, sei ? 'machine' : 'daily', sei));
}

const fitting = new Map<string, readonly number[]>();

function fittingFields(cell: Cell, domain: string, sei: boolean): readonly number[] {
  const key = `${domain}|${sei}|${cell.fate === 'model'}|${cell.ground === 'I'}`;
  const known = fitting.get(key);
  if (known) return known;
  const fields = FIELDS.flatMap((f, i) => {
    // A utility model protects a thing with a shape; a patent without keyword needs a rule that asks for one.
    if (cell.fate === 'model' && f.nature !== 'device') return [];
    if (cell.ground === 'I' && !f.keywords) return [];
    return f.domain === domain && (f.branch !== undefined) === sei ? [i] : [];
  });
  fitting.set(key, fields);
  return fields;
}

function seiWanted(random: Random, cell: Cell): boolean {
  if (cell.ground === 'A' || cell.ground === 'I') return true;
  if (cell.ground || cell.fate === 'validOrdinary') return false;
  return random.permille(cell.fate === 'lapsed' ? 130 : 380);
}

function life(
  random: Random,
  cell: Cell,
  filed: PlainDate,
): Pick<DemoPatent, 'published' | 'granted' | 'ended'> {
  const f = toDayNumber(filed);
  const latest = toDayNumber(LATEST_DAY as PlainDate);
  if (cell.fate === 'model' || cell.fate === 'design') {
    const granted = gazetteDay(f + (cell.year >= 2021 ? random.between(120, 230) : random.between(170, 360)));
    const years =
      cell.fate === 'model'
        ? random.weighted([0, 0, 10, 16, 18, 14, 10, 8, 6, 5, 60])
        : random.weighted([0, 0, 14, 18, 16, 12, 8, 6, 5, 4, 40]);
    const ended = ending(random, filed, granted, years, 10);
    return { granted, ...(ended ? { ended } : {}) };
  }
  const early = random.permille(650) || cell.year >= 2019;
  const shownOn = f + (early ? random.between(90, 230) : random.between(545, 570));
  if (cell.fate === 'pending') return { published: gazetteDay(Math.min(shownOn, latest - 5)) };
  if (cell.fate === 'dead') {
    const published = gazetteDay(shownOn);
    const on = gazetteDay(shownOn + random.between(200, 800));
    return { published, ended: { on, seen: on, why: random.permille(550) ? 'withdrawn' : 'refused' } };
  }
  if (cell.fate === 'grantedLately') {
    const granted = gazetteDay(toDayNumber('2026-01-02' as PlainDate) + random.int(294));
    return { published: gazetteDay(Math.min(shownOn, toDayNumber(granted) - 60)), granted };
  }
  const delay =
    cell.year <= 2012
      ? random.between(700, 1250)
      : cell.year <= 2018
        ? random.between(560, 1080)
        : cell.year <= 2022
          ? random.between(330, 760)
          : cell.year === 2023
            ? random.between(400, 715)
            : random.between(150, 330);
  const granted = gazetteDay(Math.min(f + delay, toDayNumber('2025-12-20' as PlainDate)));
  const published = gazetteDay(Math.min(shownOn, toDayNumber(granted) - 60));
  if (cell.fate === 'lapsed') {
    const first = Math.ceil((toDayNumber(granted) - f + 200) / 365.25);
    const last = 2025 - cell.year;
    const years =
      first >= last ? last : random.between(first, Math.min(last, Math.max(first, 10), first + 4));
    const ended = ending(random, filed, granted, years, 20);
    return { published, granted, ...(ended ? { ended } : {}) };
  }
  // A few of the valid ones lapsed in the first weeks after the list day.
  const { month, day } = dateParts(filed);
  if (month === 1 && day < 28 && random.permille(120)) {
    const ended = ending(random, filed, granted, 2026 - cell.year, 20);
    return { published, granted, ...(ended ? { ended } : {}) };
  }
  return { published, granted };
}

/** 未缴年费终止 takes effect on the anniversary and is shown months later; 期限届满 at the end of the term. */
function ending(
  random: Random,
  filed: PlainDate,
  granted: PlainDate,
  years: number,
  term: number,
): DemoPatent['ended'] {
  const on = addYears(filed, Math.min(years, term));
  const wait = random.between(240, 275);
  if (on <= granted) return undefined;
  if (years >= term) return on <= LATEST_DAY ? { on, seen: on, why: 'term' } : undefined;
  const seen = gazetteDay(toDayNumber(on) + wait);
  return seen <= LATEST_DAY ? { on, seen, why: 'fee' } : undefined;
}

/** Legal status as the list of a day shows it (法律状态). */
export function statusOn(patent: DemoPatent, day: string): { status: string; on: PlainDate } | undefined {
  const { ended, granted, published } = patent;
  if (ended && ended.seen <= day) {
    const status = {
      fee: '未缴年费专利权终止',
      term: '专利权有效期届满',
      refused: '驳回',
      withdrawn: '视为撤回',
    }[ended.why];
    return { status, on: ended.on };
  }
  if (granted && granted <= day) return { status: '授权', on: granted };
  if (published && published <= day) return { status: '实质审查', on: published };
  return undefined;
}

/** A synthetic person's name; the surname is drawn from common ones. */
export function personName(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN) + (random.permille(600) ? random.pick(GIVEN) : '');
}
