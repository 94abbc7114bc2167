import { addDays, date } from '@sophora/domain/basics/plainDate';
import type { ApplicantFacts, FiledMarkFacts, KnownName } from '@sophora/domain/marks/hoarding/facts';
import { MarkNames } from './markNames.ts';

/**
 * Made-up applicants with planted truth, written before the detector: hoarders and squatters that must be found, near misses and honest
 * large filers that must not be led further than a note. Sizes follow the orders of magnitude in the guideline's examples.
 */
export const PLANTED = ['hoarder', 'splitHoarder', 'squatter', 'seller', 'placeTaker'] as const;
export const HONEST = [
  'largeFirm',
  'brandFamily',
  'groupTransfer',
  'sharedAddress',
  'fewCoincidences',
  'seasonalSeries',
] as const;
export type PlantKind = (typeof PLANTED)[number] | (typeof HONEST)[number];

export interface MadeRegister {
  readonly applicants: ApplicantFacts[];
  readonly marks: FiledMarkFacts[];
  readonly known: KnownName[];
  /** Applicant to what it was planted as. */
  readonly truth: ReadonlyMap<string, PlantKind>;
}

const DAY = date('2023-01-01');

export function madeRegister(seed: number, applicants: number, marks: number, perKind: number): MadeRegister {
  const names = new MarkNames(seed);
  const made: MadeRegister = { applicants: [], marks: [], known: [], truth: new Map() };
  const truth = made.truth as Map<string, PlantKind>;
  const day = (from: number, span: number) => addDays(DAY, from + names.below(Math.max(1, span)));
  let next = 0;
  const applicant = (facts: Partial<ApplicantFacts>, kind?: PlantKind): string => {
    const id = `A${++next}`;
    made.applicants.push({
      id,
      name: `${names.next().name}${id}`,
      kind: 'firm',
      staff: 5 + names.below(60),
      address: `路${names.below(1_000_000)}号${id}`,
      contact: `c${id}`,
      agent: `agency${names.below(3000)}`,
      ...facts,
    });
    if (kind !== undefined) truth.set(id, kind);
    return id;
  };
  const file = (
    by: string,
    name: string,
    niceClass: number,
    rest: Partial<FiledMarkFacts> = {},
    span = 1200,
  ): void => {
    made.marks.push({ applicant: by, name, niceClass, filed: day(0, span), ...rest });
  };
  const own = (base: string, i: number): string => ['', '牌', '新', '宝', '世家', '大'][i % 6]! + base;
  for (let i = 0; i < 2000; i++)
    made.known.push({
      name: names.next().name,
      kind: i % 2 === 0 ? 'mark' : 'tradeName',
      owner: `owner${i}`,
    });
  for (let i = 0; i < 200; i++) made.known.push({ name: `${names.next().name}山`, kind: 'place' });
  const famous = () => made.known[names.below(2000)]!.name;

  for (let p = 0; p < perKind; p++) {
    const hoarder = applicant(
      { kind: names.chance(0.5) ? 'person' : 'firm', staff: 1 + names.below(4) },
      'hoarder',
    );
    for (let i = 120 + names.below(700); i > 0; i--)
      file(hoarder, names.next().name, 1 + names.below(45), { used: false }, 330);

    const address = `巷${p}号院`;
    const clan = Array.from({ length: 4 }, () =>
      applicant({ kind: 'person', staff: undefined, address, contact: `clan${p}` }, 'splitHoarder'),
    );
    for (const id of clan)
      for (let i = 28 + names.below(14); i > 0; i--)
        file(id, names.next().name, 1 + names.below(45), { used: false }, 300);

    const squatter = applicant({ kind: 'person', staff: undefined }, 'squatter');
    for (let i = 9 + names.below(25); i > 0; i--)
      file(squatter, famous(), 1 + names.below(45), { used: false });

    const seller = applicant({ staff: 2 }, 'seller');
    for (let i = 45 + names.below(80); i > 0; i--)
      file(seller, names.next().name, 1 + names.below(45), {
        registered: day(1200, 100),
        ...(names.chance(0.45) ? { transferredTo: `buyer${names.below(10_000)}` } : { used: false }),
      });

    const taker = applicant({ kind: 'person', staff: undefined }, 'placeTaker');
    for (let i = 10 + names.below(20); i > 0; i--)
      file(taker, made.known[2000 + names.below(200)]!.name, 1 + names.below(45), { used: false });

    const large = applicant(
      { staff: 800 + names.below(5000), ownClasses: [5, 29, 30, 32, 33, 35] },
      'largeFirm',
    );
    const brands = Array.from({ length: 40 }, () => names.next().name);
    for (let i = 300 + names.below(700); i > 0; i--)
      file(
        large,
        own(names.pick(brands), i),
        names.chance(0.6) ? names.pick([5, 29, 30, 32, 33, 35]) : 1 + names.below(45),
        { registered: day(1200, 200), used: names.chance(0.6) },
        1200,
      );

    const family = applicant({ staff: 20 + names.below(30), ownClasses: [30] }, 'brandFamily');
    const base = names.next().name;
    for (let i = 0; i < 70; i++)
      file(family, own(base, i), 1 + (i % 45), { registered: day(1200, 100), used: i % 4 === 0 }, 300);

    const group = applicant({ staff: 300, ownClasses: [9] }, 'groupTransfer');
    for (let i = 0; i < 40; i++)
      file(group, names.next().name, 9, {
        registered: day(900, 300),
        transferredTo: `sister${p}`,
        used: true,
      });

    for (let i = 0; i < 30; i++) {
      const tenant = applicant({ address: `孵化器${p}号楼`, staff: 3 }, 'sharedAddress');
      for (let k = 1 + names.below(3); k > 0; k--) file(tenant, names.next().name, 35, { used: true });
    }

    const lucky = applicant({ staff: 40, ownClasses: [25] }, 'fewCoincidences');
    for (let i = 0; i < 30; i++) file(lucky, i < 2 ? famous() : names.next().name, 25, { used: true });

    const series = applicant({ staff: 120, ownClasses: [3, 25] }, 'seasonalSeries');
    for (let i = 0; i < 60; i++)
      file(series, names.next().name, i % 2 === 0 ? 3 : 25, { used: i % 3 !== 0 }, 330);
  }
  while (made.applicants.length < applicants) applicant({ kind: names.chance(0.3) ? 'person' : 'firm' });
  while (made.marks.length < marks) {
    const by = made.applicants[names.below(made.applicants.length)]!;
    if (truth.has(by.id)) continue;
    const { name, classes } = names.next();
    for (const niceClass of classes)
      file(by.id, name, niceClass, { used: names.chance(0.4) ? true : undefined }, 1800);
  }
  return made;
}
