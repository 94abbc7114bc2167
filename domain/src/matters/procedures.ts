import { CONSULTATION } from './consultation.ts';
import type { Procedure } from './procedure.ts';
import { SUPERVISION } from './supervision.ts';

/** Every procedure a matter can follow, every version that a matter was ever opened under. */
export const PROCEDURES: readonly Procedure[] = [SUPERVISION, CONSULTATION];

export function getProcedure(id: string, version?: number): Procedure {
  const found = PROCEDURES.find((p) => p.id === id && (version === undefined || p.version === version));
  if (!found) throw new Error(`there is no procedure ${id} ${version ?? ''}`);
  return found;
}
