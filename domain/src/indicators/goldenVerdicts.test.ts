import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../basics/json.ts';
import type { Label } from '../basics/message.ts';
import { goldenDossiers } from './goldenDossiers.ts';
import { GOLDEN_VERDICTS } from './goldenVerdicts.ts';
import { INDICATORS, indicatorById } from './library.ts';
import { REASONS } from './reasons.ts';

describe.each(INDICATORS.map((i) => [i.id, i] as const))('the verdicts of %s', (id, indicator) => {
  const verdicts = goldenDossiers(indicator.kind).map((d) => indicator.judge(d));

  it('move only with a new version', () => {
    const bytes = canonicalJson(verdicts as unknown as Json);
    const fingerprint = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    expect(
      fingerprint,
      `verdicts of version ${indicator.version} changed: raise the version and add this fingerprint to goldenVerdicts.ts`,
    ).toBe(GOLDEN_VERDICTS[id]?.[indicator.version]);
  });

  it('hold spans that begin before they end, one per criterion and first day', () => {
    for (const contributions of verdicts) {
      const keys = new Set(contributions.map((c) => `${c.criterion}|${c.from}`));
      expect(keys.size).toBe(contributions.length);
      for (const c of contributions) expect(c.to === null || c.from < c.to).toBe(true);
    }
  });

  it('hold counted spans that do not overlap', () => {
    for (const contributions of verdicts) {
      const counted = contributions
        .filter((c) => c.criterion === '')
        .sort((a, b) => (a.from < b.from ? -1 : 1));
      for (const [i, c] of counted.entries()) if (i > 0) expect(counted[i - 1]!.to! < c.from).toBe(true);
    }
  });

  it('name criteria and reasons that have words in both languages', () => {
    const reasons: Readonly<Record<string, Label>> = REASONS;
    for (const c of verdicts.flat()) {
      if (c.criterion !== '') expect(indicator.criteria, c.criterion).toHaveProperty([c.criterion]);
      for (const reason of c.reasons) {
        expect(reasons, reason.code).toHaveProperty([reason.code]);
        for (const [, name] of reasons[reason.code]!.zh.matchAll(/\{(\w+)\}/g))
          expect(reason.params, `${reason.code} ${name}`).toHaveProperty([name!]);
      }
    }
  });

  it('are the same when asked again', () => {
    expect(goldenDossiers(indicator.kind).map((d) => indicator.judge(d))).toEqual(verdicts);
  });
});

describe('the library of indicators', () => {
  it('finds each by its id', () => {
    for (const indicator of INDICATORS) expect(indicatorById(indicator.id)).toBe(indicator);
    expect(indicatorById('nothing')).toBeUndefined();
  });
});
