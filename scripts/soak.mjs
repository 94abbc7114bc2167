import { runPinned } from './lib/pinnedNode.mjs';
import { run } from './lib/say.mjs';
import { setUp } from './setup.mjs';

/** `npm run soak`: the tests whose length is a choice, at full length: fifty kills, ten thousand deeds, ten thousand damaged files. Takes hours. */
await run(() => {
  setUp({ web: false });
  return runPinned(
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      '--project',
      'server',
      'test/start/importKill.test.ts',
      'server/src/indicators/incremental.test.ts',
      'server/src/notices/tenYears.test.ts',
      'test/fuzz/files.test.ts',
      'test/fuzz/forms.test.ts',
    ],
    { SOPHORA_SOAK: '1', SOPHORA_FUZZ: '10000' },
  );
});
