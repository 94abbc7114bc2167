import { minDate, type PlainDate, toDayNumber } from '../basics/plainDate.ts';
import { dayText, plusDays } from './days.ts';
import type { DemoPatent, Patents } from './patents.ts';
import { shares } from './quota.ts';
import { label, Random } from './random.ts';
import { BANKS } from './words/names.ts';

/** What others say of patents: pledges (质押), awards (奖项), overseas family (海外同族). */
interface DemoPledge {
  readonly registration: string;
  readonly pledgor: number;
  readonly pledgee: string;
  readonly on: PlainDate;
  readonly released?: PlainDate;
  /** 万元. */
  readonly amount: number;
  readonly patents: readonly DemoPatent[];
}

interface DemoAward {
  readonly patent: DemoPatent;
  readonly name: string;
  readonly grade: string;
  readonly year: number;
  readonly on: PlainDate;
  /** 国家科学技术奖 or 中国专利奖: what criterion E asks for. */
  readonly national: boolean;
}

interface DemoFamilyMember {
  readonly patent: DemoPatent;
  readonly country: string;
  readonly number: string;
  readonly filed: PlainDate;
  readonly published: PlainDate;
  /** Absent: published only, which is no 专利权. */
  readonly granted?: PlainDate;
}

export interface Relations {
  readonly pledges: readonly DemoPledge[];
  readonly awards: readonly DemoAward[];
  readonly families: readonly DemoFamilyMember[];
}

/** Pledge registrations by year: the sum of 2022–2025 passes 2 亿元, the rise from year to year breaks in 2024. */
const PLEDGES: readonly { year: number; count: number; amount: number }[] = [
  { year: 2021, count: 8, amount: 2_150 },
  { year: 2022, count: 10, amount: 3_260 },
  { year: 2023, count: 14, amount: 5_480 },
  { year: 2024, count: 13, amount: 4_720 },
  { year: 2025, count: 19, amount: 8_130 },
  { year: 2026, count: 15, amount: 6_350 },
];

const PLEDGE = label('pledge');
const AWARD = label('award');
const FAMILY = label('family');

export function makeRelations(seed: number, patents: Patents, scale: number): Relations {
  const awards: DemoAward[] = [];
  const families: DemoFamilyMember[] = [];
  const pledgeable = new Map<number, DemoPatent[]>();
  const only: DemoPatent[] = [];
  const companies = patents.holders.range('company');
  for (let i = 0; i < patents.count; i++) {
    const { cell } = patents.cells.locate(i);
    if (cell.fate !== 'validHighValue' && cell.fate !== 'validOrdinary') continue;
    const a = new Random(seed, AWARD, i);
    const f = new Random(seed, FAMILY, i);
    const awarded = cell.ground === 'E' || a.permille(cell.ground === 'I' ? 0 : 18);
    const abroad = cell.ground === 'B' || f.permille(cell.ground === 'A' ? 90 : cell.ground === 'I' ? 0 : 30);
    const mayPledge = cell.ground === 'A' || cell.ground === 'D';
    if (!awarded && !abroad && !mayPledge) continue;
    const patent = patents.at(i);
    if (awarded) awards.push(award(a, patent));
    if (abroad) families.push(...family(f, patent));
    const owner = patent.holders[0]!;
    if (cell.ground === 'D') only.push(patent);
    else if (mayPledge && owner >= companies.from && owner < companies.from + companies.count) {
      const list = pledgeable.get(owner);
      if (list) list.push(patent);
      else pledgeable.set(owner, [patent]);
    }
  }
  return { pledges: pledges(seed, scale, [...pledgeable.values()], only), awards, families };
}

function award(random: Random, patent: DemoPatent): DemoAward {
  const year = Math.min(2025, Math.max(2015, Number(patent.granted!.slice(0, 4)) + random.between(1, 3)));
  const national = patent.ground === 'E' || patent.ground === 'A';
  const [name, grades]: [string, readonly string[]] = national
    ? random.permille(700)
      ? ['中国专利奖', ['优秀奖', '优秀奖', '优秀奖', '银奖']]
      : ['国家科学技术进步奖', ['二等奖']]
    : random.permille(600)
      ? ['山东省科学技术进步奖', ['二等奖', '三等奖']]
      : ['济南市专利奖', ['一等奖', '二等奖', '三等奖']];
  const on = dayText(toDayNumber(`${year}-03-01` as PlainDate) + random.int(240));
  return { patent, name, grade: random.pick(grades), year, on, national };
}

