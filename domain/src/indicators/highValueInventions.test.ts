import { describe, expect, it } from 'vitest';
import { highValueInventions } from './highValueInventions.ts';
import { type DossierParts, dossier } from './testDossier.ts';

const judged = (parts: DossierParts = {}) => highValueInventions.judge(dossier(parts));
const spans = (parts: DossierParts, criterion: string) =>
  judged(parts)
    .filter((c) => c.criterion === criterion)
    .map((c) => [c.from, c.to]);
const criteria = (parts: DossierParts) => [...new Set(judged(parts).map((c) => c.criterion))].sort();
/** Without C, to see the other conditions alone. */
const young = { filed: '2018-03-15', granted: '2020-06-05' };
const TERM_END = '2038-03-15';

describe('C, maintained for more than ten years', () => {
  it('holds from the day after the tenth anniversary of filing', () => {
    expect(spans({}, 'C')).toEqual([['2020-03-16', '2030-03-15']]);
    expect(spans({}, '')).toEqual([['2020-03-16', '2030-03-15']]);
  });

  it('of a leap day counts from the 1st of March ten years on', () => {
    expect(spans({ facts: { filed: '2012-02-29' } }, 'C')).toEqual([['2022-03-01', '2032-02-29']]);
  });

  it('starts with grant where that came later', () => {
    expect(spans({ facts: { granted: '2021-01-05' } }, 'C')).toEqual([['2021-01-05', '2030-03-15']]);
  });

  it('is not met by a patent that ended on the anniversary or the day after, but by one that ended later', () => {
    const lapsed = (endedOn: string) => spans({ facts: { status: 'lapsed', endedOn } }, 'C');
    expect(lapsed('2020-03-15')).toEqual([]);
    expect(lapsed('2020-03-16')).toEqual([]);
    expect(lapsed('2020-03-17')).toEqual([['2020-03-16', '2020-03-17']]);
  });

  it('counts from grant by setting', () => {
    expect(spans({ settings: { maintenanceFrom: 'grant' } }, 'C')).toEqual([['2023-06-06', '2030-03-15']]);
  });

  it('cannot be told without the date it counts from', () => {
    const { filed: _, ...facts } = dossier().facts;
    const judgedWithout = highValueInventions.judge({ ...dossier(), facts });
    expect(judgedWithout.map((c) => [c.criterion, c.from, c.to])).toEqual([
      ['?no-filing-date', '2013-06-05', null],
    ]);
  });
});

describe('A, strategic emerging industry', () => {
  const chip = { ...young, ipcMain: 'H01L21/00', ipc: ['H01L21/00'], title: '一种集成电路封装方法' };
  it('by IPC and keyword counts in both readings', () => {
    expect(criteria({ facts: chip })).toEqual(['', 'A.ipc', 'A.ipc-keyword', 'C']);
    expect(spans({ facts: chip }, '')).toEqual([['2020-06-05', TERM_END]]);
  });

  it('by IPC alone counts only where the setting says so', () => {
    const facts = { ...chip, title: '一种封装方法' };
    expect(spans({ facts }, 'A.ipc')).toEqual([['2020-06-05', TERM_END]]);
    expect(spans({ facts }, 'A.ipc-keyword')).toEqual([]);
    expect(spans({ facts }, '')).toEqual([['2028-03-16', TERM_END]]);
    expect(spans({ facts, settings: { seiReading: 'ipc' } }, '')).toEqual([['2020-06-05', TERM_END]]);
  });

  it('finds the keyword in the abstract as well', () => {
    const facts = { ...chip, title: '一种封装方法', abstract: '用于集成电路的封装' };
    expect(spans({ facts }, 'A.ipc-keyword')).toEqual([['2020-06-05', TERM_END]]);
  });

  it('looks at any symbol, or at the first one by setting', () => {
    const facts = { ...chip, ipcMain: 'B25B11/00', ipc: ['B25B11/00', 'H01L21/00'] };
    expect(criteria({ facts })).toContain('A.ipc');
    expect(criteria({ facts, settings: { ipcScope: 'first' } })).not.toContain('A.ipc');
  });

  it('is not met by a symbol the rule leaves out', () => {
    expect(criteria({ facts: { ...chip, ipcMain: 'H01L21/02', ipc: ['H01L21/02'] } })).toEqual(['', 'C']);
  });

  it('cannot be told without table or classification, and that is said for the days not counted otherwise', () => {
    const { ipc: _, ipcMain: __, ...bare } = dossier({ facts: young }).facts;
    const without = highValueInventions.judge({ ...dossier(), facts: bare });
    expect(without.filter((c) => c.criterion === '?no-ipc').map((c) => [c.from, c.to])).toEqual([
      ['2020-06-05', '2028-03-16'],
    ]);
    expect(spans({ facts: chip, sei: [] }, '?sei-table-missing')).toEqual([['2020-06-05', '2028-03-16']]);
  });
});

