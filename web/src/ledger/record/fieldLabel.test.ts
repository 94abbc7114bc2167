import type { KindInfo } from '@sophora/contract/imports';
import { expect, it } from 'vitest';
import { factLabel, factText } from './fieldLabel.ts';

const kind = {
  fields: [
    {
      name: 'title',
      label: { zh: '名称', en: 'Title' },
      type: 'text',
      required: false,
      personal: false,
      values: null,
    },
  ],
} as unknown as KindInfo;

it('reads a statement of a day as that day, and any other fact by its field', () => {
  expect(factLabel(kind, 'validOn@2015-12-31').zh).toBe('来源载明有效');
  expect(factText(kind, 'validOn@2015-12-31', true, 'zh')).toBe('2015-12-31');
  expect(factLabel(kind, 'title').zh).toBe('名称');
  expect(factText(kind, 'title', '一种轴承', 'zh')).toBe('一种轴承');
});

it('shows a fact nobody has a field for under its own name', () => {
  expect(factLabel(kind, 'odd').zh).toBe('odd');
});
