import { runPinned } from './lib/pinnedNode.mjs';
import { run, Stop } from './lib/say.mjs';
import { setUp } from './setup.mjs';

/** `node scripts/run.mjs FILE …`: runs a file of the checkout under the pinned Node, installed first if need be. */
await run(() => {
  const [script, ...args] = process.argv.slice(2);
  if (!script) throw new Stop('用法:node scripts/run.mjs 文件 …', 'Usage: node scripts/run.mjs FILE …');
  setUp({ web: false });
  return runPinned(script, args);
});
