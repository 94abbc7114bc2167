import { copiesOf } from './copied.ts';
import type { HoardingSignal } from './signal.ts';

/** 情形七 大量申请通用名称、行业术语等缺乏显著性的标志. */
export const genericTerms: HoardingSignal = {
  id: 'genericTerms',
  situation: 7,
  factor: 5,
  needs: ['known'],
  measure: (group) => copiesOf(group, 'generic'),
};
