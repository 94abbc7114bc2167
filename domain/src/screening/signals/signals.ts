import { agencyShare } from './agencyShare.ts';
import { addressBurst, agencyBurst, applicantBurst, inventorBurst } from './bursts.ts';
import { consecutiveNumbers } from './consecutiveNumbers.ts';
import { copiedEarlier } from './copiedEarlier.ts';
import { dispersedFilers } from './dispersedFilers.ts';
import { evenLengths } from './evenLengths.ts';
import { fieldSpread } from './fieldSpread.ts';
import { filledTemplate } from './filledTemplate.ts';
import { longClaims } from './longClaims.ts';
import { nearDuplicates } from './nearDuplicates.ts';
import { researchCapacity } from './researchCapacity.ts';
import type { Signal } from './signal.ts';
import { transfersAroundGrant } from './transfersAroundGrant.ts';

/** All signals, in the order in which they are shown. */
export const SIGNALS: readonly Signal[] = [
  nearDuplicates,
  filledTemplate,
  copiedEarlier,
  dispersedFilers,
  applicantBurst,
  inventorBurst,
  addressBurst,
  agencyBurst,
  agencyShare,
  consecutiveNumbers,
  fieldSpread,
  evenLengths,
  longClaims,
  researchCapacity,
  transfersAroundGrant,
];
