import type { Facts } from '../ledger/kind.ts';
import { compileSei } from '../patents/seiMatcher.ts';
import type { Tables } from './dossier.ts';

/** Reference records → the form verdicts read. */
export function compileTables(seiIpc: readonly Facts[]): Tables {
  return { sei: seiIpc.length > 0 ? compileSei(seiIpc) : undefined };
}
