import { expect, test } from 'vitest';
import { addDays, date } from '../../basics/plainDate.ts';
import type { Filing } from '../filing.ts';
import { SCREENING_SETTINGS } from '../settings.ts';
import { PAIR_RELATIONS, type PairRelation, type Pairs } from '../text/pairs.ts';
import { withContinuation } from './lead.ts';
import { makeLeads } from './makeLeads.ts';

const START = date('2025-03-01');
const filing = (i: number, more: Partial<Filing> = {}): Filing => ({
  number: `20251${String(i * 10).padStart(7, '0')}`,
  title: `第${i}号装置`,
  type: 'invention',
  filed: addDays(START, i),
  published: undefined,
  applicants: [`第${i}有限公司`],
  inventors: [],
  agency: undefined,
  address: undefined,
  ipc: ['B01F7/18'],
  priority: undefined,
  family: [],
  publications: [],
  prior: false,
  ...more,
});

const many = (count: number, more: (i: number) => Partial<Filing> = () => ({})) =>
  Array.from({ length: count }, (_, i) => filing(i, more(i)));

function pairs(...found: [number, number, PairRelation, number][]): Pairs {
  return {
    a: Uint32Array.from(found, (f) => f[0]),
    b: Uint32Array.from(found, (f) => f[1]),
    relation: Uint8Array.from(found, (f) => PAIR_RELATIONS.indexOf(f[2])),
    share: Float32Array.from(found, (f) => f[3]),
  };
}

const screen = (filings: readonly Filing[], ...comparisons: Pairs[]) =>
  makeLeads({
    filings,
    comparisons,
    lengths: filings.map(() => 200),
    claimLengths: undefined,
    settings: SCREENING_SETTINGS,
    exchanged: () => [],
  });

const signal = (lead: ReturnType<typeof screen>['leads'][number], id: string) =>
  lead.signals.find((s) => s.id === id);

test('of a text relation and a template, the one that agrees further names the pair', () => {
  const two = many(2);
  expect(screen(two, pairs([0, 1, 'fewEdits', 0.8]), pairs([0, 1, 'template', 0.95])).leads[0]!.kind).toBe(
    'template',
  );
  expect(screen(two, pairs([0, 1, 'fewEdits', 0.93]), pairs([0, 1, 'template', 0.89])).leads[0]!.kind).toBe(
    'fewEdits',
  );
});

test('one frame of one applicant is no lead with two filings and is one with three', () => {
  const own = { applicants: ['甲'], ipc: ['A01B1/00'] };
  const titled = (i: number) => ({ ...own, title: ['犁头', '镰刀', '锄柄'][i]! });
  const frame = pairs([0, 1, 'template', 0.9], [1, 2, 'template', 0.9]);
  expect(screen(many(2, titled), pairs([0, 1, 'template', 0.9])).leads).toEqual([]);
  expect(screen(many(3, titled), frame).leads).toMatchObject([{ kind: 'template' }]);
});

test('a frame between strangers counts from 92 percent on, between tied filers within a year', () => {
  const template = (share: number) => pairs([0, 1, 'template', share]);
  expect(screen(many(2), template(0.91)).leads).toEqual([]);
  expect(screen(many(2), template(0.93)).leads).toHaveLength(1);
  const tied = (later: number) => [
    filing(0, { inventors: ['张三'] }),
    filing(1, { inventors: ['张三'], filed: addDays(START, later) }),
  ];
  expect(screen(tied(372), template(0.88)).leads).toHaveLength(1);
  expect(screen(tied(373), template(0.88)).leads).toEqual([]);
});

test('a lawful pair counts once: with a third filing it is a lead of two', () => {
  const list = [
    filing(0, { applicants: ['甲'] }),
    filing(1, { applicants: ['甲'], type: 'utilityModel', filed: START }),
    filing(2),
  ];
  const same = pairs([0, 1, 'same', 1], [0, 2, 'same', 1]);
  const { leads, spared } = screen(list, same);
  expect(signal(leads[0]!, 'nearDuplicates')).toMatchObject({ value: 2, met: true });
  expect(leads[0]!.against.map((m) => m.code)).toContain('lawful-inside');
  expect(spared).toMatchObject([{ why: 'sameDayPair' }]);
  expect(screen(list.slice(0, 2), pairs([0, 1, 'same', 1])).leads).toEqual([]);
});

test("an applicant's few filings are a note while they agree up to nine tenths", () => {
  const own = (i: number) => ({ applicants: ['甲'], title: ['犁头', '镰刀'][i]! });
  expect(screen(many(2, own), pairs([0, 1, 'fewEdits', 0.9])).spared).toMatchObject([{ why: 'relatedOwn' }]);
  expect(screen(many(2, own), pairs([0, 1, 'fewEdits', 0.91])).leads).toHaveLength(1);
});

