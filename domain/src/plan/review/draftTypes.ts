import type { PlainDate } from '../../basics/plainDate.ts';
import type { Comparator, Condition, Evaluator } from '../planTypes.ts';
import type { IndicatorMatch, ReaderWarning, Span } from '../reader/readerTypes.ts';

/** What every piece of a draft has: a person has looked at it, or not yet. */
export interface DraftItem {
  /** Stays the same through every correction; not the id in the plan. */
  readonly key: string;
  /** Id in the plan (T1, K2, S3, D4); kept from the version in force where the clause is the same. */
  readonly id: string;
  readonly confirmed: boolean;
  /** Where it stands in the document; `null` where a person added it without pointing at a place. */
  readonly span: Span | null;
}

export interface DraftHead {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

export interface TargetFields {
  readonly clause: string;
  readonly title: string;
  /** `null`: a new indicator, measured by `evaluator`. */
  readonly indicator: string | null;
  readonly evaluator: Evaluator;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly unit: string;
  /** The document's own words. */
  readonly text: string;
  readonly due: PlainDate | null;
  /** Of a rank: among whom. */
  readonly peers: string;
}

export interface DraftTarget extends DraftItem, TargetFields {
  readonly match: IndicatorMatch | null;
  readonly conditions: readonly Condition[];
}

/** 责任单位 as the text names it, and which unit of the district that is. */
export interface DraftOwner {
  readonly name: string;
  /** `null`: no unit of the district has this name. */
  readonly unit: string | null;
  readonly role: 'lead' | 'support';
  /** Stated by the text, presumed because it stands first, or settled by a person. */
  readonly leadBasis: 'stated' | 'presumed' | 'confirmed';
}

export interface TaskFields {
  readonly part: 'task' | 'safeguard';
  readonly clause: string;
  readonly title: string;
  readonly owners: readonly DraftOwner[];
  /** A person has said that the owner is to be settled later. */
  readonly ownersLater: boolean;
  readonly due: PlainDate | null;
}

export interface DraftTask extends DraftItem, TaskFields {
  readonly openEnded: boolean;
  readonly mentions: readonly string[];
}

export interface DayFields {
  readonly clause: string;
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly planName: string;
}

export interface DraftDay extends DraftItem, DayFields {}

/** A heading that targets may stand under, and where it begins in the document. */
export interface DraftGoal {
  readonly from: number;
  readonly clause: string;
  readonly title: string;
}

/** 方案草稿: what the reader proposes and persons correct. Nothing of it is in force. */
export interface PlanDraft {
  readonly head: DraftHead;
  readonly headConfirmed: boolean;
  readonly goals: readonly DraftGoal[];
  readonly targets: readonly DraftTarget[];
  readonly tasks: readonly DraftTask[];
  readonly days: readonly DraftDay[];
  readonly warnings: readonly ReaderWarning[];
}

/** 校正: one step of a person. A draft is the reader's proposal with every step applied in order. */
export type Correction =
  | { readonly kind: 'editHead'; readonly set: Partial<DraftHead> }
  | { readonly kind: 'editTarget'; readonly key: string; readonly set: Partial<TargetFields> }
  | { readonly kind: 'editTask'; readonly key: string; readonly set: Partial<TaskFields> }
  | { readonly kind: 'editDay'; readonly key: string; readonly set: Partial<DayFields> }
  /** `at` is a place in the document, inside the item. */
  | { readonly kind: 'split'; readonly key: string; readonly at: number }
  /** The second becomes part of the first. */
  | { readonly kind: 'merge'; readonly keys: readonly [string, string] }
  | { readonly kind: 'addTarget'; readonly span: Span | null; readonly set: Partial<TargetFields> }
  | { readonly kind: 'addTask'; readonly span: Span | null; readonly set: Partial<TaskFields> }
  | { readonly kind: 'addDay'; readonly span: Span | null; readonly set: Partial<DayFields> }
  | { readonly kind: 'remove'; readonly keys: readonly string[] }
  /** `head` stands for the document's own facts. */
  | { readonly kind: 'confirm'; readonly keys: readonly string[] }
  /** Takes back the last step that still counts. */
  | { readonly kind: 'undo' };

export type CorrectionProblem =
  | 'plan-item-missing'
  | 'plan-split-place'
  | 'plan-merge-kinds'
  | 'plan-nothing-to-undo'
  | 'plan-several-leads'
  | 'plan-item-empty';
