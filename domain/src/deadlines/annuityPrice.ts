import type { PlainDate } from '../basics/plainDate.ts';
import type { RightType } from '../patents/applicationNumber.ts';
import { ANNUITY_FEES, ANNUITY_REDUCTION, OPEN_LICENCE } from './annuityRules.ts';
import { ruleOn } from './rule.ts';

/** 费减比例 in percent: 85 for a single holder, 70 for joint holders who each qualify. */
export type Reduction = 70 | 85;

export interface Price {
  readonly fullFen: number;
  readonly baseFen: number;
  readonly percentOff: number;
}

/** The annuity without surcharge, by the rules of the day it is due; `undefined` where no fee is known for that day. */
export function annuityPrice(
  type: RightType,
  year: number,
  grantYear: number,
  due: PlainDate,
  reduction: Reduction | undefined,
  openLicence: boolean,
): Price | undefined {
  const fees = ruleOn(ANNUITY_FEES, 'annuity-fee', due);
  if (fees === undefined) return undefined;
  const bands = fees.params[type];
  // Beyond the last band only a compensated term goes on, at the fee of the last years (公告594号: 8000 a year)
  const fullFen = (bands.find((b) => year <= b.toYear) ?? bands.at(-1)!).fen;
  let percentOff = 0;
  if (reduction !== undefined) {
    const rule = ruleOn(ANNUITY_REDUCTION, 'annuity-reduction', due);
    if (rule !== undefined && year >= grantYear && year < grantYear + rule.params.years)
      percentOff = reduction;
  }
  if (openLicence) {
    const rule = ruleOn(OPEN_LICENCE, 'annuity-open-licence', due);
    if (rule !== undefined) percentOff = Math.max(percentOff, rule.params.percent);
  }
  return { fullFen, baseFen: (fullFen * (100 - percentOff)) / 100, percentOff };
}
