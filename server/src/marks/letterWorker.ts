import { parentPort } from 'node:worker_threads';
import { type FiledLetters, sortLetters } from '@sophora/domain/marks/search/letterShelf';

/** Sorts the letters of an index beside the thread that shelves its characters. */
parentPort!.once('message', (filed: FiledLetters) => {
  const sorted = sortLetters(filed);
  const buffers = Object.values(sorted).map((values) => values.buffer as ArrayBuffer);
  parentPort!.postMessage(sorted, buffers);
});