test('three applicants are dispersed, two are not', () => {
  const same = pairs([0, 1, 'same', 1], [0, 2, 'same', 1]);
  expect(signal(screen(many(2), pairs([0, 1, 'same', 1])).leads[0]!, 'dispersedFilers')).toMatchObject({
    value: 2,
    met: false,
  });
  expect(signal(screen(many(3), same).leads[0]!, 'dispersedFilers')).toMatchObject({ value: 3, met: true });
});

test('ten filings of a person within thirty days are a burst, nine are not, nor ten over a longer time', () => {
  const person = (days: number) => (i: number) => ({
    applicants: ['张小三'],
    filed: addDays(START, i * days),
  });
  expect(screen(many(10, person(3))).leads).toMatchObject([{ kind: 'burst' }]);
  expect(screen(many(9, person(3))).leads).toEqual([]);
  expect(screen(many(10, person(4))).leads).toEqual([]);
});

test('a firm bursts with twenty filings, or with ten over four sections that are most of what it has', () => {
  const firm = (sections: string) => (i: number) => ({
    applicants: ['甲有限公司'],
    filed: START,
    ipc: [`${sections[i % sections.length]}01B1/00`],
  });
  expect(screen(many(19, firm('A'))).leads).toEqual([]);
  expect(screen(many(20, firm('A'))).leads).toMatchObject([{ kind: 'burst' }]);
  expect(screen(many(10, firm('ABC'))).leads).toEqual([]);
  expect(screen(many(10, firm('ABCD'))).leads).toMatchObject([{ kind: 'burst' }]);
});

test('what a filer always files is no burst: four times its own history is the measure', () => {
  const month = (i: number) => ({
    applicants: ['甲有限公司'],
    filed: addDays(START, Math.floor(i / 20) * 30),
  });
  expect(screen(many(20 * 30, month)).leads).toEqual([]);
});

test('the measure is that of the last filing day', () => {
  const on = (day: string) =>
    screen(
      many(2, () => ({ filed: date(day) })),
      pairs([0, 1, 'same', 1]),
    ).leads[0]!;
  expect(on('2024-01-20')).toMatchObject({ measure: 'order77' });
  expect(on('2024-01-19')).toMatchObject({ measure: 'notice411' });
  expect(on('2021-03-11').against.map((m) => m.code)).not.toContain('before-measures');
  expect(on('2021-03-10').against.map((m) => m.code)).toContain('before-measures');
});

test('an earlier text is not a member, and two earlier texts are no lead', () => {
  const list = [filing(0, { prior: true }), filing(1, { prior: true }), filing(2)];
  const { leads } = screen(list, pairs([0, 1, 'same', 1], [0, 2, 'same', 1]));
  expect(leads).toMatchObject([{ members: [list[2]!.number], prior: [list[0]!.number] }]);
  expect(screen(list.slice(0, 2), pairs([0, 1, 'same', 1])).leads).toEqual([]);
});

test('a lead keeps its id when it grows, and a merger says what it continues', () => {
  const before = screen(many(4), pairs([0, 1, 'same', 1], [2, 3, 'same', 1])).leads;
  const after = screen(many(4), pairs([0, 1, 'same', 1], [2, 3, 'same', 1], [1, 2, 'same', 1])).leads;
  const merged = withContinuation(after, before)[0]!;
  const [kept, gone] = [
    before.find((l) => l.members[0] === merged.members[0])!,
    before.find((l) => l.members[0] !== merged.members[0])!,
  ];
  expect(merged.id).toBe(kept.id);
  expect(merged.continues).toEqual([gone.id]);
});

test('registers that are not there leave their signals not assessable, those that are there measure', () => {
  const list = many(2);
  const same = pairs([0, 1, 'same', 1]);
  expect(screen(list, same).leads[0]!.notAssessable).toEqual(
    expect.arrayContaining(['researchCapacity', 'transfersAroundGrant', 'longClaims', 'inventorBurst']),
  );
  const { leads } = makeLeads({
    filings: list,
    comparisons: [same],
    lengths: [200, 200],
    claimLengths: [300, 300],
    holders: new Map([['第0有限公司', { researchStaff: 0 }]]),
    transfers: [{ number: list[0]!.number, on: START, granted: undefined }],
    settings: SCREENING_SETTINGS,
    exchanged: () => [],
  });
  expect(signal(leads[0]!, 'researchCapacity')).toMatchObject({ value: 1, threshold: 1, met: true });
  expect(signal(leads[0]!, 'transfersAroundGrant')).toMatchObject({ value: 1, met: false });
});
