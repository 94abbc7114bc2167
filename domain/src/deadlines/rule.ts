import type { Label, Message } from '../basics/message.ts';
import type { PlainDate } from '../basics/plainDate.ts';
import type { RuleSource } from '../indicators/rule.ts';

/**
 * A rule of law as a dated value (design: rules carry their law). Several versions share an `id`; the one that holds is
 * picked by the day of the act, never by today. `unverified`: written from memory, not yet compared with the text; screens
 * say so.
 */
export interface LegalRule<Params, Example> {
  readonly id: string;
  readonly validFrom: PlainDate;
  /** First day on which it no longer holds; `null`: in force. */
  readonly validTo: PlainDate | null;
  readonly source: LegalSource;
  readonly label: Label;
  readonly params: Params;
  /** Worked examples; each one is a test. */
  readonly examples: readonly Example[];
}

export interface LegalSource {
  readonly document: string;
  readonly article?: string;
  readonly certainty: RuleSource['certainty'] | 'unverified';
}

/** What travels with a result: enough to show the rule, not its numbers. */
export interface RuleReference {
  readonly id: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly document: string;
  readonly article: string;
  readonly certainty: LegalSource['certainty'];
}

export function ruleReference(rule: LegalRule<unknown, unknown>): RuleReference {
  const { id, validFrom, validTo, source } = rule;
  return {
    id,
    validFrom,
    validTo,
    document: source.document,
    article: source.article ?? '',
    certainty: source.certainty,
  };
}

/** The version that holds on the day of the act; `undefined` where none is known for that day. */
export function ruleOn<R extends LegalRule<unknown, unknown>>(
  rules: readonly R[],
  id: string,
  day: PlainDate,
): R | undefined {
  return rules.find((r) => r.id === id && r.validFrom <= day && (r.validTo === null || day < r.validTo));
}

/** The step that cites a rule; one from memory says so. */
export function ruleStep({ source }: LegalRule<unknown, unknown>): Message {
  return {
    code: source.certainty === 'unverified' ? 'rule-unverified' : 'rule',
    params: { document: source.document, article: source.article ?? '' },
  };
}

/**
 * The version that held before the text that was read, by the same numbers: marked unverified, since the older text itself
 * was not compared.
 */
export function beforeTheText<P, E>(
  rule: LegalRule<P, E>,
  validFrom: PlainDate,
  document: string,
  article?: string,
): LegalRule<P, E> {
  const source: LegalSource = {
    document,
    certainty: 'unverified',
    ...(article === undefined ? {} : { article }),
  };
  return { ...rule, validFrom, validTo: rule.validFrom, source, examples: [] };
}
