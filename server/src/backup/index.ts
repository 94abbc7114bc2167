/** Backup and restore (备份与恢复). */
export { makeLateIndexes } from './indexes.ts';
export { type ArchiveSummary, makeArchive } from './make.ts';
export { type RestorePhase, restoreArchive } from './restore.ts';
export { backUp } from './work.ts';