describe('B, family right overseas', () => {
  const family = (more = {}) => ({
    facts: young,
    families: [{ office: 'US', number: 'US1', granted: '2022-01-04', ...more }],
  });
  it('holds from the grant abroad', () => {
    expect(spans(family(), 'B')).toEqual([['2022-01-04', TERM_END]]);
    expect(spans(family(), '')).toEqual([['2022-01-04', TERM_END]]);
  });
  it('holds from the grant here where that came later', () =>
    expect(spans(family({ granted: '2019-01-01' }), 'B')).toEqual([['2020-06-05', TERM_END]]));
  it('ends with the right abroad', () =>
    expect(spans(family({ endedOn: '2024-01-04' }), 'B')).toEqual([['2022-01-04', '2024-01-04']]));
  it('of Hong Kong, Macao or Taiwan counts by setting only', () => {
    expect(criteria(family({ office: 'HK' }))).toEqual(['', 'C']);
    expect(
      criteria({ ...family({ office: 'HK' }), settings: { overseasScope: 'foreignAndHkMoTw' } }),
    ).toContain('B');
  });
  it('of several members counts once, over all their days', () => {
    const families = [
      { office: 'US', number: 'US1', granted: '2022-01-04', endedOn: '2024-01-04' },
      { office: 'JP', number: 'JP1', granted: '2023-05-01' },
    ];
    expect(spans({ facts: young, families }, 'B')).toEqual([['2022-01-04', TERM_END]]);
  });
  it('without a grant date cannot be told', () => {
    const families = [{ office: 'US', number: 'US1' }];
    expect(spans({ facts: young, families }, '?family-no-grant-date')).toEqual([
      ['2020-06-05', '2028-03-16'],
    ]);
  });
});

describe('D, higher pledge amount', () => {
  const pledge = {
    registrationNumber: 'Y1',
    registered: '2023-05-06',
    amount: 300_000_000,
    patents: ['a', 'b', 'c'],
  };
  const parts = (threshold: number | null, more = {}, settings = {}) => ({
    facts: young,
    pledges: [{ ...pledge, ...more }],
    settings: { pledgeThresholdFen: threshold, ...settings },
  });
  it.each([
    [99_999_999, true],
    [100_000_000, true],
    [100_000_001, false],
  ])('split equally over three patents reaches %i fen: %s', (threshold, met) => {
    expect(spans(parts(threshold), 'D')).toEqual(met ? [['2023-05-06', TERM_END]] : []);
  });
  it('counts in full for each patent by setting', () => {
    expect(spans(parts(300_000_000, {}, { pledgeSplit: 'whole' }), 'D')).toEqual([['2023-05-06', TERM_END]]);
    expect(spans(parts(300_000_001, {}, { pledgeSplit: 'whole' }), 'D')).toEqual([]);
  });
  it('once reached stays, or ends with the release by setting', () => {
    const released = { released: '2024-05-06' };
    expect(spans(parts(1, released), 'D')).toEqual([['2023-05-06', TERM_END]]);
    expect(spans(parts(1, released, { pledgeLasts: 'untilRelease' }), 'D')).toEqual([
      ['2023-05-06', '2024-05-06'],
    ]);
  });
  it('without an amount set is not assessed, and says so from the pledge on', () => {
    expect(spans(parts(null), 'D')).toEqual([]);
    expect(spans(parts(null), '?pledge-threshold')).toEqual([['2023-05-06', '2028-03-16']]);
  });
  it('without amount or day cannot be told', () => {
    expect(criteria({ ...parts(1), pledges: [{ registrationNumber: 'Y2', patents: ['a'] }] })).toContain(
      '?pledge-incomplete',
    );
  });
});

