import { describe, expect, test } from 'vitest';
import { date } from '../basics/plainDate.ts';
import { type LimitRule, limitRule } from './limitRules.ts';
import { LIMIT_RULES, limit } from './limits.ts';
import { markTermEnd, RENEWAL_RULES, renewal } from './markRenewal.ts';
import { serviceDate } from './service.ts';
import { SERVICE_RULES } from './serviceRules.ts';

describe('the worked examples of the limits', () => {
  const examples = LIMIT_RULES.flatMap((rule) => rule.examples.map((e) => ({ ...e, rule, id: rule.id })));
  test.each(examples)('$id from $from ends on $end', ({ rule, from, end }) => {
    const result = limit(rule.id, from);
    expect(result?.ends[0]?.end).toBe(end);
    expect(result?.ends[0]?.rule.id).toBe(rule.id);
  });

  test('every rule that is not unverified has an example, and no two versions of one hold on the same day', () => {
    const bare = LIMIT_RULES.filter((r) => r.examples.length === 0 && r.source.certainty !== 'unverified');
    expect(bare.map((r) => r.id)).toEqual([]);
    for (const a of LIMIT_RULES)
      for (const b of LIMIT_RULES)
        if (a !== b && a.id === b.id && a.validFrom <= b.validFrom) expect(a.validTo, a.id).toBe(b.validFrom);
  });
});

describe('opposition over the change of the law on 2027-01-01', () => {
  test.each([
    // Three months are over before the new law: one end
    ['2026-09-28', ['2026-12-28'], '2026-12-28'],
    ['2026-09-30', ['2026-12-30'], '2026-12-30'],
    // The end falls on or after the first day of the new law: both, the earlier is safe
    ['2026-10-06', ['2027-01-06', '2026-12-07'], '2026-12-07'],
    ['2026-12-31', ['2027-03-31', '2027-03-01'], '2027-03-01'],
    // Published under the new law: two months alone
    ['2027-01-01', ['2027-03-01'], '2027-03-01'],
  ])('published %s', (published, ends, safe) => {
    const result = limit('mark-opposition', date(published))!;
    expect(result.ends.map((e) => e.end)).toEqual(ends);
    expect(result.end).toBe(safe);
    expect(result.steps.some((s) => s.code === 'limit-both')).toBe(ends.length === 2);
  });
});

test('a limit of an act before its rule began is not answered', () => {
  expect(limit('patent-term-adjustment', date('2021-05-31'))).toBeUndefined();
  expect(limit('patent-term-adjustment', date('2024-01-20'))?.end).toBe('2024-04-22');
  expect(limit('no-such-limit', date('2025-01-20'))).toBeUndefined();
});

test('an act before the text that was read is counted by the earlier one, marked unverified', () => {
  const certainty = (day: string) => limit('patent-first-action', date(day))?.ends[0]?.rule.certainty;
  expect(certainty('2024-01-19')).toBe('unverified');
  expect(certainty('2024-01-20')).toBe('official');
});

test('changing when a rule begins touches only the acts in between', () => {
  const [law, from, to] = ['patent', 'service', null] as const;
  const rules = (change: string): LimitRule[] => [
    limitRule(
      'x',
      { zh: '', en: '' },
      '2020-01-01',
      change,
      { document: 'a', certainty: 'official' },
      {
        law,
        from,
        span: { months: 3 },
        extendable: false,
        ifMissed: 'final',
      },
    ),
    limitRule(
      'x',
      { zh: '', en: '' },
      change,
      to,
      { document: 'b', certainty: 'official' },
      {
        law,
        from,
        span: { months: 2 },
        extendable: false,
        ifMissed: 'final',
      },
    ),
  ];
  const changed: string[] = [];
  for (const day of ['2024-12-31', '2025-01-01', '2025-06-15', '2025-12-31', '2026-01-01']) {
    const ends = ['2025-01-01', '2026-01-01'].map((c) => limit('x', date(day), 'end', rules(c))?.end);
    if (ends[0] !== ends[1]) changed.push(day);
  }
  expect(changed).toEqual(['2025-01-01', '2025-06-15', '2025-12-31']);
});

describe('service', () => {
  const examples = SERVICE_RULES.flatMap((rule) =>
    rule.examples.map((e) => ({
      ...e,
      rule,
      law: rule.id.slice('service-'.length) as 'patent' | 'trademark',
    })),
  );
  test.each(examples)(
    '$law by $channel, issued $issued, received $received: $served',
    ({ rule, law, channel, issued, received, served }) => {
      const result = serviceDate({ law, channel, issued, received });
      expect(result?.served).toBe(served);
      expect(result?.presumed).toBe(received === undefined);
      expect(result?.rule.validFrom).toBe(rule.validFrom);
    },
  );

  test('the presumption of fifteen days for electronic service ends with 2024-01-19', () => {
    const served = (issued: string) =>
      serviceDate({ law: 'patent', channel: 'electronic', issued: date(issued) })?.served;
    expect(served('2024-01-19')).toBe('2024-02-03');
    expect(served('2024-01-20')).toBe('2024-01-20');
  });
});

describe('renewal of marks', () => {
  test.each(RENEWAL_RULES.flatMap((r) => r.examples))('registered $registered: valid to $validTo', (e) => {
    expect(markTermEnd(e.registered)).toBe(e.validTo);
    expect(renewal(e.validTo)).toMatchObject({ opens: e.opens, graceEnd: e.graceEnd });
  });

  test('a term that ends on a Sunday still ends on it', () => {
    expect(renewal(date('2026-11-22'))?.validTo).toBe('2026-11-22');
  });

  test('registered on a leap day: ten years later the month has no such day and the term ends with it', () => {
    expect(markTermEnd(date('2016-02-29'))).toBe('2026-02-28');
  });
});
