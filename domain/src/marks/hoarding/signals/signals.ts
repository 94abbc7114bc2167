import { burst } from './burst.ts';
import { copiedMarks } from './copiedMarks.ts';
import { dormantStock } from './dormantStock.ts';
import { earlierFindings } from './earlierFindings.ts';
import { genericTerms } from './genericTerms.ts';
import { hugeNumber } from './hugeNumber.ts';
import { manyClasses } from './manyClasses.ts';
import { massTransfer } from './massTransfer.ts';
import { oneParty } from './oneParty.ts';
import { outsideBusiness } from './outsideBusiness.ts';
import { personNames } from './personNames.ts';
import { placeNames } from './placeNames.ts';
import { saleReports } from './saleReports.ts';
import type { HoardingSignal } from './signal.ts';
import { tradeNames } from './tradeNames.ts';

/** Situations one to nine, then what supports them; situation ten (其他) is for a person. */
export const HOARDING_SIGNALS: readonly HoardingSignal[] = [
  hugeNumber,
  copiedMarks,
  oneParty,
  tradeNames,
  personNames,
  placeNames,
  genericTerms,
  massTransfer,
  saleReports,
  burst,
  manyClasses,
  dormantStock,
  outsideBusiness,
  earlierFindings,
];
