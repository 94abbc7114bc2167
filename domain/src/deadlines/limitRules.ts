import type { Label } from '../basics/message.ts';
import { date, type PlainDate } from '../basics/plainDate.ts';
import type { Span } from './period.ts';
import type { PeriodLaw } from './periodRules.ts';
import type { LegalRule, LegalSource } from './rule.ts';

/** 期限: a time limit that runs from an event. One row a limit and version, as data; `limits.ts` computes. */
export interface LimitParams {
  readonly law: PeriodLaw;
  readonly span: Span;
  readonly from: LimitStart;
  /** 指南 5-7 §4: designated limits may be extended once, two months at most; asked for before they end. */
  readonly extendable: boolean;
  readonly ifMissed: Consequence;
  /** Set on a new version for which no transition rule is known: periods that straddle its first day have two ends. */
  readonly transitionUnknown?: true;
}

export const LIMIT_STARTS = {
  service: { zh: '送达日', en: 'service' },
  filing: { zh: '申请日（有优先权的，优先权日）', en: 'filing, or the priority date' },
  filingProper: { zh: '申请日', en: 'filing' },
  priority: { zh: '优先权日', en: 'the priority date' },
  firstFiling: { zh: '首次申请日', en: 'the first filing' },
  grant: { zh: '授权公告日', en: 'the announcement of grant' },
  approval: { zh: '新药上市许可之日', en: 'the approval of the medicine' },
  publication: { zh: '初步审定公告日', en: 'publication of the preliminary approval' },
  registration: { zh: '注册公告日', en: 'the announcement of registration' },
  expiry: { zh: '原期限届满日', en: 'the end of the limit that was missed' },
  removal: { zh: '障碍消除之日', en: 'the end of the obstacle' },
  contract: { zh: '合同生效之日', en: 'the day the contract takes effect' },
  acceptance: { zh: '收到申请文件之日', en: 'receipt of the request' },
} as const satisfies Record<string, Label>;
export type LimitStart = keyof typeof LIMIT_STARTS;

export const CONSEQUENCES = {
  withdrawn: { zh: '视为撤回', en: 'deemed withdrawn' },
  perNotice: { zh: '按通知书载明的后果', en: 'as the notice says' },
  final: { zh: '决定生效', en: 'the decision becomes final' },
  abandoned: { zh: '视为放弃取得专利权的权利', en: 'the right to the patent is deemed abandoned' },
  noPriority: { zh: '视为未要求优先权', en: 'priority is lost' },
  noEntry: { zh: '在中国的效力终止', en: 'the application ends in China' },
  noRestoration: { zh: '权利丧失，不得再请求恢复', en: 'the right stays lost' },
  noRequest: { zh: '不再受理', en: 'the request is no longer admissible' },
  undisputed: { zh: '不影响继续审理', en: 'the case goes on without it' },
  cancelled: { zh: '撤销注册商标', en: 'the registration is cancelled' },
  notRecorded: { zh: '未备案', en: 'it is not on record' },
  officeLate: { zh: '机关超期，可以督促', en: 'the office is late and may be urged' },
} as const satisfies Record<string, Label>;
export type Consequence = keyof typeof CONSEQUENCES;

export interface LimitExample {
  readonly from: PlainDate;
  readonly end: PlainDate;
}

export type LimitRule = LegalRule<LimitParams, LimitExample>;

export function limitRule(
  id: string,
  label: Label,
  validFrom: string,
  validTo: string | null,
  source: LegalSource,
  params: LimitParams,
  ...examples: readonly (readonly [from: string, end: string])[]
): LimitRule {
  return {
    id,
    label,
    validFrom: date(validFrom),
    validTo: validTo === null ? null : date(validTo),
    source,
    params,
    examples: examples.map(([from, end]) => ({ from: date(from), end: date(end) })),
  };
}
