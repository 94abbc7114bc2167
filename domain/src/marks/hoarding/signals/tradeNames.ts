import { copiesOf } from './copied.ts';
import type { HoardingSignal } from './signal.ts';

/** 情形四 大量申请与他人企业字号、名称简称、电商名称、域名等相同或近似的标志. */
export const tradeNames: HoardingSignal = {
  id: 'tradeNames',
  situation: 4,
  factor: 5,
  needs: ['known'],
  measure: (group) => copiesOf(group, 'tradeName'),
};
