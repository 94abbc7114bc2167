import type { Message } from '../basics/message.ts';
import { minDate, type PlainDate } from '../basics/plainDate.ts';
import { limit } from '../deadlines/limits.ts';
import type { RuleReference } from '../deadlines/rule.ts';
import { serviceDate } from '../deadlines/service.ts';
import { LETTER_KINDS, type LetterKind } from './letterKinds.ts';

/** How a letter came (送达方式); another way is served on the day of receipt, which a person types as the day of issue. */
export const LETTER_CHANNELS = ['electronic', 'post'] as const;
export type LetterChannel = (typeof LETTER_CHANNELS)[number];

export interface LetterLimit {
  readonly channel: LetterChannel;
  readonly served: PlainDate;
  readonly end: PlainDate;
  readonly rules: readonly RuleReference[];
  readonly steps: readonly Message[];
}

export function letterKind(id: string): LetterKind | undefined {
  return LETTER_KINDS.find((kind) => kind.id === id);
}

/** 答复期限: the limit that a letter starts, from its day of issue and its way of delivery. `undefined`: no rule gives one. */
export function letterLimit(
  kind: LetterKind,
  issued: PlainDate,
  channel: LetterChannel,
): LetterLimit | undefined {
  const service = serviceDate({ law: kind.law, channel, issued });
  const counted = service && kind.limit !== null ? limit(kind.limit, service.served) : undefined;
  if (service === undefined || counted === undefined) return undefined;
  return {
    channel,
    served: service.served,
    end: counted.end,
    rules: [service.rule, ...counted.ends.map(({ rule }) => rule)],
    steps: [...service.steps, ...counted.steps],
  };
}

/** The day to keep: the computed one and the one a person read in the letter; where they differ the earlier is safe. */
export function safeDay(computed: PlainDate | null, printed: PlainDate | null): PlainDate | null {
  if (computed === null || printed === null) return computed ?? printed;
  return minDate(computed, printed);
}
