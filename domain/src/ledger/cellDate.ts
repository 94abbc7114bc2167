import { addDays, fromDayNumber, makeDate, type PlainDate } from '../basics/plainDate.ts';
import { cellHalfWidth } from './cellText.ts';

/**
 * A day as files write it: `2012.05.31`, `2012-5-31`, `20170301`, `2015/3/4 0:00:00`, `2015年3月4日`, `二〇一五年三月四日`,
 * an Excel serial as number text (`40939`). Anything that does not name one day — a year, a month, a short year, a day
 * before the month — is undefined and never guessed.
 */
export function cellDate(raw: string): PlainDate | undefined {
  const text = cellHalfWidth(raw);
  if (text === '' || text.length > 40) return undefined;
  return separated(text) ?? compact(text) ?? excelSerialText(text) ?? chineseNumerals(text);
}

const TIME = String.raw`(?:[T\s]*(?:上午|下午)?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|AM|PM)?)?`;
const SEPARATED = new RegExp(
  String.raw`^(\d{4})\s*(?:([-./])\s*(\d{1,2})\s*\2\s*(\d{1,2})|年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号])${TIME}$`,
  'i',
);

function separated(text: string): PlainDate | undefined {
  const m = SEPARATED.exec(text);
  if (!m) return undefined;
  if (m[7] !== undefined && (Number(m[7]) > 24 || Number(m[8]) > 59)) return undefined;
  const day = makeDate(Number(m[1]), Number(m[3] ?? m[5]), Number(m[4] ?? m[6]));
  // Java and JavaScript exports write midnight in Beijing as 16:00Z of the day before.
  return day && m[10]?.toUpperCase() === 'Z' && Number(m[7]) >= 16 ? addDays(day, 1) : day;
}

/** `20170301`, with or without a time behind it (`20170301000000`). */
function compact(text: string): PlainDate | undefined {
  const m = /^((?:1[89]|20|21)\d{2})(\d{2})(\d{2})(?:\d{6})?$/.exec(text);
  return m ? makeDate(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

/** Days of Excel's calendar as text. Only 1927–2099: shorter numbers are counts, longer ones are codes. */
function excelSerialText(text: string): PlainDate | undefined {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return undefined;
  const serial = Number(text);
  return serial >= 10_000 && serial < 73_051 ? excelSerial(serial, false) : undefined;
}

/**
 * The day of an Excel serial number. The 1900 calendar counts a 29 February 1900 that never was (serial 60); the 1904
 * calendar, of files from old Macs, starts on 1 January 1904 with 0.
 */
export function excelSerial(serial: number, date1904: boolean): PlainDate | undefined {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < 0 || day > 2_958_465) return undefined;
  if (date1904) return fromDayNumber(day - 24_107);
  if (day === 0 || day === 60) return undefined;
  return fromDayNumber(day < 60 ? day - 25_568 : day - 25_569);
}

const DIGIT: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  '◯': 0,
  O: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const CHINESE =
  /^([〇零○◯O一二三四五六七八九]{4})年([〇零○◯一二三四五六七八九十]{1,3})月([〇零○◯一二三四五六七八九十廿卅]{1,3})[日号]?$/;

function chineseNumerals(text: string): PlainDate | undefined {
  const m = CHINESE.exec(text.replace(/\s+/g, ''));
  if (!m) return undefined;
  const year = [...m[1]!].reduce((n, c) => n * 10 + (DIGIT[c] ?? 0), 0);
  return makeDate(year, smallNumber(m[2]!), smallNumber(m[3]!));
}

/** 一 … 三十一, also 廿三 and 二三 written digit by digit. */
function smallNumber(text: string): number {
  const t = text.replace('廿', '二十').replace('卅', '三十');
  const ten = t.indexOf('十');
  if (ten < 0) return [...t].reduce((n, c) => n * 10 + (DIGIT[c] ?? 0), 0);
  const tens = ten === 0 ? 1 : (DIGIT[t[0]!] ?? 0);
  const ones = ten === t.length - 1 ? 0 : (DIGIT[t[ten + 1]!] ?? 0);
  return tens * 10 + ones;
}
