import type { Label } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';

/** A rule (规则) with the document it rests on: what 口径 shows of a figure. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  /** From which day on the rule holds. */
  readonly validFrom: PlainDate;
  readonly source: RuleSource;
  readonly label: Label;
  /** The rule in one or two sentences. */
  readonly statement: Label;
  /** The file of this code base that carries it out. */
  readonly code: string;
}

export interface RuleSource {
  readonly document: string;
  readonly article?: string;
  readonly url?: string;
  /** How sure the source is: the official text, a secondary page, or our own choice for want of an official rule. */
  readonly certainty: 'official' | 'secondary' | 'platform';
}
