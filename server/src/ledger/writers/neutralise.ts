/** What starts a formula when a spreadsheet opens or edits text; the full-width forms do in East Asian editions. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
/** Signed numbers, and the dashes that stand for "nothing", are no formulas. */
const HARMLESS = /^(?:[+-]?\d+(?:\.\d+)?%?|-+)$/;

/** True for text that a spreadsheet would take for a formula (CSV injection). Numbers that are really negative are not. */
export function startsFormula(text: string): boolean {
  return FORMULA_START.test(text) && !HARMLESS.test(text);
}

/** The apostrophe is how spreadsheets themselves mark text; the reader of text tables takes it off again. */
export function neutraliseText(text: string): string {
  return startsFormula(text) ? `'${text}` : text;
}

/** Undoes `neutraliseText`, so that a corrected export imports as it was. */
export function withoutApostrophe(text: string): string {
  return text.charCodeAt(0) === 39 && startsFormula(text.slice(1)) ? text.slice(1) : text;
}
