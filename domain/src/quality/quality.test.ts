import { describe, expect, it } from 'vitest';
import { kindById } from '../ledger/kinds.ts';
import { CHECKS, checkById, groupOf } from './checks.ts';
import { checkLabel } from './checkTexts.ts';
import { owedSince } from './owed.ts';

describe('the checks of data quality', () => {
  it('each has a name of its own and speaks of a register and fields there are', () => {
    expect(new Set(CHECKS.map((c) => c.id)).size).toBe(CHECKS.length);
    for (const check of CHECKS) {
      const kind = kindById(check.kind);
      expect(kind, check.id).toBeDefined();
      const fields =
        check.is === 'order' ? [check.earlier, check.later] : 'field' in check ? [check.field] : [];
      for (const field of fields)
        expect(
          kind!.fields.map((f) => f.name),
          check.id,
        ).toContain(field);
    }
  });

  it('say in both languages what they look for, by the names on the screen', () => {
    for (const check of CHECKS) {
      const { zh, en } = checkLabel(check);
      expect(zh + en, check.id).not.toMatch(/[{}]|undefined/);
    }
    expect(checkLabel(checkById('patents.filed-granted.order')!).zh).toBe('专利的“申请日”晚于“授权公告日”');
  });

  it('belong to one of three groups', () => {
    expect(new Set(CHECKS.map(groupOf))).toEqual(new Set(['completeness', 'outliers', 'contradictions']));
  });

  it('count a file as owed from the day after the first period that is over', () => {
    expect(owedSince([])).toBeUndefined();
    expect(owedSince(['2026-09', '2026-10'])).toBe('2026-10-01');
    expect(owedSince(['2025-12'])).toBe('2026-01-01');
  });
});
