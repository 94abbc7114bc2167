import type { Message } from '../../basics/message.ts';
import type { LawfulReason } from '../lawful/lawfulReason.ts';
import type { Measure } from '../measure.ts';

/** 线索: a proposal to a person, never a finding. The finding is CNIPA's alone (令77号 Art. 5). */
export const LEAD_KINDS = [
  'sameText',
  'fewEdits',
  'reordered',
  'template',
  'partCopied',
  'titleTemplate',
  'burst',
] as const;
export type LeadKind = (typeof LEAD_KINDS)[number];

export const LEVELS = ['high', 'medium', 'low'] as const;
export type Level = (typeof LEVELS)[number];

export interface LeadSignal {
  readonly id: string;
  readonly value: number;
  readonly threshold: number;
  readonly met: boolean;
  readonly article: string;
  readonly of?: string;
}

export interface Lead {
  readonly id: string;
  readonly kind: LeadKind;
  /** Orders the queue and says nothing else. */
  readonly level: Level;
  readonly members: readonly string[];
  /** Earlier texts that members resemble; they are not accused. */
  readonly prior: readonly string[];
  readonly signals: readonly LeadSignal[];
  readonly notAssessable: readonly string[];
  readonly for: readonly Message[];
  readonly against: readonly Message[];
  readonly measure: Measure['id'];
  /** Ids under which parts of this cluster were a lead before they merged. */
  readonly continues: readonly string[];
}

export interface Spared {
  readonly members: readonly string[];
  readonly why: LawfulReason;
}

/** Earlier leads whose filings are all in a lead of now, under another id. */
export function withContinuation(
  leads: readonly Lead[],
  earlier: readonly Pick<Lead, 'id' | 'members'>[],
): Lead[] {
  const present = new Set(leads.map((lead) => lead.id));
  return leads.map((lead) => {
    const members = new Set(lead.members);
    const continues = earlier
      .filter(
        (old) => !present.has(old.id) && old.members.length > 0 && old.members.every((m) => members.has(m)),
      )
      .map((old) => old.id)
      .sort();
    return { ...lead, continues };
  });
}
