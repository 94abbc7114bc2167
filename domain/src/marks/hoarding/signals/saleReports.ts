import { type HoardingSignal, measured } from './signal.ts';

/** 情形九 以售卖、强迫合作、高额转让费等牟取不正当利益: reports on file; no register shows it. */
export const saleReports: HoardingSignal = {
  id: 'saleReports',
  situation: 9,
  factor: 6,
  needs: ['saleReports'],
  measure({ members, settings }) {
    const known = members.flatMap((m) => (m.saleReports === undefined ? [] : [m.saleReports]));
    return known.length === 0
      ? undefined
      : measured(
          known.reduce((a, b) => a + b, 0),
          settings.saleReports,
        );
  },
};
