import { installDependencies } from './lib/dependencies.mjs';
import { pinnedNode } from './lib/pinnedNode.mjs';
import { prepareTestTools } from './lib/testTools.mjs';
import { buildWebClient } from './lib/webClient.mjs';

/** Everything that must be there before Sophora runs. Does nothing, quickly, when it all is. */
export function setUp({ web = true, tests = false } = {}) {
  installDependencies();
  pinnedNode();
  if (web) buildWebClient();
  if (tests) prepareTestTools();
}
