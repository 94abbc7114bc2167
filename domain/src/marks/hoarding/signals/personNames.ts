import { copiesOf } from './copied.ts';
import type { HoardingSignal } from './signal.ts';

/** 情形五 大量申请与知名人物姓名、知名作品或者角色名称相同或近似的标志. */
export const personNames: HoardingSignal = {
  id: 'personNames',
  situation: 5,
  factor: 5,
  needs: ['known'],
  measure: (group) => copiesOf(group, 'person'),
};
