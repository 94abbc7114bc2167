import { expect, test } from 'vitest';
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem } from './password.ts';

const of = { name: '王小明', login: 'wangxm' };
const problem = (password: string) => passwordProblem(password, of);

test('ten characters are enough and nine are not, counted as a person sees them', () => {
  expect(problem('k7#mQp2!x'.slice(0, PASSWORD_MIN - 1))).toBe('password-too-short');
  expect(problem('k7#mQp2!xz')).toBeUndefined();
  expect(problem('春眠不觉晓处处闻啼鸟')).toBeUndefined();
  expect(problem('𠮷𠮷𠮷𠮷𠮷')).toBe('password-too-short');
});

test('128 characters are allowed and 129 are not', () => {
  const long = 'aB3$'.repeat(32);
  expect(long).toHaveLength(PASSWORD_MAX);
  expect(problem(long)).toBeUndefined();
  expect(problem(`${long}x`)).toBe('password-too-long');
});

test('the name and the login name are refused in any case and width', () => {
  expect(problem('我是王小明我最大啊啊')).toBe('password-has-name');
  expect(problem('WangXM-2026-xyz')).toBe('password-has-name');
  expect(problem('ｗａｎｇｘｍ-2026-xyz')).toBe('password-has-name');
  expect(passwordProblem('the quick fox', { name: 'X', login: 'ab' })).toBeUndefined();
});

test('passwords of every list of common ones are refused', () => {
  for (const common of ['1234567890', 'Password123', 'P@ssw0rd123', 'woaini1314', 'admin123456'])
    expect(problem(common), common).toBe('password-common');
});

test('repetition and runs are refused, nearly regular ones are not', () => {
  for (const regular of [
    'aaaaaaaaaa',
    'abababababa',
    'abcabcabcab',
    'abcdefghijk',
    '一一一一一一一一一一',
    '98765432109'.slice(0, 10),
  ])
    expect(problem(regular), regular).toBe('password-monotonous');
  for (const uneven of ['aaaaaaaaab', 'abcdefghik', 'abcdabcdabcd'])
    expect(problem(uneven), uneven).toBeUndefined();
});
