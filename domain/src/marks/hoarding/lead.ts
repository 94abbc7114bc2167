import type { Message } from '../../basics/message.ts';
import type { Join } from './joins.ts';
import type { FilingLaw } from './law.ts';
import type { Measured } from './signals/signal.ts';

/** `lead`: for a person to check. `note`: kept beside the applicant, in no queue. */
export const HOARDING_LEVELS = ['lead', 'note'] as const;
export type HoardingLevel = (typeof HOARDING_LEVELS)[number];

export interface SignalFound extends Measured {
  readonly id: string;
  readonly situation: number | null;
  readonly factor: number;
}

/** 线索, 不是认定: a proposal to a person, with what speaks for it and against it. */
export interface HoardingLead {
  readonly id: string;
  readonly level: HoardingLevel;
  /** Applicants, the one with most filings first. */
  readonly members: readonly string[];
  readonly joins: readonly Join[];
  readonly filings: number;
  /** Filings that no lawful reason explains. */
  readonly open: number;
  readonly signals: readonly SignalFound[];
  readonly notAssessable: readonly string[];
  readonly against: readonly Message[];
  /** Filings by the law of their day. */
  readonly laws: readonly { readonly id: FilingLaw['id']; readonly filings: number }[];
}
