import type { Message } from '../basics/message.ts';
import { minDate, type PlainDate } from '../basics/plainDate.ts';
import type { Consequence, LimitRule } from './limitRules.ts';
import { MARK_LIMITS } from './markLimits.ts';
import { PATENT_LIMITS } from './patentLimits.ts';
import { type PeriodResult, period, type Roll } from './period.ts';
import { type RuleReference, ruleOn, ruleReference } from './rule.ts';

export const LIMIT_RULES: readonly LimitRule[] = [...PATENT_LIMITS, ...MARK_LIMITS];

export interface Limit {
  readonly id: string;
  /** The last safe day: the only end, or the earlier of two where the law leaves open which holds. */
  readonly end: PlainDate;
  /** Every end the law may mean, oldest rule first; one, but for a period that straddles a change. */
  readonly ends: readonly { readonly end: PlainDate; readonly rule: RuleReference }[];
  readonly ifMissed: Consequence;
  readonly extendable: boolean;
  readonly provisional: boolean;
  readonly steps: readonly Message[];
}

/**
 * The end of a limit from the day of its event, by the rule of that day. Where a new rule without a known transition takes
 * over before the period is over, both ends are given and the earlier one is the safe day. `undefined`: no rule on record.
 */
export function limit(
  id: string,
  from: PlainDate,
  roll: Roll = 'end',
  rules: readonly LimitRule[] = LIMIT_RULES,
): Limit | undefined {
  const rule = ruleOn(rules, id, from);
  const counted = rule && period(from, rule.params.span, rule.params.law, roll);
  if (rule === undefined || counted === undefined) return undefined;
  const ends = [{ end: counted.end, rule: ruleReference(rule) }];
  const steps: Message[] = [ruleStep(rule), ...counted.steps];
  const other = straddling(rule, counted, from, roll, rules);
  if (other !== undefined) {
    ends.push({ end: other.counted.end, rule: ruleReference(other.rule) });
    steps.push(ruleStep(other.rule), ...other.counted.steps, {
      code: 'limit-both',
      params: {
        changed: other.rule.validFrom,
        before: counted.end,
        after: other.counted.end,
        date: minDate(counted.end, other.counted.end),
      },
    });
  }
  return {
    id,
    end: other === undefined ? counted.end : minDate(counted.end, other.counted.end),
    ends,
    ifMissed: rule.params.ifMissed,
    extendable: rule.params.extendable,
    provisional: counted.provisional || other?.counted.provisional === true,
    steps,
  };
}

function straddling(
  rule: LimitRule,
  counted: PeriodResult,
  from: PlainDate,
  roll: Roll,
  rules: readonly LimitRule[],
): { rule: LimitRule; counted: PeriodResult } | undefined {
  if (rule.validTo === null || counted.end < rule.validTo) return undefined;
  const next = ruleOn(rules, rule.id, rule.validTo);
  if (next?.params.transitionUnknown !== true) return undefined;
  const after = period(from, next.params.span, next.params.law, roll);
  return after && { rule: next, counted: after };
}

function ruleStep({ label, source, validFrom }: LimitRule): Message {
  return {
    code: source.certainty === 'unverified' ? 'limit-rule-unverified' : 'limit-rule',
    params: {
      zh: label.zh,
      en: label.en,
      document: source.document,
      article: source.article ?? '',
      validFrom,
    },
  };
}
