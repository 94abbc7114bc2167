import type { Message } from '../basics/message.ts';
import { type PlainDate, toDayNumber } from '../basics/plainDate.ts';
import type { Comparator } from '../plan/planTypes.ts';
import type { LightRuleCode } from './lightRules.ts';
import { goalValue, isMet, SIGNS } from './target.ts';

/**
 * 红黄绿灯 (PM-03): common practice, no legal source; every threshold is a setting. The planned value runs straight from
 * the base on the first day to the target on the due day. Green at or above it, yellow from 90 % of it, red below; at most
 * yellow within 15 days of the due day while the target is not reached. Once the period is over, the value of the due day
 * decides for good (完成 or 未完成); what comes later is shown beside and moves no light.
 */
export type Light = 'green' | 'yellow' | 'red' | 'grey' | 'done' | 'missed';

export interface LightSettings {
  /** Percent of the planned value. */
  readonly greenFrom: number;
  readonly yellowFrom: number;
  readonly nearDueDays: number;
  /** Older data gives no light; `null`: any age does. */
  readonly staleAfterDays: number | null;
  /** Places behind the target rank that are still yellow. */
  readonly rankMargin: number;
}

export const LIGHT_DEFAULTS: LightSettings = {
  greenFrom: 100,
  yellowFrom: 90,
  nearDueDays: 15,
  staleAfterDays: null,
  rankMargin: 1,
};

export interface LightInput {
  readonly comparator: Comparator;
  /** Value on `asOf`, or on the due day once that has passed; `null`: no data. */
  readonly value: number | null;
  /** `null`: the document names no number. */
  readonly target: number | null;
  readonly unit?: string;
  readonly asOf: PlainDate;
  /** First day of the period, on which the base holds. */
  readonly from: PlainDate;
  readonly due: PlainDate;
  readonly baseline?: number;
  /** Last day the data speaks of. */
  readonly dataTo?: PlainDate;
}

export interface LightVerdict {
  readonly light: Light;
  readonly rule: Message;
}

/**
 * The light of a target. After the due day the caller passes the value of the due day: `asOf` later than `due` always means
 * the final evaluation.
 */
export function light(input: LightInput, settings: LightSettings = LIGHT_DEFAULTS): LightVerdict {
  const { comparator, value, asOf, due, baseline } = input;
  const over = asOf > due;
  if (input.target === null) return say('grey', 'light-no-number');
  const target = goalValue(comparator, input.target, baseline);
  if (target === undefined) return say('grey', 'light-no-base');
  if (value === null)
    return over ? say('grey', 'light-final-no-data', { due }) : say('grey', 'light-no-data');
  const text = (n: number) => amountText(n, input.unit);
  const facts = { value: text(value), target: text(target), sign: SIGNS[comparator], due };
  const met = isMet(comparator, value, target);
  if (over) return met ? say('done', 'light-final-met', facts) : say('missed', 'light-final-missed', facts);
  const { staleAfterDays } = settings;
  if (staleAfterDays !== null && input.dataTo !== undefined && days(input.dataTo, asOf) > staleAfterDays)
    return say('grey', 'light-stale', { dataTo: input.dataTo, days: staleAfterDays });

  const milestone = comparator === 'first' || comparator === 'newCount';
  if (met) return milestone ? say('done', 'light-done', facts) : say('green', 'light-reached', facts);
  if (comparator === 'rank') {
    const margin = settings.rankMargin;
    return value <= target + margin
      ? say('yellow', 'light-rank-near', { ...facts, margin })
      : say('red', 'light-rank-far', { ...facts, margin });
  }
  const near = days(asOf, due) <= settings.nearDueDays;
  const nearDue = () => say('yellow', 'light-near-due', { ...facts, days: settings.nearDueDays });
  if (milestone) return near ? nearDue() : say('green', 'light-milestone-open', facts);

  const { planned, percent } = progress(input, value, target);
  const { greenFrom: green, yellowFrom: yellow } = settings;
  // Rounded down: 99.96 % is not shown as 100 % and yellow.
  const path = {
    value: text(value),
    planned: text(planned),
    percent: Math.floor(percent * 10) / 10,
    green,
    yellow,
  };
  if (percent < yellow) return say('red', 'light-far-behind', path);
  if (percent < green) return say('yellow', 'light-behind', path);
  return near ? nearDue() : say('green', 'light-on-path', path);
}

/** Planned value of the day and the share of it that is reached, in percent (0–999.9). */
function progress(input: LightInput, value: number, target: number): { planned: number; percent: number } {
  const { comparator, asOf, from, due } = input;
  const base = input.baseline ?? (comparator === 'lte' || comparator === 'eq' ? target : 0);
  const total = Math.max(0, days(from, due));
  const elapsed = total === 0 ? 0 : Math.min(total, Math.max(0, days(from, asOf)));
  // Multiplied by the days of the period, so that whole numbers stay whole and a threshold is met exactly.
  const scale = total === 0 ? 1 : total;
  const plannedScaled = total === 0 ? target : base * total + (target - base) * elapsed;
  const planned = plannedScaled / scale;
  if (comparator === 'lte')
    return { planned, percent: value <= planned ? 100 : share(plannedScaled, value * scale) };
  if (comparator === 'eq')
    return {
      planned,
      percent:
        planned === 0
          ? 0
          : Math.max(0, 100 - share(Math.abs(value * scale - plannedScaled), Math.abs(plannedScaled))),
    };
  if (value * scale >= plannedScaled)
    return { planned, percent: plannedScaled > 0 ? Math.max(100, share(value * scale, plannedScaled)) : 100 };
  return { planned, percent: plannedScaled > 0 ? share(value * scale, plannedScaled) : 0 };
}

function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(999.9, Math.max(0, (part * 100) / whole));
}

function days(from: PlainDate, to: PlainDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

function say(colour: Light, code: LightRuleCode, params?: Message['params']): LightVerdict {
  return { light: colour, rule: params ? { code, params } : { code } };
}

/** A value in base units as text: money in 万元 as offices report it, small sums in yuan; two decimals at most. */
export function amountText(n: number, unit?: string): string {
  if (unit === 'fen')
    return Math.abs(n) >= FEN_PER_WAN ? `${grouped(n / FEN_PER_WAN)} 万元` : `${grouped(n / 100)} 元`;
  return `${grouped(n)}${unit === '%' ? '%' : ''}`;
}
const FEN_PER_WAN = 1_000_000;

function grouped(n: number): string {
  const rounded = Math.round(n * 100) / 100;
  const [whole, decimals] = String(Math.abs(rounded)).split('.');
  return `${rounded < 0 ? '-' : ''}${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals ? `.${decimals}` : ''}`;
}
