import type { Message } from '../../basics/message.ts';
import type { Dossier } from '../dossier.ts';
import type { Rule } from '../rule.ts';
import type { Span } from '../span.ts';

/** One of the five conditions of 高价值发明专利. Any one is enough; each tells its own spans beside the merged one. */
export interface Criterion {
  readonly rule: Rule;
  assess(d: Dossier, valid: Span): Assessment;
}

export interface Assessment {
  readonly met: readonly Met[];
  /** Why it cannot be told, where the answer could be yes. */
  readonly open?: readonly Open[];
}

export interface Met {
  /** `A.ipc`, `B`, … */
  readonly criterion: string;
  readonly from: Span['from'];
  readonly to: Span['to'];
  readonly reason: Message;
  /** False: shown beside the figure, does not make the patent count (the reading the setting does not follow). */
  readonly counts: boolean;
}

export interface Open {
  readonly criterion: `?${string}`;
  readonly from: Span['from'];
  readonly reason: Message;
}

export const NOT_MET: Assessment = { met: [] };
