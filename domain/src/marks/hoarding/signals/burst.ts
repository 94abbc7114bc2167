import { type HoardingSignal, measured } from './signal.ts';
import { fullestWindow } from './window.ts';

/** 短期内大量申请: filings within a month. Supports the first situation; the guideline’s example is of a hundred in one month. */
export const burst: HoardingSignal = {
  id: 'burst',
  situation: undefined,
  factor: 1,
  needs: ['filed'],
  measure: ({ marks, settings }) => {
    const { count, of } = fullestWindow(marks, settings.burstDays);
    return measured(
      count,
      settings.burst,
      of.map((m) => m.name),
    );
  },
};
