import type { Role } from '../access/permissions.ts';
import type { Label } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import type { Span } from '../deadlines/period.ts';
import type { PeriodLaw } from '../deadlines/periodRules.ts';
import type { MATTER_REFUSALS } from './refusals.ts';

/**
 * 办理程序: one exhaustive typed table says what may happen in each state: who may do it, what it needs, by when, and what
 * comes next. State is a fold over the actions that were taken; nothing else changes a matter. The types know no
 * particular procedure: supervision, mediation, a penalty case and a service request are values of this one type.
 */
export interface Procedure<S extends string = string, A extends string = string, P extends string = string> {
  readonly id: string;
  /** Pinned when a matter opens: a later version of the table does not change what is under way. */
  readonly version: number;
  readonly label: Label;
  /** Whether lights show on its matters. What goes to a body that is no subordinate is never lit. */
  readonly lit: boolean;
  /** The nodes (环节) that people count, in order, for the strip above a matter. */
  readonly nodes: readonly Label[];
  readonly parties: Readonly<Record<P, Party>>;
  readonly states: Readonly<Record<S, State<NoInfer<P>>>>;
  readonly actions: Readonly<Record<A, Action>>;
  /** The action that opens a matter. */
  readonly opening: { readonly action: NoInfer<A>; readonly cell: Cell<NoInfer<S>, NoInfer<P>> };
  /** What may happen in each state. What a row does not name is refused. */
  readonly table: Readonly<
    Record<NoInfer<S>, Readonly<Partial<Record<NoInfer<A>, Cell<NoInfer<S>, NoInfer<P>>>>>>
  >;
}

/** A part that somebody plays in a matter (办理身份): the roles that may play it, and of which unit. */
export interface Party {
  readonly label: Label;
  readonly roles: readonly Role[];
  /** `lead`: a person of the responsible unit; `support`: of a supporting one; `any`: of the whole district. */
  readonly unit: 'any' | 'lead' | 'support';
}

/** What a matter waits for. */
export interface State<P extends string = string> {
  readonly label: Label;
  /** Index of the node (环节) that is waited for; as many as there are nodes: all are done. */
  readonly node: number;
  /** Whose turn it is; nobody's in a final state. */
  readonly turn: P | null;
  readonly limit?: Limit;
  /** What was due has been delivered: the matter's own day no longer runs, only the step's limit. */
  readonly delivered?: true;
  readonly final?: true;
}

/**
 * How long a state may last. `set`: working days that are a fact of the matter, set when it opens. `law`: a period of law,
 * counted from the day of an action (`since`), else from the day the state was entered.
 */
export type Limit =
  | { readonly set: string }
  | { readonly law: PeriodLaw; readonly span: Span; readonly since?: string };

/** One action, whoever takes it and from whatever state. */
export interface Action {
  readonly label: Label;
  readonly fields: readonly Field[];
  readonly authority: Authority;
  /** What it does to the facts beyond writing its fields into them. */
  readonly effect?: (facts: Facts, on: PlainDate) => Facts;
}

/** 依据与职权: the law or document an action rests on, and the body that is competent to take it. */
export interface Authority {
  readonly basis: Label;
  readonly competent: Label;
  /** `unverified`: cited from memory; screens say so. */
  readonly certainty: 'official' | 'platform' | 'unverified';
}

export interface Field {
  readonly name: string;
  readonly label: Label;
  readonly type: 'text' | 'day' | 'unit' | 'units' | 'texts' | 'number';
  readonly optional?: true;
  /** The values it may have, by their words. */
  readonly choices?: Readonly<Record<string, Label>>;
  /** The fact it is written to; without one it stays in the log only. */
  readonly fact?: string;
}

export interface Cell<S extends string = string, P extends string = string> {
  readonly who: readonly P[];
  readonly to: S;
  /** Conditions that must hold; each refuses with a sentence of its own. */
  readonly when?: readonly Guard[];
  /** 二人制: not by whoever last took this action. */
  readonly notBy?: string;
}

export type Facts = Readonly<Record<string, Fact>>;
export type Fact = string | number | null | readonly string[];

/** A condition of an action, decided on facts alone. `undefined`: it holds. */
export type Guard = (question: Question) => Refused | undefined;

export interface Question {
  readonly facts: Facts;
  readonly input: Facts;
  readonly on: PlainDate;
  readonly surroundings: Surroundings;
}

/** What a decision has to know beyond the matter itself. */
export interface Surroundings {
  /** 是否属政府组成部门或派出机关: how a unit stands to the government; unknown units are subordinate to nobody. */
  readonly relation: (unit: string) => 'subordinate' | 'coordination' | undefined;
  /** Other matters of the same responsible unit in which a 督办单 or 通报 waits for its answer. */
  readonly escalationsOpen: number;
  /** Parts of this matter that are not closed yet. */
  readonly partsOpen: number;
}

export interface Refused {
  readonly code: RefusedCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type RefusedCode = keyof typeof MATTER_REFUSALS;

/** Checks a procedure's types against each other and forgets them, so that procedures of every kind fit in one list. */
export function procedure<S extends string, A extends string, P extends string>(
  table: Procedure<S, A, P>,
): Procedure {
  return table as unknown as Procedure;
}
