/** What a spreadsheet cell says once its surroundings are taken off. Fields decide what a blank marker means. */

/** Spaces of every width, the BOM, zero-width characters and the soft hyphen that exports leave in cells. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff\u00ad]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Nearly every cell is clean: one look instead of two copies. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff]/;

/** Cell text without invisible characters and outer space. Inner line breaks stay: they separate list items. */
export function cellText(raw: string): string {
  if (!UNSEEN.test(raw)) return raw.trim();
  return raw.replace(INVISIBLE, '').replace(CONTROL, '').trim();
}

/** Same, on one line: inner runs of space and line breaks become one space. */
export function cellLine(raw: string): string {
  return cellText(raw).replace(/\s+/g, ' ');
}

/** Full-width letters, digits and punctuation become half-width (NFKC): for numbers, codes and dates, not for names. */
export function cellHalfWidth(raw: string): string {
  return cellText(raw.normalize('NFKC'));
}

/** Text for codes: half-width, upper case, without any space. */
export function cellCode(raw: string): string {
  return cellHalfWidth(raw).replace(/\s+/g, '').toUpperCase();
}

const BLANK_MARKERS = new Set([
  '-',
  '--',
  '---',
  '—',
  '——',
  '———',
  '–',
  '―',
  '_',
  '/',
  '\\',
  '／',
  '无',
  '暂无',
  '没有',
  '空',
  '不详',
  '未知',
  '未填',
  '未公开',
  '(空)',
  '（空）',
  'n/a',
  'na',
  '#n/a',
  'nan',
  'nil',
  'none',
  'null',
  '(null)',
  '<null>',
  'undefined',
  '\\n',
  '*',
  '.',
  '。',
  '…',
  '……',
]);

const LONGEST_MARKER = Math.max(...[...BLANK_MARKERS].map((marker) => marker.length));

/** Nothing at all, or only space. */
export function isBlank(raw: string | null | undefined): boolean {
  return raw === null || raw === undefined || cellText(raw) === '';
}

/** True for the ways in which people and exports write "nothing here": `-`, `—`, `/`, `无`, `N/A`, `null`. */
export function isBlankMarker(raw: string): boolean {
  const text = cellText(raw);
  return text === '' || (text.length <= LONGEST_MARKER && BLANK_MARKERS.has(text.toLowerCase()));
}
