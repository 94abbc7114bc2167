import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCharacter } from '@sophora/domain/patents/applicationNumber';
import { screeningTruth, TUNING_SEED } from '@sophora/domain/screening/truth/truth';
import { afterAll, expect, test } from 'vitest';
import { sharedData } from '../../../test/support/sharedData.ts';
import { screenPatents } from './screenPatents.ts';

const folder = mkdtempSync(join(tmpdir(), 'screen-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  serial: number;
  type?: 1 | 2;
  applicant?: string;
  filed?: string;
  abstract: string;
  title?: string;
}

const digits = ({ serial, type = 1, filed = '2025-03-01' }: Line) =>
  `${filed.slice(0, 4)}${type}${String(serial).padStart(7, '0')}`;
const number = (line: Line) => `${digits(line)}.${checkCharacter(digits(line))}`;

let files = 0;
function file(lines: readonly Line[]): string {
  const path = join(folder, `list-${++files}.csv`);
  const rows = lines.map((line) =>
    [
      number(line),
      line.title ?? `一种装置${line.serial}`,
      line.applicant ?? `第${line.serial}有限公司`,
      line.filed ?? '2025-03-01',
      line.abstract,
    ].join(','),
  );
  writeFileSync(path, ['申请号,名称,申请人,申请日,摘要', ...rows].join('\n'));
  return path;
}

const truth = screeningTruth(TUNING_SEED, 4_400, 0);
const plain = (row: number) => truth.text(row).replaceAll(',', '，');
const background = (count: number, from = 100): Line[] =>
  Array.from({ length: count }, (_, i) => ({ serial: 5_000 + i, abstract: plain(from + i) }));

test('the same text under two applicants is a lead, whatever the order of the rows', async () => {
  const lines = [
    { serial: 1, abstract: plain(3_000) },
    { serial: 900, abstract: plain(3_000) },
    ...background(60),
  ];
  const there = await screenPatents(file(lines));
  const back = await screenPatents(file([...lines].reverse()));
  expect(there.leads).toMatchObject([{ kind: 'sameText', members: lines.slice(0, 2).map(digits) }]);
  expect(back.leads).toEqual(there.leads);
});

test('a row that belongs to no cluster and a run more change nothing', async () => {
  const lines = [
    { serial: 1, abstract: plain(3_000) },
    { serial: 900, abstract: plain(3_000) },
    ...background(60),
  ];
  const { leads } = await screenPatents(file(lines));
  expect((await screenPatents(file(lines))).leads).toEqual(leads);
  expect((await screenPatents(file([{ serial: 77, abstract: plain(50) }, ...lines]))).leads).toEqual(leads);
});

test('invention and utility model of one applicant on one day are spared with the reason, on two days listed apart', async () => {
  const pair = (filed: string): Line[] => [
    { serial: 1, abstract: plain(3_000), applicant: '甲公司', filed: '2025-03-01' },
    { serial: 2, abstract: plain(3_000), applicant: '甲公司', filed, type: 2 },
    ...background(20),
  ];
  const sameDay = await screenPatents(file(pair('2025-03-01')));
  expect(sameDay.leads).toEqual([]);
  expect(sameDay.spared).toMatchObject([{ why: 'sameDayPair' }]);
  const otherDay = await screenPatents(file(pair('2025-03-02')));
  expect(otherDay.spared).toMatchObject([{ why: 'otherDayPair' }]);
});

test('texts of a list are found again in earlier ones, which are not accused', async () => {
  const earlier = file([{ serial: 77, abstract: plain(3_000), filed: '2020-01-01' }, ...background(20)]);
  const list = file([
    { serial: 1, abstract: plain(3_000) },
    ...background(20, 200).map((l) => ({ ...l, serial: l.serial + 100 })),
  ]);
  const { leads } = await screenPatents(list, { against: earlier });
  expect(leads).toMatchObject([{ members: ['202510000001'], prior: ['202010000077'] }]);
  expect(leads[0]!.signals.find((s) => s.id === 'copiedEarlier')).toMatchObject({ met: true, value: 100 });
});

test('a signal whose field the file lacks is not assessable, never zero', async () => {
  const { leads, notAssessable } = await screenPatents(
    file([
      { serial: 1, abstract: plain(3_000) },
      { serial: 2, abstract: plain(3_000) },
    ]),
  );
  expect(notAssessable).toContainEqual({ signal: 'inventorBurst', missing: ['inventors'] });
  expect(leads[0]!.signals.map((s) => s.id)).not.toContain('inventorBurst');
  expect(leads[0]!.notAssessable).toContain('inventorBurst');
});

test('any text goes through: empty, a megabyte, control characters, half of a pair of surrogates', async () => {
  const odd = [
    '',
    '好'.repeat(1_000_000),
    '\u0001\u0002'.repeat(500),
    '\ud83d'.repeat(200),
    '，'.repeat(5_000),
    'a'.repeat(50_000),
  ];
  const lines = odd.flatMap((abstract, i) => [
    { serial: i * 2 + 1, abstract },
    { serial: i * 2 + 2, abstract },
  ]);
  const { stats } = await screenPatents(file(lines));
  expect(stats.filings).toBe(odd.length * 2);
});

test('a list without numbers is screened, and its filings are named by their rows', async () => {
  const path = join(folder, 'unnumbered.csv');
  writeFileSync(
    path,
    ['名称,摘要', `犁,${plain(3_000)}`, `耙,${plain(40)}`, `锄,${plain(3_000)}`].join('\n'),
  );
  const { leads, stats } = await screenPatents(path);
  expect(stats).toMatchObject({ rows: 3, unnumbered: 3 });
  expect(leads).toMatchObject([{ kind: 'sameText', members: ['#2', '#4'] }]);
});

test('claims are compared too, where the abstracts say nothing', async () => {
  const path = join(folder, 'claims.csv');
  const row = (serial: number, claim: string) =>
    `${number({ serial, abstract: '' })},犁${serial},第${serial}公司,2025-03-01,"${claim}"`;
  writeFileSync(
    path,
    [
      '申请号,名称,申请人,申请日,主权项',
      row(1, plain(3_000)),
      row(2, `${plain(3_000)}其余同上`),
      row(3, plain(40)),
    ].join('\n'),
  );
  const { leads, notAssessable } = await screenPatents(path);
  expect(leads).toMatchObject([{ kind: 'fewEdits', members: ['202510000001', '202510000002'] }]);
  expect(leads[0]!.against.map((m) => m.code)).not.toContain('claims-unseen');
  expect(notAssessable.map((n) => n.signal)).toContain('evenLengths');
});

test('a cancelled screening stops', async () => {
  const cancelled = AbortSignal.abort();
  await expect(screenPatents(file(background(50)), { signal: cancelled })).rejects.toThrow();
});

const LIST = sharedData('patents/taian_patents_1985-2015.csv');

test.skipIf(!LIST)(
  "a city's list: lawful same-day pairs are spared, texts under several names surface",
  async () => {
    const { leads, spared, stats } = await screenPatents(LIST!);
    expect(stats).toMatchObject({ rows: 7384, filings: 7384, unnumbered: 0 });
    expect(spared.filter((s) => s.why === 'sameDayPair').length).toBeGreaterThan(150);
    expect(spared.filter((s) => s.why === 'designBoilerplate').length).toBeGreaterThan(15);
    const together = (...numbers: string[]) =>
      leads.some((lead) => numbers.every((n) => lead.members.includes(n)));
    expect(together('200520086857', '200520086931')).toBe(true);
    expect(together('201210486406', '201210486408', '201210486407')).toBe(true);
  },
);
