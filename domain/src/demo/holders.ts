import { type PlainDate, toDayNumber } from '../basics/plainDate.ts';
import { dayText } from './days.ts';
import { DEMO_DISTRICT, STREETS } from './district.ts';
import { creditCode, registrationNumber } from './numbers.ts';
import { shares } from './quota.ts';
import { label, Random } from './random.ts';
import { FIRM_FIRST, FIRM_SECOND, SURNAMES } from './words/names.ts';
import { HOLDER_TRADES, INSTITUTIONS } from './words/trades.ts';

/** 权利主体 of the demonstration: firms, sole traders, hospitals, universities, institutes, associations. */
export type HolderSort = 'company' | 'soleTrader' | 'hospital' | 'university' | 'institute' | 'association';

const SORTS: readonly HolderSort[] = [
  'hospital',
  'university',
  'institute',
  'association',
  'company',
  'soleTrader',
];
const SORT_WEIGHTS = [28, 12, 30, 60, 6_900, 4_970];
const CREDIT_SORT: Record<HolderSort, string> = {
  company: '91',
  soleTrader: '92',
  hospital: '12',
  university: '12',
  institute: '12',
  association: '51',
};

export interface Holder {
  readonly index: number;
  readonly sort: HolderSort;
  readonly name: string;
  readonly formerName?: string;
  /** Absent for those whose code the register lacks. */
  readonly code?: string;
  readonly oldNumber?: string;
  /** Index into HOLDER_TRADES. */
  readonly trade: number;
  readonly established: PlainDate;
  readonly closed?: PlainDate;
  readonly street: number;
  readonly address: string;
  /** Where it sat before it moved within the district. */
  readonly moved?: { readonly on: PlainDate; readonly street: number; readonly address: string };
}

const LABEL = label('holder');
const KEPT = 20_000;
const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** All holders of a district by index: institutions first, then companies (the oldest first), then sole traders. */
export class Holders {
  readonly count: number;
  private readonly seed: number;
  private readonly ends: number[];
  private readonly recent = new Map<number, Holder>();

  constructor(seed: number, scale: number) {
    this.seed = seed;
    this.count = Math.max(200, Math.round(12_000 * scale));
    let end = 0;
    this.ends = shares(this.count, SORT_WEIGHTS).map((n) => (end += n));
  }

  /** First index and number of a sort. */
  range(sort: HolderSort): { from: number; count: number } {
    const s = SORTS.indexOf(sort);
    const from = s === 0 ? 0 : this.ends[s - 1]!;
    return { from, count: this.ends[s]! - from };
  }

  sortOf(index: number): HolderSort {
    return SORTS[this.ends.findIndex((end) => index < end)]!;
  }

  /** Trade and day of foundation alone, for choosing among many. */
  brief(index: number): { trade: number; established: PlainDate } {
    const sort = this.sortOf(index);
    const { from, count } = this.range(sort);
    const random = new Random(this.seed, LABEL, index);
    streetOf(random, sort);
    return { trade: tradeOf(random, sort), established: establishedOn(random, sort, index - from, count) };
  }

  /** A holder; the ones asked for lately are kept, since a few own most. */
  at(index: number): Holder {
    const known = this.recent.get(index);
    if (known) return known;
    if (this.recent.size >= KEPT) this.recent.clear();
    const holder = this.make(index);
    this.recent.set(index, holder);
    return holder;
  }

  private make(index: number): Holder {
    const sort = this.sortOf(index);
    const { from, count } = this.range(sort);
    const rank = index - from;
    const random = new Random(this.seed, LABEL, index);
    const street = streetOf(random, sort);
    const trade = tradeOf(random, sort);
    const established = establishedOn(random, sort, rank, count);
    const stem = stemOf(this.seed, index);
    const name = nameOf(random, sort, stem, rank, trade);
    const address = addressIn(random, street);
    const small = sort === 'company' || sort === 'soleTrader';
    const coded = !small || random.permille(sort === 'company' ? 940 : 860);
    const numbered = established < '2015-10-01' && random.permille(700);
    const code = creditCode(CREDIT_SORT[sort], DEMO_DISTRICT, organisation(random, index, established));
    const closed =
      small && random.permille(sort === 'company' ? 90 : 160) ? closing(random, established) : undefined;
    const former = sort === 'company' && random.permille(50);
    const moves = small && random.permille(40);
    const formerName = former ? `山东${stem}实业有限公司` : undefined;
    const other = moves ? streetOf(random, sort) : street;
    const moved =
      moves && other !== street
        ? {
            on: dayText(
              random.between(toDayNumber('2022-01-01' as PlainDate), toDayNumber('2025-06-30' as PlainDate)),
            ),
            street: other,
            address: addressIn(random, other),
          }
        : undefined;
    return {
      index,
      sort,
      name,
      ...(formerName ? { formerName } : {}),
      ...(coded ? { code } : {}),
      ...(small && numbered ? { oldNumber: registrationNumber(DEMO_DISTRICT, 10_000_000 + index) } : {}),
      trade,
      established,
      ...(closed ? { closed } : {}),
      street,
      address,
      ...(moved && (!closed || closed > moved.on) && established < moved.on ? { moved } : {}),
    };
  }
}

