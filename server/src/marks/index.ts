export { buildIndex } from './buildIndex.ts';
export { isIndex, readIndex, writeIndex } from './indexFile.ts';
export { readNiceTable } from './niceGroups.ts';
export { classCell, readTsv } from './readTsv.ts';
export { watchDemo } from './watch/demo.ts';
export { protectedNames } from './watch/protectedNames.ts';
export { runWatch } from './watch/runWatch.ts';
