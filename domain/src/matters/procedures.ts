import { CONSULTATION } from './consultation.ts';
import type { Procedure } from './procedure.ts';
import { FIRM_QUESTION } from './procedures/firmQuestion.ts';
import { INCOMING } from './procedures/incoming.ts';
import { MARK_LEAD } from './procedures/markLead.ts';
import { MARK_WATCH } from './procedures/markWatch.ts';
import { POLICY_NOTICE } from './procedures/policyNotice.ts';
import { SCREENING_BATCH } from './procedures/screeningBatch.ts';
import { SCREENING_CLAWBACK } from './procedures/screeningClawback.ts';
import { SCREENING_ITEM } from './procedures/screeningItem.ts';
import { SCREENING_LEAD } from './procedures/screeningLead.ts';
import { SERVICE_ORDER } from './procedures/serviceOrder.ts';
import { SUPERVISION } from './supervision.ts';

/** Every procedure a matter can follow, every version that a matter was ever opened under. */
export const PROCEDURES: readonly Procedure[] = [
  SUPERVISION,
  CONSULTATION,
  SCREENING_BATCH,
  SCREENING_ITEM,
  SCREENING_LEAD,
  SCREENING_CLAWBACK,
  INCOMING,
  POLICY_NOTICE,
  MARK_LEAD,
  MARK_WATCH,
  SERVICE_ORDER,
  FIRM_QUESTION,
];

export function getProcedure(id: string, version?: number): Procedure {
  const found = PROCEDURES.find((p) => p.id === id && (version === undefined || p.version === version));
  if (!found) throw new Error(`there is no procedure ${id} ${version ?? ''}`);
  return found;
}
