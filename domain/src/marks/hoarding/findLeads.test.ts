import { describe, expect, it } from 'vitest';
import { addDays, date } from '../../basics/plainDate.ts';
import type { ApplicantFacts, FiledMarkFacts, KnownName } from './facts.ts';
import { findHoarding } from './findLeads.ts';
import { hoardingText } from './hoardingTexts.ts';
import { filingLaw } from './law.ts';
import { HOARDING_SETTINGS } from './settings.ts';

const SYLLABLES = [
  ...'东南西北春夏秋冬金木水火土风云雷电山川河江湖海天地星辰日月松竹梅兰菊荷桂桃李杏花草树叶林森石玉珠宝',
];
/** Names that no rule finds near one another: two characters each, all pairs different. */
const name = (i: number): string =>
  SYLLABLES[i % 47]! + SYLLABLES[(i * 7 + Math.floor(i / 47) * 5 + 11) % 47]!;
const person = (id: string, rest: Partial<ApplicantFacts> = {}): ApplicantFacts => ({
  id,
  name: `申请人${id}`,
  kind: 'person',
  ...rest,
});
const DAY = date('2024-01-01');
const filings = (
  by: string,
  count: number,
  rest: (i: number) => Partial<FiledMarkFacts> = () => ({}),
): FiledMarkFacts[] =>
  Array.from({ length: count }, (_, i) => ({
    applicant: by,
    name: name(i),
    niceClass: 1 + (i % 45),
    filed: addDays(DAY, i * 4),
    ...rest(i),
  }));
const find = (applicants: ApplicantFacts[], marks: FiledMarkFacts[], known: KnownName[] = []) =>
  findHoarding({ applicants, marks, known, settings: HOARDING_SETTINGS });
const met = (lead: ReturnType<typeof find>[number] | undefined) =>
  lead?.signals.filter((s) => s.met).map((s) => s.id);

describe('very many filings', () => {
  it('make a lead with a second circumstance, from the threshold on', () => {
    expect(find([person('a')], filings('a', 49))).toEqual([]);
    const [lead] = find([person('a')], filings('a', 50));
    expect(lead).toMatchObject({ level: 'lead', filings: 50, open: 50 });
    expect(met(lead)).toEqual(['hugeNumber', 'manyClasses']);
  });
  it('alone are a note', () => {
    const [lead] = find(
      [person('a')],
      filings('a', 60, () => ({ niceClass: 25 })),
    );
    expect(lead?.level).toBe('note');
  });
  it('spread over persons of one contact count together, and say why they are joined', () => {
    const people = ['a', 'b', 'c'].map((id) => person(id, { contact: '138 0000 0000' }));
    const marks = people.flatMap((p, k) => filings(p.id, 20, (i) => ({ name: name(i + 20 * k) })));
    const [lead, ...others] = find(people, marks);
    expect(others).toEqual([]);
    expect(lead).toMatchObject({ level: 'lead', members: ['a', 'b', 'c'] });
    expect(lead!.joins.map((j) => `${j.a}${j.b} ${j.by}`)).toEqual(['ab contact', 'ac contact']);
  });
  it('at an address of many are not joined', () => {
    const people = Array.from({ length: 6 }, (_, i) => person(`p${i}`, { address: '孵化器一号楼' }));
    expect(
      find(
        people,
        people.flatMap((p) => filings(p.id, 12)),
      ),
    ).toEqual([]);
    const five = people.slice(0, 5);
    expect(
      find(
        five,
        five.flatMap((p) => filings(p.id, 12)),
      )[0]?.members,
    ).toHaveLength(5);
  });
  it('that are in use or built on own marks in use are lawful, and the note says so', () => {
    const family = filings('a', 80, (i) => ({
      name: `${['', '新', '大', '老'][i % 4]}双凤${['', '世家', '牌'][i % 3]}`,
      registered: date('2025-06-01'),
      used: i === 0 ? true : undefined,
    }));
    const [lead] = find([person('a')], family);
    expect(lead).toMatchObject({ level: 'note', open: 0 });
    expect(lead!.against.map((m) => hoardingText(m, 'zh'))).toEqual([
      '其中 1 件有使用证据，未计入',
      '其中 79 件以自有在用注册商标为基础（防御性申请），未计入',
    ]);
  });
  it('are measured against staff', () => {
    const firm = person('a', { kind: 'firm', staff: 200 });
    expect(find([firm], filings('a', 90))).toEqual([]);
  });
});

describe('names of others', () => {
  const known = (kind: KnownName['kind'], count: number, owners: number): KnownName[] =>
    Array.from({ length: count }, (_, i) => ({ name: name(i), kind, owner: `权利人${i % owners}` }));
  it.each([
    ['mark', 'copiedMarks'],
    ['tradeName', 'tradeNames'],
    ['person', 'personNames'],
    ['place', 'placeNames'],
    ['generic', 'genericTerms'],
  ] as const)('of kind %s are a situation of their own', (kind, signal) => {
    expect(find([person('a')], filings('a', 4), known(kind, 4, 4))).toEqual([]);
    expect(met(find([person('a')], filings('a', 5), known(kind, 5, 3))[0])).toContain(signal);
  });
  it('of two owners are not of several', () => {
    expect(met(find([person('a')], filings('a', 8), known('mark', 8, 2))[0]) ?? []).not.toContain(
      'copiedMarks',
    );
  });
  it('that are one’s own are nobody’s copy', () => {
    const own = known('mark', 8, 8).map((k) => ({ ...k, owner: '申请人a' }));
    expect(find([person('a')], filings('a', 8), own)).toEqual([]);
  });
  it('of one owner, filed again and again, count every filing of the same text', () => {
    const marks = filings('a', 6, () => ({ name: '双凤堂' }));
    expect(met(find([person('a')], marks, [{ name: '双凤堂', kind: 'mark', owner: '某厂' }])[0])).toEqual([
      'oneParty',
    ]);
  });
});

describe('transfers', () => {
  const sold = (buyers: number) =>
    filings('a', 20, (i) => ({
      registered: date('2025-01-01'),
      ...(i < 8 ? { transferredTo: `买家${i % buyers}` } : {}),
    }));
  it('to five scattered buyers are a situation, to one a group’s own affair', () => {
    expect(met(find([person('a')], sold(5))[0])).toEqual(['massTransfer', 'manyClasses']);
    expect(find([person('a')], sold(4))).toEqual([]);
  });
});

it('each filing stands under the law of its day', () => {
  expect(['2019-10-31', '2019-11-01', '2026-12-31', '2027-01-01'].map((d) => filingLaw(date(d)).id)).toEqual([
    'law2013',
    'law2019',
    'law2019',
    'law2026',
  ]);
  expect(filingLaw(date('2019-10-31')).penalty).toBeUndefined();
});

it('what is not on file is said, and counts neither way', () => {
  const [lead] = find([person('a')], filings('a', 50));
  expect(lead!.notAssessable).toEqual([
    'massTransfer',
    'saleReports',
    'dormantStock',
    'outsideBusiness',
    'earlierFindings',
  ]);
  expect(lead!.against.map((m) => m.code)).toEqual(['hoarding-use-unseen']);
});
