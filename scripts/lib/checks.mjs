import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pinnedNode } from './pinnedNode.mjs';
import { ROOT } from './root.mjs';

const tool = (path, ...args) => [join(ROOT, 'node_modules', ...path.split('/')), ...args];

/** Every check that reads the source and runs none of it. */
const CHECKS = {
  'types of domain': tool('typescript/bin/tsc', '-p', 'domain'),
  'types of the domain tests': tool('typescript/bin/tsc', '-p', 'domain/tsconfig.test.json'),
  'types of contract': tool('typescript/bin/tsc', '-p', 'contract'),
  'types of server, test, bench': tool('typescript/bin/tsc', '-p', 'server'),
  'types of web': tool('typescript/bin/tsc', '-p', 'web'),
  'format and lint': tool('@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error'),
  'import walls, documents': tool('vitest/vitest.mjs', 'run', '--project', 'house', '--reporter', 'dot'),
  'dead code': tool('knip/bin/knip.js', '--no-progress'),
};

/** Runs them side by side; prints what the failing ones say. Returns how many passed and failed. */
export async function runChecks() {
  const node = pinnedNode();
  const results = await Promise.all(Object.entries(CHECKS).map(([name, args]) => runCheck(node, name, args)));
  for (const { name, ok, seconds, said } of results) {
    console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (!ok) console.log(said.trim());
  }
  const passed = results.filter((r) => r.ok).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

function runCheck(node, name, args) {
  const begun = performance.now();
  const child = spawn(node, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ name, ok: code === 0, seconds: ((performance.now() - begun) / 1000).toFixed(1), said }),
    );
  });
}
