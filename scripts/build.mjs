import { run } from './lib/say.mjs';
import { setUp } from './setup.mjs';

await run(() => {
  setUp();
  return 0;
});
