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
