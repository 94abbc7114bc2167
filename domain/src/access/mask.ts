/**
 * Masks personal data (个人信息脱敏) by what it looks like: a person's name keeps its first and last character (王*明),
 * a mobile number its first three and last four digits (138****1234), an identity number its first four and last two
 * characters, an e-mail address the first character and the domain. Anything else keeps its first and last character.
 */
export function maskPersonal(value: string): string {
  const text = value.trim();
  if (/^\d{17}[\dXx]$|^\d{15}$/.test(text)) return keep(text, 4, 2);
  if (/^(\+?86[- ]?)?1\d{10}$/.test(text)) return keep(text.slice(-11), 3, 4);
  const at = text.lastIndexOf('@');
  if (at > 0) return `${keep(text.slice(0, at), 1, 0)}${text.slice(at)}`;
  if (/^[\d() -]{7,}$/.test(text)) return keep(text, 3, 2);
  return keep(text, 1, 1);
}

/** Two characters keep only the first; one character is masked whole. The number of stars follows the length. */
function keep(text: string, head: number, tail: number): string {
  const c = [...text];
  if (c.length <= 1) return '*'.repeat(c.length);
  if (c.length <= head + tail) return c[0] + '*'.repeat(c.length - 1);
  return c.slice(0, head).join('') + '*'.repeat(c.length - head - tail) + c.slice(c.length - tail).join('');
}
