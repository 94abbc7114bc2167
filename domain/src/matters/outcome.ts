import type { PlainDate } from '../basics/plainDate.ts';
import type { Kind } from '../ledger/kind.ts';

/**
 * 办结即登记: closing a matter writes one record of a register, prepared while the matter is open. So doing the work moves the
 * figure, and nobody types a number. In a date cell 办结日 stands for the day of closing.
 */
export const CLOSING_DAY = '办结日';

export type OutcomeCells = Readonly<Record<string, string>>;

/** The cells as they are written on a day: the closing day filled in, the matter's evidence where the register asks for some. */
export function outcomeOn(
  kind: Kind,
  cells: OutcomeCells,
  on: PlainDate,
  evidence: readonly string[],
): OutcomeCells {
  const written = Object.entries(cells).flatMap(([name, text]) => {
    const field = kind.fields.find((f) => f.name === name);
    const value = field?.type === 'date' && text.trim() === CLOSING_DAY ? on : text.trim();
    return field && value !== '' ? [[name, value] as const] : [];
  });
  const asksEvidence = kind.fields.some((f) => f.name === 'evidence' && f.type === 'list');
  const own = asksEvidence && evidence.length > 0 ? { evidence: evidence.join('; ') } : {};
  return { ...own, ...Object.fromEntries(written) };
}
