/** What other rooms may use of the ledger. */
export type { LedgerContext } from './context.ts';
export { appendEntry, lockLedger } from './entry.ts';
export { openStoredFile, storeFile, withStoredFile } from './files.ts';
export { type BatchRecord, getBatch, updateBatch } from './import/batches.ts';
export { declareForBatch } from './import/declare.ts';
export { listRejections, type Rejection } from './import/rejections.ts';
export { checkBatch, discardBatch, getKind, receiveFile, writeBatch } from './import/steps.ts';
export { withdrawBatch } from './import/withdraw.ts';
export { loadObservations } from './observations.ts';
export { inspect, readRows, UnreadableFile } from './readers/index.ts';
export { refold } from './refold.ts';
export { registerCounts } from './registers/counts.ts';
export { exportTable } from './registers/export.ts';
export { fieldColumn, fieldValue } from './registers/table.ts';
export { remembered } from './remembered.ts';
export { sourceStatuses } from './sources.ts';
export type { TableRow, TableValue } from './writers/index.ts';
