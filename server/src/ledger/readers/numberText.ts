import { toDayNumber } from '@sophora/domain/basics/plainDate';
import { excelSerial } from '@sophora/domain/ledger/cellDate';

/** How a number format shows its value, as far as text for a register depends on it. */
export type NumberLook =
  | { readonly kind: 'plain' }
  | { readonly kind: 'padded'; readonly digits: number }
  | { readonly kind: 'percent' }
  | { readonly kind: 'date'; readonly day: boolean; readonly year: boolean; readonly time: boolean };

const PLAIN: NumberLook = { kind: 'plain' };
const DATE: NumberLook = { kind: 'date', day: true, year: true, time: false };
const DATE_TIME: NumberLook = { kind: 'date', day: true, year: true, time: true };
const MONTH: NumberLook = { kind: 'date', day: false, year: true, time: false };
const TIME: NumberLook = { kind: 'date', day: false, year: false, time: true };

/** Built-in formats (ECMA-376-1 §18.8.30); 27–36 and 50–58 are dates in the Chinese edition. */
const BUILT_IN: Record<number, NumberLook> = {
  9: { kind: 'percent' },
  10: { kind: 'percent' },
  ...range(14, 16, DATE),
  17: MONTH,
  ...range(18, 21, TIME),
  22: DATE_TIME,
  27: MONTH,
  ...range(28, 31, DATE),
  ...range(32, 35, TIME),
  36: MONTH,
  ...range(45, 47, TIME),
  50: MONTH,
  51: DATE,
  52: MONTH,
  ...range(53, 54, DATE),
  ...range(55, 56, TIME),
  57: MONTH,
  58: DATE,
};

function range(from: number, to: number, look: NumberLook): Record<number, NumberLook> {
  return Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [from + i, look]));
}

export function builtInLook(id: number): NumberLook {
  return BUILT_IN[id] ?? PLAIN;
}

/** Reads a format code such as `yyyy"年"m"月"d"日"`, `0000`, `0.00%`, `[$-804]aaaa;@`. */
export function lookOfFormat(code: string): NumberLook {
  const first = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]?/g, '')
    .trim();
  if (/^(general|g\/通用格式|@|)$/i.test(first)) return PLAIN;
  if (/^0+$/.test(first) && first.length > 1) return { kind: 'padded', digits: first.length };
  if (first.includes('%')) return { kind: 'percent' };
  const letters = first.toLowerCase().replace(/am\/pm|a\/p|上午\/下午/g, 'h');
  if (!/[ymdhsa]/.test(letters) || /[0#?]/.test(letters.replace(/[.,]0+/g, ''))) return PLAIN;
  const year = /[ye]/.test(letters);
  const time = /[hs]/.test(letters);
  return { kind: 'date', day: letters.includes('d') || letters.includes('a'), year, time };
}

/** Cell text of the stored number `raw`. */
export function numberText(raw: string, look: NumberLook, date1904: boolean): string {
  const value = Number(raw);
  if (!Number.isFinite(value) || raw.trim() === '') return raw;
  if (look.kind === 'date') return dateText(value, look, date1904) ?? plainNumber(raw, value);
  if (look.kind === 'percent') return `${plainNumber('', value * 100)}%`;
  const plain = plainNumber(raw, value);
  return look.kind === 'padded' && /^\d+$/.test(plain) ? plain.padStart(look.digits, '0') : plain;
}

/** No exponent, no float noise: the 15 digits Excel itself keeps. Whole numbers stay digit by digit as stored. */
function plainNumber(raw: string, value: number): string {
  if (/^-?(?:0|[1-9]\d*)$/.test(raw)) return raw === '-0' ? '0' : raw;
  if (value === 0) return '0';
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string];
  const sign = value < 0 ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '') || '0';
  const point = Number(exponent) + 1;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

const HALF_MILLISECOND = 0.5 / 86_400_000;

/**
 * A day as YYYY-MM-DD; with its time only where the format shows one and it is not midnight. A format without a day
 * over the first of a month stands for the month alone (Excel stores 2015年3月 as 1 March): `2015-03`.
 */
function dateText(value: number, look: NumberLook & { kind: 'date' }, date1904: boolean): string | undefined {
  const whole = Math.floor(value + HALF_MILLISECOND);
  const seconds = Math.round((value - whole) * 86_400);
  if (look.time && !look.year && value >= 0 && value < 1) return clock(seconds);
  const day = excelSerial(whole, date1904);
  if (!day || toDayNumber(day) > 2_932_896) return undefined;
  if (look.time && seconds > 0 && seconds < 86_400) return `${day} ${clock(seconds)}`;
  return !look.day && look.year && !look.time && day.endsWith('-01') ? day.slice(0, 7) : day;
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
