import type { Signal } from './signal.ts';

/** 特征简单组合、替换: 令77号 Art. 3(1). Filings of one sentence frame with other things put in. */
export const filledTemplate: Signal = {
  id: 'filledTemplate',
  act: 'sameOrCombined',
  needs: ['abstract'],
  measure({ edges, units, settings }) {
    const framed = edges.some((e) => e.lawful === undefined && e.relation === 'template');
    const value = framed ? units : 0;
    return { value, threshold: settings.templateSize, met: value >= settings.templateSize };
  },
};
