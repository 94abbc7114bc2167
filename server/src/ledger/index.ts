/** What other rooms may use of the ledger. */
export type { LedgerContext } from './context.ts';
export { appendEntry, lockLedger } from './entry.ts';
export { getBatch, updateBatch } from './import/batches.ts';
export { declareForBatch } from './import/declare.ts';
export { checkBatch, getKind, receiveFile, writeBatch } from './import/steps.ts';
export { withdrawBatch } from './import/withdraw.ts';
export { markDirty } from './refold.ts';
export { exportTable } from './registers/export.ts';
export { fieldColumn, fieldValue } from './registers/table.ts';
export { type TableRow, type TableValue, writeCsv } from './writers/index.ts';
export { sourceStatuses } from './sources.ts';
