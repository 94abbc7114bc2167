import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

export interface RunningSophora {
  readonly process: ChildProcess;
  readonly url: string;
  readonly administratorLink: string | null;
  /** What it has written beside its first line. */
  said(): string;
  /** Sends the signal, waits for the end and returns the exit code (null after a kill). */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface RunOptions {
  readonly home: string;
  readonly args?: readonly string[];
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly environment?: NodeJS.ProcessEnv;
}

/** A whole Sophora in a process of its own, as `npm start` runs it. */
export function spawnSophora({ home, args = ['--empty'], user, environment }: RunOptions): ChildProcess {
  return spawn(process.execPath, [MAIN, '--json', ...args], {
    ...user,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C', DATABASE_URL: '', SOPHORA_HOME: home, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits until it is ready; throws what it said when it ends instead. */
export async function startSophora(options: RunOptions): Promise<RunningSophora> {
  const child = spawnSophora(options);
  const output = collect(child);
  const ended = once(child, 'exit');
  const ready = new Promise<{ url: string; administratorLink: string | null }>((resolve) => {
    child.stdout!.on('data', () => {
      const line = output.stdout.split('\n').find((l) => l.startsWith('{'));
      if (line && output.stdout.includes('}\n')) resolve(JSON.parse(line));
    });
  });
  const first = await Promise.race([ready, ended.then(() => undefined)]);
  if (!first) throw new Error(`Sophora ended with ${child.exitCode}: ${output.stderr}`);
  return {
    process: child,
    ...first,
    said: () => output.stderr,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const [code] = await ended;
      return code as number | null;
    },
  };
}

function collect(child: ChildProcess): { stdout: string; stderr: string } {
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]!.on('data', (data: Buffer) => {
      output[name] += data.toString();
    });
  return output;
}
