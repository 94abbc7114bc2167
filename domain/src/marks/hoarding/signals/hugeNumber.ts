import { staffOf } from '../group.ts';
import { type HoardingSignal, measured } from './signal.ts';
import { fullestWindow } from './window.ts';

/** 情形一 申请数量巨大、明显超出正常经营需要: filings within a year that nothing lawful explains, against staff where they are known. */
export const hugeNumber: HoardingSignal = {
  id: 'hugeNumber',
  situation: 1,
  factor: 1,
  needs: ['filed'],
  measure(group) {
    const { marks, settings } = group;
    const { count, of } = fullestWindow(marks, settings.windowDays);
    const threshold = Math.max(settings.filings, settings.perStaff * (staffOf(group) ?? 0));
    return measured(
      count,
      threshold,
      of.map((m) => m.name),
    );
  },
};
