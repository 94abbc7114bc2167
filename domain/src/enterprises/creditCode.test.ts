import { expect, test } from 'vitest';
import {
  creditCodeCheck,
  isRegistrationNumber,
  organisationCodeCheck,
  parseCreditCode,
  registrationNumberCheck,
} from './creditCode.ts';

test.each(['9144030071526726XG', '91330100799655058B', '914403001922038216', '91350100M000100Y43'])(
  '%s passes both checks',
  (code) => {
    expect(parseCreditCode(code)).toEqual({ ok: true, code });
  },
);

test('a code whose organisation part fails its own check is kept with a warning', () => {
  const body = '91370104715267261';
  const code = body + creditCodeCheck(body);
  expect(parseCreditCode(code)).toEqual({
    ok: true,
    code,
    warning: { code: 'credit-code-organisation', params: { code, found: '1', expected: 'X' } },
  });
});

test('full-width characters, lower case and blanks are read', () => {
  expect(parseCreditCode(' ９１４４０３００ 71526726xg ')).toEqual({ ok: true, code: '9144030071526726XG' });
});

test('a wrong last character is refused with the one expected', () => {
  expect(parseCreditCode('9144030071526726XH')).toEqual({
    ok: false,
    problem: {
      code: 'credit-code-check',
      params: { code: '9144030071526726XH', found: 'H', expected: 'G' },
    },
  });
});

test('every single wrong character is noticed', () => {
  const right = '91330100799655058B';
  for (let i = 0; i < 18; i++)
    for (const c of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      if (c === right[i]) continue;
      expect(parseCreditCode(right.slice(0, i) + c + right.slice(i + 1)).ok).toBe(false);
    }
});

test.each(['9144030071526726X', '9144030071526726XGG', '91O4030071526726XG', '914403I071526726XG', ''])(
  '%j has not the shape of a credit code',
  (text) => {
    expect(parseCreditCode(text)).toMatchObject({ ok: false, problem: { code: 'credit-code-shape' } });
  },
);

test('the check characters are computed from the body', () => {
  expect(creditCodeCheck('91440300192203821')).toBe('6');
  expect(organisationCodeCheck('71526726')).toBe('X');
});

test('an old registration number has 15 digits, the last by MOD 11,10', () => {
  expect(isRegistrationNumber('370681018019402')).toBe(true);
  expect(isRegistrationNumber('37068101801940')).toBe(false);
  expect(registrationNumberCheck('370681018019402')).toBe('2');
  expect(registrationNumberCheck('370681228007713')).toBe('3');
  expect(registrationNumberCheck('370681228007723')).not.toBe('3');
});