const OFFICES = ['US', 'US', 'EP', 'JP', 'KR', 'DE', 'AU'];

function family(random: Random, patent: DemoPatent): DemoFamilyMember[] {
  const members: DemoFamilyMember[] = [];
  const granting = patent.ground === 'B' || patent.ground === 'A';
  for (let i = random.between(1, 2); i > 0; i--) {
    const country = random.pick(OFFICES);
    const filed = plusDays(patent.filed, random.between(200, 364));
    const published = plusDays(filed, random.between(180, 540));
    const granted = minDate(plusDays(filed, random.between(640, 1300)), '2025-08-30' as PlainDate);
    const digits = random.between(1_000_000, 9_999_999);
    const suffix = { US: 'B2', EP: 'B1', JP: 'B2', KR: 'B1', DE: 'B4', AU: 'B2' }[country];
    members.push({
      patent,
      country,
      number: granting
        ? `${country}${digits}${suffix}`
        : `${country}${filed.slice(0, 4)}${String(digits).slice(0, 6)}A1`,
      filed,
      published: granting
        ? minDate(published, plusDays(granted, -60))
        : minDate(published, '2026-09-30' as PlainDate),
      ...(granting ? { granted } : {}),
    });
  }
  return members;
}

function pledges(
  seed: number,
  scale: number,
  owners: readonly DemoPatent[][],
  only: readonly DemoPatent[],
): DemoPledge[] {
  const found: DemoPledge[] = [];
  let n = 0;
  let next = 0;
  for (const { year, count, amount } of PLEDGES) {
    const registrations = Math.max(1, Math.round(count * scale));
    // Patents that count by their pledge alone stand in the years of the plan, a third of each of the later ones.
    const alone = year >= 2023 && year <= 2025 ? Math.ceil(only.length / 3) : 0;
    const rows: Omit<DemoPledge, 'amount'>[] = [];
    const weights: number[] = [];
    for (let r = 0; r < registrations; r++) {
      const random = new Random(seed, PLEDGE, n++);
      const span = year === 2026 ? 300 : 362;
      const on = workday(toDayNumber(`${year}-01-04` as PlainDate) + random.int(span));
      const single = r < alone ? only[next] : undefined;
      let patents: DemoPatent[];
      if (single && single.granted! < on) {
        patents = [single];
        next++;
        weights.push(random.between(14, 20));
      } else {
        patents = granted(random, owners, on);
        weights.push(random.between(4, 12));
      }
      if (patents.length === 0) {
        weights.pop();
        continue;
      }
      const released = dayText(toDayNumber(on) + random.between(360, 1_080));
      rows.push({
        registration: `Y${year}98${String(1_000_000 + Math.floor((toDayNumber(on) % 366) * 190) + r * 7 + random.int(7)).slice(1)}${r % 10}`,
        pledgor: patents[0]!.holders[0]!,
        pledgee: random.pick(BANKS),
        on,
        // A patent that counts by its pledge alone keeps it, so that no reading of a release moves the truth.
        ...(released <= '2026-10-31' && patents[0] !== single ? { released } : {}),
        patents,
      });
    }
    shares(Math.round(amount * scale), weights).forEach((share, r) => {
      found.push({ ...rows[r]!, amount: share });
    });
  }
  return found;
}

/** One to three patents of one owner that were granted by that day. */
function granted(random: Random, owners: readonly DemoPatent[][], on: PlainDate): DemoPatent[] {
  for (let trial = 0; trial < 40 && owners.length > 0; trial++) {
    const patents = random.pick(owners).filter((p) => p.granted! < on);
    if (patents.length > 0) return patents.slice(0, random.between(1, 3));
  }
  return [];
}

function workday(n: number): PlainDate {
  // Day 0 was a Thursday; Saturdays and Sundays move on to Monday.
  const day = (n + 3) % 7;
  return dayText(day === 5 ? n + 2 : day === 6 ? n + 1 : n);
}
