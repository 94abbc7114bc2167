/** What other rooms may use of the ledger. */
export type { LedgerContext } from './context.ts';
export { appendEntry, lockLedger } from './entry.ts';
export { openStoredFile, storeFile, withStoredFile } from './files.ts';
export { type Cells, foldAll, foldDoubtful, takeOutDoubtful } from './foldAll.ts';
export { type BatchRecord, getBatch, updateBatch } from './import/batches.ts';
export { declareForBatch } from './import/declare.ts';
export { listRejections, type Rejection } from './import/rejections.ts';
export { checkBatch, discardBatch, getKind, receiveFile, writeBatch } from './import/steps.ts';
export { withdrawBatch } from './import/withdraw.ts';
export { loadObservations } from './observations.ts';
export { queueTotals as queueCounts } from './queues/lists.ts';
export { inspect, readRows, UnreadableFile } from './readers/index.ts';
export { type NumberLook, numberText } from './readers/numberText.ts';
export { xlsGrids } from './readers/xlsRows.ts';
export type { XlsGrid } from './readers/xlsWorker.ts';
export {
  openWorkbook,
  readLooks,
  readSharedStrings,
  type Workbook,
} from './readers/xlsxWorkbook.ts';
export { openZip, readEntry } from './readers/zip.ts';
export { refold } from './refold.ts';
export { registerCounts } from './registers/counts.ts';
export { exportTable, exportWorkbook } from './registers/export.ts';
export { type DocumentBasis, insertDocument, writeForm } from './registers/form.ts';
export { type ListRequest, listRecords } from './registers/list.ts';
export { maskFacts } from './registers/mask.ts';
export { fieldColumn, fieldValue } from './registers/table.ts';
export { remembered } from './remembered.ts';
export { sealedCount } from './sealed.ts';
export { sourceStatuses } from './sources.ts';
export type { TableRow, TableSheet, TableValue } from './writers/index.ts';
