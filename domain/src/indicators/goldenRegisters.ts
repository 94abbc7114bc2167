import type { Json } from '../basics/json.ts';
import type { Facts } from '../ledger/kind.ts';
import type { Dossier } from './dossier.ts';
import { dossier } from './testDossier.ts';

/** Dossiers of the smaller registers, by kind: every fact that moves a verdict present, absent, and on both sides. */
export const REGISTER_DOSSIERS: Readonly<Record<string, () => Dossier[]>> = {
  pledges: () =>
    all(
      'pledges',
      { registrationNumber: 'Y2023980012345' },
      {
        registered: [undefined, '2023-05-06'],
        registrationType: [undefined, 'new', 'renewal', 'change'],
        amount: [undefined, 300_000_000],
        previousAmount: [undefined, 200_000_000, 300_000_000],
        previous: [undefined, 'Y2022980012345'],
        released: [undefined, '2024-05-06', '2023-05-06'],
        marks: [undefined, ['12345678']],
      },
    ),
  cases: () =>
    all(
      'cases',
      { caseNumber: '示市监处罚〔2023〕1号', caseType: 'trademark' },
      {
        filed: [undefined, '2023-05-06', '2023-06-30'],
        closed: [undefined, '2023-06-30', '2023-06-29'],
        sameAs: [undefined, '示市监处罚〔2023〕1号', '示市监处罚〔2022〕9号'],
      },
      [{}, { caseCountedOn: 'filed' }],
    ),
  milestones: () =>
    all(
      'milestones',
      { name: '示例中心' },
      {
        item: ['cultivationCentre', 'giOperationBody', 'navigation', 'mediationBody', 'other'],
        approved: [undefined, '2023-01-05'],
        opened: [undefined, '2023-03-01'],
        accepted: [undefined, '2024-03-01'],
        applied: [undefined, '2024-02-01', '2024-05-01'],
        ended: [undefined, '2025-01-01', '2023-03-01'],
        document: [undefined, '示政办〔2023〕1号'],
        evidence: [undefined, ['揭牌照片.jpg']],
      },
      [
        {},
        { centreDone: 'accepted', giBodyDone: 'approved', navigationDone: 'accepted' },
        { centreDone: 'approved', navigationDone: 'approved' },
      ],
    ),
  surveyAnswers: () =>
    all(
      'surveyAnswers',
      { survey: '2024', respondent: '1', group: 'holder' },
      {
        answered: [undefined, '2024-09-01'],
        overall: [undefined, 1, 2, 3, 4, 5],
        validity: [undefined, 'valid', 'invalid'],
      },
    ),
  serviceBodies: () =>
    all(
      'serviceBodies',
      { name: '示例知识产权服务有限公司' },
      {
        patentLicence: [undefined, '37001'],
        trademarkFiling: [undefined, '10001'],
        trademarkUntil: [undefined, '2024-12-31'],
        branch: [undefined, true, false],
        services: [undefined, ['知识产权咨询']],
        since: [undefined, '2019-01-08'],
        movedIn: [undefined, '2022-03-01'],
        ended: [undefined, '2024-06-01', '2025-06-01'],
      },
      [{}, { serviceBodyScope: 'agencies' }, { serviceBodyScope: 'agenciesWithoutBranches' }],
    ),
  loans: () =>
    all('loans', { noteNumber: '1' }, { paid: [undefined, '2024-01-02'], amount: [undefined, 0, 1] }),
  geographicalIndications: () =>
    all(
      'geographicalIndications',
      { name: '示例大米', giType: 'mark' },
      { protected: [undefined, '2020-01-02'], ended: [undefined, '2020-01-02', '2022-01-02'] },
    ),
  deals: () =>
    all(
      'deals',
      { dealType: 'licence' },
      { recordNumber: [undefined, 'X2024'], recorded: [undefined, '2024-01-02'] },
    ),
  titles: () =>
    all(
      'titles',
      { titleType: 'highTech', holder: '示例公司' },
      {
        from: [undefined, '2021-12-01'],
        to: [undefined, '2024-11-30'],
        ended: [undefined, '2023-01-01', '2025-01-01'],
      },
    ),
  foreignFilings: () =>
    all(
      'foreignFilings',
      { number: 'PCT/CN2023/000001' },
      { filingType: ['pct', 'madrid', 'software', 'work'], filed: ['2023-01-02'] },
    ),
};

/** Every combination of the values given, in the district, elsewhere and nowhere known. */
function all(
  kind: string,
  base: Facts,
  values: Readonly<Record<string, readonly (Json | undefined)[]>>,
  settings: readonly Readonly<Record<string, Json>>[] = [{}],
): Dossier[] {
  let combinations: Facts[] = [base];
  for (const [field, options] of Object.entries(values))
    combinations = combinations.flatMap((facts) =>
      options.map((value) => (value === undefined ? facts : { ...facts, [field]: value })),
    );
  return settings.flatMap((set) =>
    combinations.flatMap((facts) =>
      ['370104', '370105', undefined].map(
        (region): Dossier => ({ ...dossier({ region, settings: set }), kind, facts }),
      ),
    ),
  );
}
