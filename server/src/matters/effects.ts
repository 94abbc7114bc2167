import type { Matter } from '@sophora/domain/matters/fold';
import { incomingEffect } from '../incoming/index.ts';
import { batchEffect, itemEffect } from '../screening/index.ts';
import type { Run } from './act.ts';

/** A step that was just taken, for what it changes beyond its matter. */
export interface StepTaken {
  readonly district: string;
  readonly id: string;
  readonly action: string;
  readonly after: Matter;
  /** More steps, and the ledger entry, in the same transaction. */
  readonly run: Run;
}

/** What a step of a procedure does beyond the matter, in the same transaction: so that doing the work moves the figures. */
export const EFFECTS: Readonly<Record<string, (step: StepTaken) => Promise<void>>> = {
  incoming: incomingEffect,
  'screening-batch': batchEffect,
  'screening-item': itemEffect,
};
