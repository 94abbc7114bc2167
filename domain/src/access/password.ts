import type { RefusalCode } from '../basics/refusals.ts';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

/** Passwords of ten characters and more that stand at the top of every guesser's list. Compared without case. */
const COMMON: ReadonlySet<string> = new Set(
  `1234567890 0123456789 12345678910 123456789a a123456789 aa12345678 aa123456789 abc1234567 abc123456789 abcd123456
  abcd1234567 qwertyuiop qwerty12345 qwerty123456 1qaz2wsx3edc 1q2w3e4r5t qazwsxedcrfv asdfghjkl123 zxcvbnm123
  password12 password123 password1234 password12345 passw0rd123 p@ssw0rd123 p@ssword123 p@ssword1234 admin12345
  admin123456 admin@1234 admin@12345 admin@123456 administrator root123456 test123456 test1234567 welcome123
  welcome1234 changeme123 letmein12345 iloveyou123 iloveyou1314 woaini1314 woaini5201314 5201314520 1314520520
  woaini123456 a1234567890 q1234567890 qq12345678 qq123456789 1234qwerasdf 123qweasdzxc 12345qwert qwert12345
  1111122222 1122334455 1231231234 123123123123 147258369a 1472583690 7758521521 zhongguo123 jinan123456 huaiyin123
  huaiyin123456 sophora123 sophora1234 sophora123456 government1 zhishichanquan`.split(/\s+/),
);

/** The first rule a new password breaks (口令规则), or nothing. Length is counted in characters as a person sees them. */
export function passwordProblem(
  password: string,
  of: { name: string; login: string },
): RefusalCode | undefined {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'password-too-short';
  if (length > PASSWORD_MAX) return 'password-too-long';
  const plain = password.normalize('NFKC').toLowerCase();
  for (const own of [of.name, of.login]) {
    const word = own.normalize('NFKC').toLowerCase().trim();
    if ([...word].length >= 2 && plain.includes(word)) return 'password-has-name';
  }
  if (COMMON.has(plain)) return 'password-common';
  if (isMonotonous(plain)) return 'password-monotonous';
  return undefined;
}

/** One to three characters repeated (`ababab…`), or a run up or down (`abcdef…`, `987654…`). */
function isMonotonous(text: string): boolean {
  for (const period of [1, 2, 3]) {
    if (
      text ===
      text
        .slice(0, period)
        .repeat(Math.ceil(text.length / period))
        .slice(0, text.length)
    )
      return true;
  }
  return [1, -1].some((step) =>
    [...text].every((c, i, all) => i === 0 || c.codePointAt(0)! - all[i - 1]!.codePointAt(0)! === step),
  );
}
