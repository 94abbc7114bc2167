/** What other rooms may use of the docket. */
export { addCall } from './calls.ts';
export { type DocketCase, keepDocket, WATCHED_KINDS } from './entries.ts';
export { listDocket } from './list.ts';
export { rebuildDocket, refreshDocket } from './rebuild.ts';
