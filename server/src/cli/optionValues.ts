import { type PlainDate, parseDate } from '@sophora/domain/basics/plainDate';
import { UsageError } from './command.ts';
import type { Context } from './context.ts';

/** Options as what they mean; anything else is a `UsageError` that shows how the option is written. */

export function dateOption({ options }: Context, name: string): PlainDate | undefined {
  const text = options[name];
  if (typeof text !== 'string') return undefined;
  const day = parseDate(text);
  if (day) return day;
  throw new UsageError({
    zh: `--${name} 后面要写日期,如 2026-10-31;“${text}”不是日期。`,
    en: `--${name} takes a day like 2026-10-31; “${text}” is none.`,
  });
}

export function integerOption({ options }: Context, name: string): number | undefined {
  const text = options[name];
  if (typeof text !== 'string') return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError({
    zh: `--${name} 后面要写从 0 起的整数;“${text}”不是。`,
    en: `--${name} takes a whole number from 0; “${text}” is none.`,
  });
}
