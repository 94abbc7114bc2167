import type { Json } from '../basics/json.ts';
import type { Facts } from '../ledger/kind.ts';
import type { Dossier } from './dossier.ts';
import { REGISTER_DOSSIERS } from './goldenRegisters.ts';
import { dossier } from './testDossier.ts';

/** Dossiers on both sides of every threshold, under every setting that moves one. */
export function goldenDossiers(kind: string): Dossier[] {
  const others = REGISTER_DOSSIERS[kind];
  return others ? others() : kind === 'marks' ? markDossiers() : patentDossiers();
}

const FAMILIES: readonly Facts[][] = [
  [],
  [{ office: 'US', number: 'US1', granted: '2018-01-09' }],
  [{ office: 'HK', number: 'HK1', granted: '2018-01-09', endedOn: '2022-01-09' }],
  [{ office: 'JP', number: 'JP1' }],
];
const PLEDGES: readonly Facts[][] = [
  [],
  [{ registrationNumber: 'Y1', registered: '2019-05-06', amount: 300_000_000, patents: ['a', 'b', 'c'] }],
  [
    {
      registrationNumber: 'Y2',
      registered: '2019-05-06',
      released: '2021-05-06',
      amount: 299_999_999,
      patents: ['a', 'b', 'c'],
    },
  ],
  [{ registrationNumber: 'Y3', patents: ['a'] }],
];
const AWARDS: readonly Facts[][] = [
  [],
  [{ award: '第二十一届中国专利优秀奖', year: 2019 }],
  [{ award: '国家技术发明奖', level: '二等奖', awardedOn: '2020-01-10' }],
  [{ award: '山东省专利奖', year: 2019 }],
];
const STATUSES: readonly Facts[] = [
  { status: 'valid' },
  { status: 'valid', statusAsOf: '2022-12-31' },
  { status: 'lapsed', endedOn: '2020-03-15' },
  { status: 'lapsed', endedOn: '2020-03-16' },
  { status: 'lapsed', endedOn: '2020-03-17' },
  { status: 'lapsed', statusAsOf: '2024-01-01' },
  { status: 'expired' },
  { status: 'invalidated', endedOn: '2020-03-17' },
  { status: 'pending' },
  { status: 'unknown', statusText: '不明' },
];
const SUBJECTS: readonly Facts[] = [
  { ipcMain: 'B25B11/00', ipc: ['B25B11/00'] },
  { ipcMain: 'H01L21/00', ipc: ['H01L21/00'], title: '一种集成电路' },
  { ipcMain: 'H01L21/00', ipc: ['H01L21/00'], title: '一种封装' },
  { ipcMain: 'B25B11/00', ipc: ['B25B11/00', 'H01L23/00'], abstract: '集成电路制造方法' },
  { ipcMain: 'H01L21/02', ipc: ['H01L21/02'], title: '一种集成电路' },
];
const FILED = ['2010-03-15', '2012-02-29', '1999-12-31'];
const SETTINGS: readonly Readonly<Record<string, Json>>[] = [
  {},
  { seiReading: 'ipc' },
  { ipcScope: 'first', overseasScope: 'foreignAndHkMoTw' },
  { maintenanceFrom: 'grant', pledgeThresholdFen: 100_000_000 },
  { pledgeThresholdFen: 100_000_000, pledgeSplit: 'whole', pledgeLasts: 'untilRelease' },
];

function patentDossiers(): Dossier[] {
  const dossiers: Dossier[] = [];
  for (const settings of SETTINGS)
    for (const status of STATUSES)
      for (const filed of FILED)
        for (const [i, subject] of SUBJECTS.entries()) {
          const facts = { ...subject, ...status, filed };
          dossiers.push(dossier({ facts, settings }));
          const others = { families: FAMILIES[i % 4]!, pledges: PLEDGES[i % 4]!, awards: AWARDS[i % 4]! };
          dossiers.push(dossier({ facts, settings, ...others }));
        }
  for (const settings of SETTINGS)
    for (const families of FAMILIES)
      for (const pledges of PLEDGES)
        for (const awards of AWARDS) dossiers.push(dossier({ settings, families, pledges, awards }));
  for (const region of [undefined, '370105']) dossiers.push(dossier({ region }));
  dossiers.push(dossier({ sei: [], facts: { type: 'utilityModel' } }), dossier({ sei: [] }));
  return dossiers;
}

function markDossiers(): Dossier[] {
  const dossiers: Dossier[] = [];
  const terms: readonly Facts[] = [
    { registered: '2016-11-23', validUntil: '2026-11-22' },
    { registered: '2016-11-23' },
    { registered: '2012-02-29' },
    { statusAsOf: '2024-12-31' },
    { registered: '2016-11-23', endedOn: '2020-01-02' },
    {},
  ];
  for (const settings of [{}, { marksCounting: 'byNumber' }, { marksGrace: 'count' }])
    for (const status of ['registered', 'expired', 'cancelled', 'invalidated', 'pending', 'unknown'])
      for (const term of terms)
        for (const further of [true, undefined])
          for (const region of ['370104', undefined, '370105']) {
            const facts: Facts = { number: '1', class: 9, status, ...term, ...(further ? { further } : {}) };
            dossiers.push({ ...dossier({ settings, region }), kind: 'marks', facts });
          }
  return dossiers;
}
