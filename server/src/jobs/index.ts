import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Services } from '../platform/services.ts';

export { settle } from './settle.ts';
export { enqueue } from './store.ts';

const WORKER = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Files stream through: what is young soon dies, and a small nursery holds a large import under 400 MB. */
export const LITTLE_MEMORY = '--max-semi-space-size=8';

/** Starts the worker process and keeps it alive; `stop` lets the job under way be put back. */
export function startJobRunner(services: Services): { stop(): Promise<void> } {
  let stopping = false;
  let restarts = 0;
  let child = start();

  function start(): ChildProcess {
    const started = fork(WORKER, [], {
      execArgv: [...process.execArgv, LITTLE_MEMORY],
      env: { ...process.env, SOPHORA_JOB_DATABASE: services.databaseUrl, SOPHORA_JOB_HOME: services.home },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.on('message', (message: { event: string; fields: Record<string, string | number> }) => {
      services.log.info(message.event, message.fields);
    });
    started.on('exit', (code) => {
      if (stopping) return;
      services.log.error('worker ended', { code: code ?? -1 });
      setTimeout(
        () => {
          if (!stopping) child = start();
        },
        Math.min(30_000, 500 * 2 ** Math.min(restarts++, 6)),
      ).unref();
    });
    return started;
  }

  return {
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const forced = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(forced);
    },
  };
}
