import { describe, expect, test } from 'vitest';
import { isUndisclosed } from './disclosure.ts';

describe('未公开的申请', () => {
  const pending = {
    applicationNumber: '202610100001',
    type: 'invention',
    filed: '2026-09-01',
    status: 'pending',
  };

  test('an application without any sign of publication is a secret', () => {
    expect(isUndisclosed(pending)).toBe(true);
  });

  test.each(['granted', 'published', 'publicationNumber', 'grantNumber'])('%s shows it', (field) => {
    expect(isUndisclosed({ ...pending, [field]: '2026-10-01' })).toBe(false);
  });

  test.each(['withdrawn', 'rejected'])('one that is %s before its publication stays a secret', (status) => {
    expect(isUndisclosed({ ...pending, status })).toBe(true);
    expect(isUndisclosed({ ...pending, status, published: '2026-10-01' })).toBe(false);
  });

  test.each([
    '实质审查的生效',
    '发明专利申请公布',
    '公开待审',
    '一通回案实审',
    '发明专利申请公布后的视为撤回',
  ])('the status %s speaks of publication', (statusText) =>
    expect(isUndisclosed({ ...pending, statusText })).toBe(false),
  );

  test.each(['审中', '受理', '初审', '未公开', '等待实审'])('the status %s does not', (statusText) =>
    expect(isUndisclosed({ ...pending, statusText })).toBe(true),
  );

  test.each(['valid', 'lapsed', 'expired', 'invalidated', 'ended', 'unknown'])(
    'a right that is %s was announced, or nothing is known of it',
    (status) => expect(isUndisclosed({ ...pending, status })).toBe(false),
  );

  test('a row without a status is left alone', () => {
    expect(isUndisclosed({ applicationNumber: '202610100001' })).toBe(false);
  });
});
