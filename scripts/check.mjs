import { runChecks } from './lib/checks.mjs';
import { run } from './lib/say.mjs';
import { setUp } from './setup.mjs';

await run(async () => {
  setUp({ web: false });
  const { failed } = await runChecks();
  return failed > 0 ? 1 : 0;
});