/** Eight characters: digits only before the reform of 2015, `MA` and letters after it; the index makes them unique. */
function organisation(random: Random, index: number, established: PlainDate): string {
  if (established < '2015-10-01') return String(30_000_000 + index * 13 + random.int(13)).padStart(8, '0');
  let n = index * 31 + random.int(31);
  let tail = '';
  for (let i = 0; i < 5; i++) {
    tail = CODE_CHARACTERS[n % 31]! + tail;
    n = Math.floor(n / 31);
  }
  return `MA3${tail}`;
}

/** Streets differ in size: two industrial ones, one with the hospitals, the rest mixed. */
const FIRM_STREETS = [9, 6, 7, 4, 8, 5, 6, 7, 5, 14, 6, 4, 5, 6, 3, 12];
const INSTITUTION_STREETS = [6, 2, 18, 1, 2, 3, 2, 12, 3, 4, 2, 1, 2, 9, 1, 3];

function streetOf(random: Random, sort: HolderSort): number {
  return random.weighted(sort === 'company' || sort === 'soleTrader' ? FIRM_STREETS : INSTITUTION_STREETS);
}

function tradeOf(random: Random, sort: HolderSort): number {
  const weights = HOLDER_TRADES.map((t) => t.weights[sort]);
  return random.weighted(weights);
}

function establishedOn(random: Random, sort: HolderSort, rank: number, count: number): PlainDate {
  if (sort === 'company' || sort === 'soleTrader') {
    // By rank, so that the firms that file most are also old enough to have filed early.
    const share = count < 2 ? 0 : rank / count;
    const year =
      share < 0.08
        ? random.between(1994, 2004)
        : share < 0.3
          ? random.between(2003, 2012)
          : random.between(2008, 2025);
    return dayText(toDayNumber(`${year}-01-01` as PlainDate) + random.int(365));
  }
  return dayText(toDayNumber('1952-01-01' as PlainDate) + random.int(18_000));
}

function closing(random: Random, established: PlainDate): PlainDate | undefined {
  const from = toDayNumber(established) + 700;
  const to = toDayNumber('2026-09-30' as PlainDate);
  return from < to ? dayText(random.between(from, to)) : undefined;
}

function nameOf(random: Random, sort: HolderSort, stem: string, rank: number, trade: number): string {
  const words = HOLDER_TRADES[trade]!;
  if (sort === 'company') {
    const place = random.pick(['山东', '济南', '山东', '济南', '济南市示例区']);
    const form = ['有限公司', '股份有限公司', '有限责任公司', '（集团）有限公司'][
      random.weighted([70, 6, 10, 4])
    ];
    return `${place}${stem}${random.pick(words.firm)}${form}`;
  }
  if (sort === 'soleTrader') {
    const family = random.permille(300) ? `${random.pick(SURNAMES)}家` : '';
    return `济南市示例区${family}${stem}${random.pick(words.shop)}`;
  }
  const stems = INSTITUTIONS[sort];
  const turn = Math.floor(rank / stems.length);
  const name = stems[rank % stems.length]!;
  if (turn === 0) return name;
  const branch = turn <= 6 ? `${'东西南北中新'[turn - 1]}城` : `第${turn}`;
  return name.replace('示例', `示例${branch}`);
}

/** Three characters that no other holder of the district has (up to some 500,000 holders). */
function stemOf(seed: number, index: number): string {
  const first = FIRM_FIRST.length;
  const second = FIRM_SECOND.length;
  const all = first * second * first;
  // 7919 is prime and divides none of the lengths, so the numbers run through all triples.
  let n = (index * 7919 + (seed % all) * 31) % all;
  const a = FIRM_FIRST[n % first]!;
  n = Math.floor(n / first);
  return a + FIRM_SECOND[n % second]! + FIRM_FIRST[Math.floor(n / second)]!;
}

/** An address in the street: most name the street, some only the community. */
export function addressIn(random: Random, street: number): string {
  const s = STREETS[street]!;
  const road = `${random.pick(s.roads)}${random.between(1, 399)}号`;
  const room = random.permille(450)
    ? `${random.between(1, 18)}号楼${random.between(1, 4)}单元${random.between(101, 2405)}`
    : '';
  const community = random.pick(s.communities).short;
  switch (random.weighted([55, 20, 25])) {
    case 0:
      return `山东省济南市示例区${s.name}${road}${room}`;
    case 1:
      return `济南市示例区${s.name}${community}${random.pick(['沿街房', '综合楼', '商铺'])}${random.between(1, 60)}号`;
    default:
      return `山东省济南市示例区${road}${community}${random.between(1, 40)}号`;
  }
}
