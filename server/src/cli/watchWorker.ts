import { parentPort, workerData } from 'node:worker_threads';
import { loadSegment } from '@sophora/domain/marks/search/savedSegment';
import { MarkSearcher } from '@sophora/domain/marks/search/searchMarks';
import { type FreshMark, watchMark } from '@sophora/domain/marks/watch/watchMarks';
import { shownWatchHit } from './shownHit.ts';

/** One of the threads of a watch: takes parts of the new marks and answers with their hits as lines. */
const { description, bytes, language } = workerData as {
  description: string;
  bytes: SharedArrayBuffer;
  language: 'zh' | 'en';
};
const searcher = new MarkSearcher([loadSegment(description, bytes, 0)]);

parentPort!.on('message', (marks: readonly FreshMark[]) => {
  const lines: string[] = [];
  for (const mark of marks)
    for (const hit of watchMark(searcher, mark)) lines.push(JSON.stringify(shownWatchHit(hit, language)));
  parentPort!.postMessage(lines);
});
