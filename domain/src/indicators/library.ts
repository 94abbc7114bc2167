import type { Indicator } from './dossier.ts';
import { highValueInventions } from './highValueInventions.ts';
import { pledgeCount, pledgeFinance, pledgeOutstanding } from './pledgeFinance.ts';
import { caseCount, caseFines, casesFiled, casesOpen } from './registers/cases.ts';
import { markRegistrations, patentFilings, patentGrants } from './registers/grantsAndFilings.ts';
import {
  cultivationCentres,
  giOperationBodies,
  mediationBodies,
  navigationProjects,
} from './registers/milestones.ts';
import { satisfaction } from './registers/satisfaction.ts';
import { serviceBodies } from './registers/serviceBodies.ts';
import {
  copyrightRegistrations,
  dealCount,
  giCount,
  holderTitles,
  loansPaid,
  madridFilings,
  pctFilings,
} from './registers/smallRegisters.ts';
import { validInventions } from './validInventions.ts';
import { validMarks } from './validMarks.ts';

/** All indicators of the house. A new one is a file that exports an `Indicator` and a line here. */
export const INDICATORS: readonly Indicator[] = [
  highValueInventions,
  validInventions,
  validMarks,
  patentGrants,
  patentFilings,
  markRegistrations,
  pledgeFinance,
  pledgeCount,
  pledgeOutstanding,
  loansPaid,
  cultivationCentres,
  giOperationBodies,
  navigationProjects,
  mediationBodies,
  caseCount,
  casesFiled,
  casesOpen,
  caseFines,
  satisfaction,
  serviceBodies,
  giCount,
  dealCount,
  pctFilings,
  madridFilings,
  copyrightRegistrations,
  holderTitles,
];

const BY_ID: ReadonlyMap<string, Indicator> = new Map(INDICATORS.map((i) => [i.id, i]));

export function indicatorById(id: string): Indicator | undefined {
  return BY_ID.get(id);
}
