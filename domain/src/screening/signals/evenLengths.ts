import type { Signal } from './signal.ts';

/** 随机生成: 令77号 Art. 3(3). Texts of a machine are of one length: spread of the lengths in percent of their mean. */
export const evenLengths: Signal = {
  id: 'evenLengths',
  act: 'random',
  needs: ['abstract'],
  measure({ lengths, units, settings }) {
    const known = lengths.filter((n) => n > 0);
    if (known.length < settings.evenLengthSize || units < settings.evenLengthSize) return undefined;
    const mean = known.reduce((sum, n) => sum + n, 0) / known.length;
    const spread = Math.sqrt(known.reduce((sum, n) => sum + (n - mean) ** 2, 0) / known.length);
    const value = Math.round((100 * spread) / mean);
    return { value, threshold: settings.evenLengthPercent, met: value <= settings.evenLengthPercent };
  },
};
