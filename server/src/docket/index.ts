/** What other rooms may use of the docket. */
export { addCall } from './calls.ts';
export { type DocketCase, keepDocket, WATCHED_KINDS } from './entries.ts';
export { namesOfHolder, rightsOfNames } from './firm.ts';
export { type DocketRow, docketRows, listDocket, longestLapse, readableStreets } from './list.ts';
export { rebuildDocket, refreshDocket } from './rebuild.ts';
export { rightDocket as docketOf } from './right.ts';
