import type { Message } from '../basics/message.ts';

/** 取数方式: what a blank of a form is filled with. Decided once by a person, remembered for the next form. */
export type Binding = FigureBinding | ListBinding | StreetsBinding | DateBinding | SimpleBinding;

export interface FigureBinding {
  readonly to: 'figure';
  readonly indicator: string;
  readonly value: FigureValue;
  readonly window: FormWindow;
  /** Only what one criterion counts (其中). */
  readonly criterion?: string;
  /** Only one value of a breakdown: `caseType:trademark`. */
  readonly dim?: string;
  /** Twelve-digit code of a street; without one the whole district. */
  readonly street?: string;
  /** 计量单位 the number is given in; null: the figure's own. */
  readonly unit: string | null;
}

/**
 * amount 数量、金额; perTenThousand 每万人口; value a rate; target 目标值; done 完成率; gap 尚差; growth 同比增长 in percent;
 * change 增减 against the same period; chain 环比 in percent; population 常住人口; official 官方公布值.
 */
export const FIGURE_VALUES = [
  'amount',
  'perTenThousand',
  'value',
  'target',
  'done',
  'gap',
  'growth',
  'change',
  'chain',
  'population',
  'official',
] as const;
export type FigureValue = (typeof FIGURE_VALUES)[number];

/**
 * form 本期 (as long as the form looks back); month, quarter, year 本月、本季、本年累计; all 历年累计; last… the period before;
 * same… 上年同期; yearEnd 上年末 of a stock and 上年全年 of a flow; new… what a stock gained within the period.
 */
export const FORM_WINDOWS = [
  'form',
  'month',
  'quarter',
  'year',
  'all',
  'lastForm',
  'lastMonth',
  'sameForm',
  'sameMonth',
  'sameYear',
  'yearEnd',
  'newForm',
  'newYear',
] as const;
export type FormWindow = (typeof FORM_WINDOWS)[number];

/** The list behind a figure, an entry a row. */
export interface ListBinding {
  readonly to: 'list';
  readonly indicator: string;
  readonly window: FormWindow;
  readonly criterion?: string;
  readonly columns: readonly ColumnBinding[];
}

/** A row for each street (村居、街道), with the streets' own figures. */
export interface StreetsBinding {
  readonly to: 'streets';
  readonly columns: readonly ColumnBinding[];
}

export type ColumnBinding =
  | { readonly of: 'field'; readonly field: string; readonly unit?: string }
  | { readonly of: 'number' }
  | { readonly of: 'street' }
  | { readonly of: 'figure'; readonly figure: FigureBinding }
  | { readonly of: 'manual' };

/** asOf 数据截止日; filled 填报日; from 本期首日. */
export interface DateBinding {
  readonly to: 'date';
  readonly day: 'asOf' | 'filled' | 'from';
  readonly part: 'day' | 'year' | 'month' | 'dayOfMonth' | 'quarter' | 'yearMonth';
}

/** unit 填报单位; text 固定文字; manual 手工填写. */
export type SimpleBinding =
  | { readonly to: 'unit' }
  | { readonly to: 'district' }
  | { readonly to: 'text'; readonly text: string }
  | { readonly to: 'manual' };

/** 建议: a binding proposed by the program, how sure it is and why. */
export interface Proposal {
  readonly binding: Binding;
  /** 0–1. */
  readonly confidence: number;
  readonly reasons: readonly Message[];
}

export function sameBinding(a: Binding, b: Binding): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
