import { type HoardingSignal, measured } from './signal.ts';

/** 曾被生效决定认定恶意注册或者侵犯他人商标权 (Art. 8(3)): decisions on file. */
export const earlierFindings: HoardingSignal = {
  id: 'earlierFindings',
  situation: undefined,
  factor: 3,
  needs: ['findings'],
  measure({ members, settings }) {
    const known = members.flatMap((m) => (m.findings === undefined ? [] : [m.findings]));
    return known.length === 0
      ? undefined
      : measured(
          known.reduce((a, b) => a + b, 0),
          settings.findings,
        );
  },
};
