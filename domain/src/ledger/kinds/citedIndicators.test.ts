import { expect, test } from 'vitest';
import { FIGURES } from '../../indicators/figure.ts';
import { CITED_INDICATORS, citedIndicatorField } from './citedIndicators.ts';

test('every indicator of the library can hold official values, and nothing else can but the score', () => {
  const library = FIGURES.map((f) => f.indicator.id);
  expect(Object.keys(CITED_INDICATORS).sort()).toEqual([...library, 'satisfaction-score'].sort());
});

test('each is recognised by the name it has on our pages’ lists of choices, and by that of circulars', () => {
  for (const [id, { zh }] of Object.entries(CITED_INDICATORS))
    expect(citedIndicatorField.normalise(zh), zh).toEqual({ ok: true, value: id });
  expect(citedIndicatorField.normalise('PCT国际专利申请量')).toEqual({ ok: true, value: 'pct-applications' });
});
