import type { MarkVerdict } from '../compare/rule.ts';

/** The answers of the rules, strongest first. */
export const MARK_VERDICTS = ['similar', 'review', 'different'] as const satisfies readonly MarkVerdict[];
