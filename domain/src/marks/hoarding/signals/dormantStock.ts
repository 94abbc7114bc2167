import { type HoardingSignal, measured, percent } from './signal.ts';

/** 长期不使用的存量商标: of the filings that somebody looked at, the share without any use. Supports the first situation; nobody having looked is no sign. */
export const dormantStock: HoardingSignal = {
  id: 'dormantStock',
  situation: undefined,
  factor: 2,
  needs: ['used'],
  measure({ marks, settings }) {
    const looked = marks.filter((m) => m.used !== undefined);
    if (looked.length === 0) return undefined;
    const unused = looked.filter((m) => m.used === false);
    const found = measured(
      percent(unused.length, looked.length),
      settings.dormantPercent,
      unused.map((m) => m.name),
    );
    return { ...found, met: found.met && unused.length >= settings.dormantMarks };
  },
};
