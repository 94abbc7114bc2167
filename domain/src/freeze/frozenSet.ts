import type { Json } from '../basics/json.ts';
import type { Label } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import type { Light } from '../indicators/light.ts';
import type { Comparator, Evaluator } from '../plan/planTypes.ts';
import type { Period } from './period.ts';
import type { WindowId } from './windows.ts';

/**
 * 冻结数据: the figures of a period as they were reported, with everything needed to work them out again: up to which
 * ledger number they know, by which rules, settings and population, and a digest of the contributions behind each. It is
 * written once and never changed; a later set takes its place with a reason.
 */
export interface FrozenSet {
  readonly format: 1;
  readonly district: string;
  readonly period: Period;
  /** Ledger sequence the figures know up to. */
  readonly knownAt: number;
  readonly plan: FrozenPlan | null;
  readonly ruleVersions: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, Json>>;
  readonly vintages: readonly FrozenVintage[];
  /** Per indicator: how many contributions were known, and the digest of them all. */
  readonly contributions: readonly ContributionDigest[];
  readonly figures: readonly FrozenFigure[];
  readonly targets: readonly FrozenTarget[];
}

export interface FrozenPlan {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly documentNumber: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface FrozenVintage {
  readonly year: number;
  readonly persons: number;
  readonly publishedOn: PlainDate | null;
  readonly source: string;
  readonly recordId: string;
}

export interface ContributionDigest {
  readonly indicator: string;
  readonly rows: number;
  /** SHA-256, the same on every engine. */
  readonly hash: string;
}

export interface FrozenFigure {
  readonly indicator: string;
  readonly label: Label;
  readonly unit: Label;
  readonly measure: 'count' | 'fen';
  readonly over: 'stock' | 'flow' | 'rate';
  readonly values: readonly FrozenValue[];
  /** Of the main window. */
  readonly streets: readonly { readonly street: string; readonly name: string; readonly amount: number }[];
  readonly criteria: readonly {
    readonly criterion: string;
    readonly label: Label;
    readonly amount: number;
  }[];
  /** The last official value until the end of the period. */
  readonly official: FrozenOfficial | null;
}

export interface FrozenValue {
  readonly window: WindowId;
  readonly since: PlainDate | null;
  readonly until: PlainDate;
  readonly value: number | null;
  /** With the digits shown. */
  readonly text: string | null;
  readonly numerator: number;
  /** Residents it was divided by, and of which year end. */
  readonly persons: number | null;
  readonly vintage: number | null;
}

export interface FrozenOfficial {
  readonly value: number;
  readonly text: string;
  readonly asOf: PlainDate;
  readonly issuer: string;
  readonly documentNumber: string;
  readonly file: string;
  readonly page: string;
  readonly recordId: string;
}

export interface FrozenTarget {
  readonly id: string;
  readonly title: string;
  readonly indicator: string | null;
  readonly evaluator: Evaluator;
  readonly comparator: Comparator;
  readonly target: number | null;
  readonly unit: string;
  readonly due: PlainDate;
  readonly light: Light;
  readonly headline: 'computed' | 'official';
  readonly value: number | null;
  readonly text: string | null;
  readonly valueAtDue: number | null;
  readonly textAtDue: string | null;
  readonly gapText: string | null;
  readonly official: FrozenOfficial | null;
}
