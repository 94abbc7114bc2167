import type { Template } from '../template.ts';
import { BRIEFING } from './briefing.ts';
import { FINAL_EVALUATION } from './finalEvaluation.ts';
import { HOUSE } from './house.ts';
import { PERIODIC_REPORTS } from './periodicReport.ts';
import { STATUTORY } from './statutory.ts';
import { RETURNS, SCORE_TABLE, SELF_EVALUATION } from './tables.ts';

/** Every kind of document that can be made. A new one is a `Template` and a line here. */
export const TEMPLATES: readonly Template[] = [
  ...PERIODIC_REPORTS,
  FINAL_EVALUATION,
  BRIEFING,
  SCORE_TABLE,
  SELF_EVALUATION,
  ...RETURNS,
  ...HOUSE,
  ...STATUTORY,
];

export function templateById(id: string): Template | undefined {
  return TEMPLATES.find((t) => t.id === id);
}
