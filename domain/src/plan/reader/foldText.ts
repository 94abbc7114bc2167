/**
 * Full-width letters, digits and punctuation become half-width, all blanks become a space, all line ends a line feed.
 * Every UTF-16 unit stays one unit, so offsets in the folded text are offsets in the source.
 */
export function foldText(text: string): string {
  return text.replace(FOLDED, foldOne);
}

const FOLDED =
  /[\t\v\f\r\u00a0\u00b7\u1680\u2000-\u200d\u2022\u2024\u2027\u2028\u2029\u202f\u205f\u2060\u2219\u22c5\u3000\u3010\u3011\u3014\u3015\u30fb\ufe5d\ufe5e\ufeff\uff01-\uff5e\uff61\uff64\uff65]/g;

const SINGLE: Readonly<Record<string, string>> = {
  '\v': '\n',
  '\f': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  '\u00b7': '·',
  '\u2022': '·',
  '\u2024': '·',
  '\u2027': '·',
  '\u2219': '·',
  '\u22c5': '·',
  '\u30fb': '·',
  '\uff65': '·',
  '\u3010': '[',
  '\u3011': ']',
  '\u3014': '[',
  '\u3015': ']',
  '\ufe5d': '[',
  '\ufe5e': ']',
  '\uff61': '。',
  '\uff64': '、',
};

function foldOne(char: string, at: number, text: string): string {
  if (char === '\r') return text.charCodeAt(at + 1) === 10 ? ' ' : '\n';
  const single = SINGLE[char];
  if (single !== undefined) return single;
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
}
