import { copiesOf } from './copied.ts';
import type { HoardingSignal } from './signal.ts';

/** 情形六 大量申请与行政区划、山川、景点、建筑物名称相同或近似的标志. */
export const placeNames: HoardingSignal = {
  id: 'placeNames',
  situation: 6,
  factor: 5,
  needs: ['known'],
  measure: (group) => copiesOf(group, 'place'),
};
