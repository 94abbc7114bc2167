/**
 * A text as the codes that carry its wording: width and case folded; blanks, punctuation and control characters gone.
 * Two texts with equal codes are the same text typeset differently.
 */

/** Alignment takes time with the square of the length; a main claim or an abstract is far below this. */
export const LONGEST_TEXT = 8_000;

const FOLD = new Uint16Array(65_536);
for (let code = 0x21; code < 65_536; code++) FOLD[code] = foldCode(code);

function foldCode(code: number): number {
  const c = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (c < 0x80) {
    if (c >= 0x41 && c <= 0x5a) return c + 0x20;
    return (c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a) || c === 0x25 ? c : 0;
  }
  if (c < 0xc0 || (c >= 0x2000 && c <= 0x206f) || (c >= 0x3000 && c <= 0x303f)) return 0;
  if (c >= 0xd800 && c <= 0xdfff) return c;
  return (c >= 0xfe10 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xffef) || c === 0xfeff ? 0 : c;
}

/** Writes the folded codes and returns how many; `into` has room for `LONGEST_TEXT`, what is longer is left off. */
export function foldText(text: string, into: Uint16Array): number {
  const length = Math.min(text.length, LONGEST_TEXT);
  let n = 0;
  for (let i = 0; i < length; i++) {
    const code = FOLD[text.charCodeAt(i)]!;
    if (code !== 0) into[n++] = code;
  }
  return n;
}
