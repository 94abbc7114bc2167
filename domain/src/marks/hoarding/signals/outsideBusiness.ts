import { type HoardingSignal, measured, percent } from './signal.ts';

/** 所在行业与经营状况 (Art. 8(2)): share of filings in classes outside the applicant’s business. */
export const outsideBusiness: HoardingSignal = {
  id: 'outsideBusiness',
  situation: undefined,
  factor: 2,
  needs: ['ownClasses'],
  measure({ members, marks, settings }) {
    const own = new Set(members.flatMap((m) => m.ownClasses ?? []));
    if (own.size === 0) return undefined;
    const outside = marks.filter((m) => m.niceClass > 0 && !own.has(m.niceClass));
    const found = measured(
      percent(outside.length, marks.length),
      settings.outsidePercent,
      outside.map((m) => m.name),
    );
    return { ...found, met: found.met && outside.length >= settings.outsideFilings };
  },
};
