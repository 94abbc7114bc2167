import { EVERY_WEAK_AFTER, EVERY_WEAK_BEFORE } from '../compare/weakWords.ts';

/** Further rows of characters under which a name is found, for what is exact there. */
export interface Form {
  readonly from: number;
  readonly to: number;
}

const LONGEST_WEAK = 4;
const single = { after: new Uint8Array(65_536), before: new Uint8Array(65_536) };
const pairs = { after: new Set<number>(), before: new Set<number>() };
for (const word of EVERY_WEAK_AFTER) {
  const [a, b] = [word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1)];
  if (word.length === 1) single.after[b] = 1;
  else pairs.after.add(a * 65_536 + b);
}
for (const word of EVERY_WEAK_BEFORE) {
  if (word.length === 1) single.before[word.charCodeAt(0)] = 1;
  else pairs.before.add(word.charCodeAt(0) * 65_536 + word.charCodeAt(1));
}

/** Whether a name may carry a weak word at an end; tells most names apart at the price of a few looks. */
export const mayCarryWeak = (han: Uint16Array, length: number): boolean =>
  length >= 2 &&
  (single.after[han[length - 1]!] === 1 ||
    single.before[han[0]!] === 1 ||
    pairs.after.has(han[length - 2]! * 65_536 + han[length - 1]!) ||
    pairs.before.has(han[0]! * 65_536 + han[1]!));

/**
 * 显著部分 in every way of cutting: what is left when words of goods, premises, modifiers or places are taken from the ends. All classes'
 * words count here; the comparison decides by the class.
 */
export function weakForms(han: Uint16Array, length: number): Form[] {
  const starts = [0];
  for (const at of starts)
    for (let n = 1; n <= LONGEST_WEAK && at + n < length; n++)
      if (isBefore(han, at, n) && !starts.includes(at + n)) starts.push(at + n);
  const ends = [length];
  for (const at of ends)
    for (let n = 1; n <= LONGEST_WEAK && at - n > 0; n++)
      if (isAfter(han, at, n) && !ends.includes(at - n)) ends.push(at - n);
  const forms: Form[] = [];
  for (const from of starts)
    for (const to of ends)
      if ((from > 0 || to < length) && (to - from >= 2 || (to - from === 1 && isOnlyBrand(han, to, length))))
        forms.push({ from, to });
  return forms;
}

const BRAND = '牌'.charCodeAt(0);
const isOnlyBrand = (han: Uint16Array, to: number, length: number): boolean =>
  length === to + 1 && han[to] === BRAND;

/** Words of one character by a table; longer ones are spelt out only where their two outermost characters fit. */
function isBefore(han: Uint16Array, at: number, n: number): boolean {
  if (n === 1) return single.before[han[at]!] === 1;
  return (
    pairs.before.has(han[at]! * 65_536 + han[at + 1]!) &&
    EVERY_WEAK_BEFORE.has(String.fromCharCode(...han.subarray(at, at + n)))
  );
}

function isAfter(han: Uint16Array, end: number, n: number): boolean {
  if (n === 1) return single.after[han[end - 1]!] === 1;
  return (
    pairs.after.has(han[end - 2]! * 65_536 + han[end - 1]!) &&
    EVERY_WEAK_AFTER.has(String.fromCharCode(...han.subarray(end - n, end)))
  );
}

/** 牛牛 as 牛, 娃哈哈 as 娃哈: what a doubled name is a doubling of; empty where nothing is doubled. */
export function undoubled(han: Uint16Array, length: number): Uint16Array[] {
  const found: Uint16Array[] = [];
  let runs = 1;
  for (let i = 1; i < length; i++) if (han[i] !== han[i - 1]) runs++;
  if (runs < length) found.push(han.slice(0, length).filter((c, i, all) => i === 0 || c !== all[i - 1]));
  for (let unit = 1; unit <= length / 2; unit++) {
    if (length % unit !== 0 || (unit === 1 && runs === 1)) continue;
    let i = unit;
    while (i < length && han[i] === han[i - unit]) i++;
    if (i === length) {
      found.push(han.slice(0, unit));
      break;
    }
  }
  return found;
}
