import type { BatchDetail, BatchRow } from '@sophora/contract/imports';

/** A record exists once the batch is written and as long as it is not rolled back; one known before exists anyway. */
export function recordExists(batch: BatchDetail, row: BatchRow): boolean {
  return batch.state === 'applied' || row.result === 'same' || row.result === 'changed';
}
