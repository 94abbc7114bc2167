import { runPinned } from './lib/pinnedNode.mjs';
import { run } from './lib/say.mjs';
import { setUp } from './setup.mjs';

await run(() => {
  setUp();
  return runPinned('server/src/main.ts', process.argv.slice(2));
});
