/**
 * 一企一档: which registers stand on a holder's page, how each is told apart into parts, and which of its days are
 * things that happened (a day until which something holds, or on which a list was drawn up, is none).
 */
export interface HolderRegisterView {
  readonly kind: string;
  /** The coded field by which its records are counted apart. */
  readonly part?: string;
  /** Days that are told in the timeline; the first also orders the latest records. */
  readonly days: readonly [string, ...string[]];
  /** Facts about the party that only the office reads here: a case is no mark of the firm's character. */
  readonly office?: true;
}

export const HOLDER_REGISTERS: readonly HolderRegisterView[] = [
  { kind: 'patents', part: 'type', days: ['filed', 'granted', 'endedOn'] },
  { kind: 'marks', part: 'status', days: ['registered', 'filed', 'endedOn'] },
  { kind: 'geographicalIndications', part: 'giType', days: ['protected', 'ended'] },
  { kind: 'foreignFilings', part: 'filingType', days: ['filed'] },
  { kind: 'titles', part: 'titleType', days: ['from', 'ended'] },
  { kind: 'pledges', part: 'registrationType', days: ['registered', 'released'] },
  { kind: 'loans', days: ['paid', 'repaid'] },
  { kind: 'deals', part: 'dealType', days: ['recorded', 'ended'] },
  { kind: 'milestones', days: ['approved', 'opened', 'accepted', 'applied', 'ended'] },
  { kind: 'serviceBodies', days: ['since', 'movedIn', 'ended'] },
  { kind: 'cases', part: 'caseType', days: ['filed', 'closed'], office: true },
];
