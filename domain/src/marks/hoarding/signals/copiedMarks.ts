import { copiesOf } from './copied.ts';
import type { HoardingSignal } from './signal.ts';

/** 情形二 大量复制、摹仿、抄袭多个主体在先具有一定知名度或较强显著性的商标. */
export const copiedMarks: HoardingSignal = {
  id: 'copiedMarks',
  situation: 2,
  factor: 4,
  needs: ['known'],
  measure: (group) => copiesOf(group, 'mark'),
};