describe('E, national award', () => {
  const award = (more: object) => ({ facts: young, awards: [{ award: '中国专利优秀奖', ...more }] });
  it('holds from the day of the award', () =>
    expect(spans(award({ awardedOn: '2022-07-01' }), 'E')).toEqual([['2022-07-01', TERM_END]]));
  it('holds from the last day of its year where only that is known', () =>
    expect(spans(award({ year: 2022 }), 'E')).toEqual([['2022-12-31', TERM_END]]));
  it('is not met by a provincial award', () =>
    expect(criteria(award({ award: '山东省专利奖', year: 2022 }))).toEqual(['', 'C']));
  it('without any date cannot be told', () => expect(criteria(award({}))).toContain('?award-no-date'));
});

describe('a high-value invention', () => {
  const parts = {
    facts: young,
    families: [{ office: 'US', number: 'US1', granted: '2022-01-04', endedOn: '2024-01-04' }],
    awards: [{ award: '中国专利优秀奖', awardedOn: '2023-07-01' }],
  };
  it('counts once in joined spans whose reasons name each condition with its days', () => {
    const merged = judged(parts).filter((c) => c.criterion === '');
    expect(merged.map((c) => [c.from, c.to, c.amount])).toEqual([['2022-01-04', TERM_END, 1]]);
    expect(
      merged[0]!.reasons.map((r) => [r.code, r.params?.criterion, r.params?.from, r.params?.to]).slice(0, 3),
    ).toEqual([
      ['family-right', 'B', '2022-01-04', '2024-01-04'],
      ['maintained-since-filing', 'C', '2028-03-16', TERM_END],
      ['award', 'E', '2023-07-01', TERM_END],
    ]);
  });

  it('leaves a gap where no condition holds', () => {
    expect(spans({ ...parts, awards: [] }, '')).toEqual([
      ['2022-01-04', '2024-01-04'],
      ['2028-03-16', TERM_END],
    ]);
  });

  it.each(['utilityModel', 'design'])('is never a %s', (type) =>
    expect(judged({ facts: { type } })).toEqual([]),
  );
  it.each(['pending', 'rejected', 'withdrawn', 'invalidated'])('is never one that is %s', (status) =>
    expect(judged({ facts: { status } })).toEqual([]),
  );

  it.each([
    [{ facts: { status: 'unknown', statusText: '？' } }, '?status-unknown', '0001-01-01'],
    [{ region: undefined }, '?region-unknown', '2013-06-05'],
    [{ region: '370105' }, '?not-in-district', '0001-01-01'],
  ] as const)('is not counted, and says why: %j', (p, criterion, from) => {
    expect(judged(p).map((c) => [c.criterion, c.from, c.amount])).toEqual([[criterion, from, 1]]);
  });

  it('known by its publication number only is a stub', () => {
    const { applicationNumber: _, ...facts } = dossier().facts;
    expect(highValueInventions.judge({ ...dossier(), facts }).map((c) => c.criterion)).toEqual([
      '?publication-only',
    ]);
  });
});
