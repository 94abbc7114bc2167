import type { Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import { dayText, monthsLater, toDay } from './civil.ts';
import { type RuleReference, ruleOn, ruleReference, ruleStep } from './rule.ts';
import { type Channel, SERVICE_RULES } from './serviceRules.ts';

export interface ServiceFacts {
  readonly law: 'patent' | 'trademark';
  readonly channel: Channel;
  /** 发文日; for a public notice the day it appears. */
  readonly issued: PlainDate;
  /** The day of receipt, hand-over or entry into the agreed system, where it is proven. */
  readonly received?: PlainDate | undefined;
}

export interface Service {
  readonly served: PlainDate;
  /** No day of receipt is proven, the law's presumption stands in. */
  readonly presumed: boolean;
  readonly rule: RuleReference;
  readonly steps: readonly Message[];
}

/**
 * 送达日 (推定收到日), by channel and by the day of issue. The day of service itself is never moved for a holiday (指南 5-7
 * §2.3: 遇休假日不顺延). `undefined`: no rule on record for that day.
 */
export function serviceDate({ law, channel, issued, received }: ServiceFacts): Service | undefined {
  const rule = ruleOn(SERVICE_RULES, `service-${law}`, issued);
  if (rule === undefined) return undefined;
  const { days = 0, months = 0, provable } = rule.params[channel];
  const head = ruleStep(rule);
  if (provable && received !== undefined)
    return {
      served: received,
      presumed: false,
      rule: ruleReference(rule),
      steps: [head, { code: 'service-proven', params: { date: received } }],
    };
  const served = dayText(months > 0 ? monthsLater(toDay(issued), months) : toDay(issued) + days);
  const step = presumption(issued, served, days, months);
  return { served, presumed: true, rule: ruleReference(rule), steps: [head, step] };
}

function presumption(issued: PlainDate, date: PlainDate, days: number, months: number): Message {
  if (months > 0) return { code: 'service-presumed-months', params: { issued, months, date } };
  return days > 0
    ? { code: 'service-presumed-days', params: { issued, days, date } }
    : { code: 'service-issue-day', params: { date } };
}
