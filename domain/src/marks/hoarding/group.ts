import type { ApplicantFacts, FiledMarkFacts, KnownName } from './facts.ts';
import type { HoardingSettings } from './settings.ts';

/** A filing that is the same as or similar to a name of somebody else. */
export interface Copy {
  readonly mark: FiledMarkFacts;
  readonly known: KnownName;
  /** The same text, not only similar. */
  readonly same: boolean;
}

/** An applicant with those joined to it, and what they filed. */
export interface FilerGroup {
  readonly members: readonly ApplicantFacts[];
  /** Filings that a signal counts: all, or those that no lawful reason explains. */
  readonly marks: readonly FiledMarkFacts[];
  readonly copies: readonly Copy[];
  readonly settings: HoardingSettings;
}

export const isSmall = ({ members, settings }: FilerGroup): boolean =>
  members.every((m) => m.kind === 'person' || (m.staff ?? settings.fewStaff + 1) <= settings.fewStaff);

/** Staff of all firms of the group; undefined where none is known. */
export function staffOf({ members }: FilerGroup): number | undefined {
  const known = members.flatMap((m) => (m.staff === undefined ? [] : [m.staff]));
  return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0);
}
