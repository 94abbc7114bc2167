import type { PlainDate } from '../../basics/plainDate.ts';
import type { LeadKind } from '../../screening/leads/lead.ts';
import { type Draft, draftText, fill, otherNouns } from '../../screening/truth/makeText.ts';
import { plant } from '../../screening/truth/plants.ts';
import { plusDays } from '../days.ts';
import { STREETS } from '../district.ts';
import { addressIn, type Holders } from '../holders.ts';
import { applicationNumber } from '../numbers.ts';
import { personName } from '../patents.ts';
import { label, Random } from '../random.ts';
import { AGENCIES } from '../words/names.ts';

/**
 * Published applications of the demonstration with related texts: clusters that a screening has to propose, and lawful
 * ones that it has to spare. All are pending, so that no figure counts one.
 */
export interface PlantedFiling {
  readonly number: string;
  readonly title: string;
  readonly filed: PlainDate;
  readonly published: PlainDate;
  readonly applicant: string;
  readonly inventors: readonly string[];
  readonly address: string;
  readonly agency: string;
  readonly ipc: string;
  readonly abstract: string;
}

export interface RelatedFilings {
  /** What the screening must make of them: a lead of that kind, or nothing but a note. */
  readonly expected: LeadKind | 'spared';
  readonly filings: readonly PlantedFiling[];
}

const LABEL = label('relatedFilings');
/** Above every serial that the patents of the year have. */
const FIRST_SERIAL = 1_380_001;
const BATCH_AGENCY = '示例速达知识产权代理有限公司';
const SECTIONS = [
  'A47B1/00',
  'B25J9/16',
  'C08L23/06',
  'D06M11/46',
  'E04B1/00',
  'F16K1/00',
  'G06F16/00',
  'H02J7/00',
];

export function relatedFilings(seed: number, holders: Holders): RelatedFilings[] {
  const maker = new Maker(seed, holders);
  return [
    { expected: 'template', filings: maker.filledTemplate(24, 8) },
    { expected: 'sameText', filings: maker.oneText(3) },
    { expected: 'burst', filings: maker.burstOfOne(14) },
    { expected: 'fewEdits', filings: maker.edited(4) },
    { expected: 'reordered', filings: maker.reordered(2) },
    { expected: 'spared', filings: maker.divisional() },
  ];
}

class Maker {
  private readonly random: Random;
  private readonly holders: Holders;
  private serial = FIRST_SERIAL;
  private company: number;

  constructor(seed: number, holders: Holders) {
    this.random = new Random(seed, LABEL, 0);
    this.holders = holders;
    const { from, count } = holders.range('company');
    // Late companies, which hold no other patent.
    this.company = from + Math.floor(count * 0.6);
  }

  /** 套用模板: one frame with other things put in, under several names at one address, by one agency. */
  filledTemplate(count: number, names: number): PlantedFiling[] {
    const draft = this.draft();
    const address = this.address();
    const firms = Array.from({ length: names }, () => this.firm());
    return Array.from({ length: count }, (_, i) => {
      const nouns = otherNouns(this.random, draft);
      return this.filing({
        title: `一种${nouns[0]}`,
        abstract: fill(draft, nouns),
        applicant: firms[i % names]!,
        address,
        agency: BATCH_AGENCY,
        filed: plusDays('2026-03-02' as PlainDate, Math.floor(i / 2)),
        ipc: SECTIONS[i % 4]!,
      });
    });
  }

  /** One text under several names that nothing else ties. */
  oneText(count: number): PlantedFiling[] {
    const draft = this.draft();
    return Array.from({ length: count }, (_, i) =>
      this.filing({
        title: `一种${draft.nouns[0]}`,
        abstract: fill(draft),
        filed: plusDays('2026-01-12' as PlainDate, 23 * i),
      }),
    );
  }

  /** One person within days, over the sections of the classification, each text of its own. */
  burstOfOne(count: number): PlantedFiling[] {
    const person = personName(this.random);
    const address = this.address();
    return Array.from({ length: count }, (_, i) => {
      const draft = this.draft();
      return this.filing({
        title: `一种${draft.nouns[0]}`,
        abstract: fill(draft),
        applicant: person,
        inventors: [person],
        address,
        agency: '',
        filed: plusDays('2026-04-07' as PlainDate, Math.floor(i / 2)),
        ipc: SECTIONS[i % SECTIONS.length]!,
      });
    });
  }

  edited(count: number): PlantedFiling[] {
    const draft = this.draft();
    const inventors = [personName(this.random), personName(this.random)];
    return Array.from({ length: count }, (_, i) =>
      this.filing({
        title: `一种${draft.nouns[0]}`,
        abstract: i === 0 ? fill(draft) : plant(this.random, draft, 'edits5'),
        inventors,
        filed: plusDays('2026-02-03' as PlainDate, 9 * i),
      }),
    );
  }

  reordered(count: number): PlantedFiling[] {
    const draft = this.draft();
    return Array.from({ length: count }, (_, i) =>
      this.filing({
        title: `一种${draft.nouns[0]}`,
        abstract: i === 0 ? fill(draft) : plant(this.random, draft, 'reordered'),
        filed: plusDays('2026-02-24' as PlainDate, 15 * i),
      }),
    );
  }

  /** 分案申请: keeps the filing day of its parent, bears a number of a later year. */
  divisional(): PlantedFiling[] {
    const draft = this.draft();
    const applicant = this.firm();
    const address = this.address();
    const inventors = [personName(this.random)];
    const common = { title: `一种${draft.nouns[0]}`, abstract: fill(draft), applicant, address, inventors };
    return [2025, 2026].map((year) =>
      this.filing({ ...common, year, filed: '2025-11-18' as PlainDate, agency: AGENCIES[0]! }),
    );
  }

  private filing(
    given: Pick<PlantedFiling, 'title' | 'abstract' | 'filed'> &
      Partial<PlantedFiling> & { readonly year?: number },
  ): PlantedFiling {
    const { random } = this;
    return {
      number: applicationNumber(given.year ?? Number(given.filed.slice(0, 4)), 1, this.serial++),
      published: plusDays(given.filed, 175),
      applicant: given.applicant ?? this.firm(),
      inventors: given.inventors ?? [personName(random), personName(random)],
      address: given.address ?? this.address(),
      agency: given.agency ?? random.pick(AGENCIES),
      ipc: given.ipc ?? random.pick(SECTIONS),
      title: given.title,
      // All are inventions, whatever the made-up text calls itself.
      abstract: given.abstract.replaceAll('本实用新型', '本发明'),
      filed: given.filed,
    };
  }

  private draft(): Draft {
    for (;;) {
      const draft = draftText(this.random);
      if (draft.nature === 'device') return draft;
    }
  }

  /** A company of the district that files nothing else. */
  private firm(): string {
    return this.holders.at(this.company++).name;
  }

  private address(): string {
    return addressIn(this.random, this.random.int(STREETS.length));
  }
}
