import type { PlainDate } from '../basics/plainDate.ts';
import type { Light } from '../indicators/light.ts';
import type { FrozenReading } from './frozenNumbers.ts';

/** Everything a document is composed of. Nothing else is read while composing. */
export interface DocumentFacts {
  readonly district: { readonly code: string; readonly name: string; readonly demo: boolean };
  readonly today: PlainDate;
  readonly set: FrozenReading | null;
  readonly evaluation: EvaluationFacts | null;
  readonly work: WorkFacts | null;
  readonly matter: MatterFacts | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** 终期评估: each target as known then and as known now. */
export interface EvaluationFacts {
  readonly over: boolean;
  /** Ledger number of now. */
  readonly now: number;
  readonly targets: readonly {
    readonly id: string;
    readonly before: string | null;
    readonly beforeLight: Light | null;
    readonly now: string | null;
    readonly nowLight: Light;
    readonly records: number;
  }[];
}

/** What was done in a period, counted from the log of actions, which only grows. */
export interface WorkFacts {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly procedures: readonly {
    readonly procedure: string;
    readonly label: string;
    readonly opened: number;
    readonly closed: number;
    readonly openAtEnd: number;
    readonly overdueAtEnd: number;
  }[];
  /** 批次核查: lists received in the period, and where each of their filings stood at its end. */
  readonly abnormal: {
    readonly batches: number;
    readonly items: readonly { readonly state: string; readonly label: string; readonly count: number }[];
  };
}

/** The matter a 提示函 is written about. */
export interface MatterFacts {
  readonly id: string;
  readonly title: string;
  readonly task: string;
  readonly lead: string;
  readonly support: readonly string[];
  readonly due: PlainDate | null;
  readonly limit: PlainDate | null;
  readonly openedOn: PlainDate;
  readonly state: string;
  readonly progress: string;
  readonly deliverable: string;
}
