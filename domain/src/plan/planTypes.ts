import type { PlainDate } from '../basics/plainDate.ts';

/**
 * A work plan (工作方案) as structured facts: what is to be reached, by when, who does what. Clause ids survive a new version
 * of the document. It holds no text of the document beyond titles and short names.
 */
export interface Plan {
  readonly id: string;
  /** Six-digit code of the district whose plan it is. */
  readonly district: string;
  readonly title: string;
  /** 发文字号 */
  readonly documentNumber: string;
  readonly issuer: string;
  readonly issuedOn: PlainDate;
  /** First and last day of the period. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly goals: readonly Goal[];
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
  readonly safeguards: readonly Task[];
  readonly days: readonly NamedDay[];
}

/** 工作目标 */
export interface Goal {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
}

/** The five evaluators: stock at a day, flow over a window, rate from a sample, rank among peers, milestone with evidence. */
export const EVALUATORS = ['stock', 'flow', 'rate', 'rank', 'milestone'] as const;
export type Evaluator = (typeof EVALUATORS)[number];

/** 达到 gte, 突破 gt, 不超过 lte, 首个 first, 新增 newCount, 增长 growth, 翻番 multiple, 位次 rank. */
export const COMPARATORS = [
  'gte',
  'gt',
  'lte',
  'eq',
  'rank',
  'first',
  'newCount',
  'growth',
  'multiple',
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** 指标 with its value in base units (件, fen, %); `null` where the document names no number. */
export interface Target {
  readonly id: string;
  readonly goal: string;
  readonly clause: string;
  readonly title: string;
  /** The indicator it is measured by; an indicator knows no plan. */
  readonly indicator: string | null;
  readonly evaluator: Evaluator;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly unit: string;
  /** The value as the document words it. */
  readonly text: string;
  readonly due: PlainDate;
  /** Of a flow: the days it adds up over. */
  readonly window?: { readonly from: PlainDate; readonly to: PlainDate };
  readonly baseline?: { readonly on: PlainDate; readonly value: number; readonly source: string };
  /** Of a rank: among whom. */
  readonly peers?: string;
  /** What must hold beside the value itself (逐年提升). */
  readonly conditions?: readonly Condition[];
}

export interface Condition {
  readonly id: string;
  readonly of: string;
  readonly comparator: Comparator;
  readonly every?: 'year';
  readonly baseYear?: number;
}

/** 重点任务 or 保障措施 */
export interface Task {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  /** Empty where the document names none: then it is asked, not guessed. */
  readonly owners: readonly Owner[];
  /** 完成时限 where the document states one of its own. */
  readonly due?: PlainDate;
  /** Bodies the text speaks of without listing them as responsible. */
  readonly mentions?: readonly string[];
}

/** 责任单位. Documents of this kind rarely say who leads: the first is then presumed to, until a person confirms it. */
export interface Owner {
  /** Identifier in the district's list of units. */
  readonly unit: string;
  readonly name: string;
  readonly role: 'lead' | 'support';
  readonly leadBasis: 'stated' | 'presumed' | 'confirmed';
}

/** A day of the year the plan names for publicity, by its official name and by the plan's own word. */
export interface NamedDay {
  readonly id: string;
  readonly clause: string;
  readonly month: number;
  readonly day: number;
  readonly name: string;
  readonly planName: string;
}
