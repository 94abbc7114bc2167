import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const START_MS = 60_000;
const STOP_MS = 20_000;

export interface RunningSophora {
  readonly url: string;
  /** The one-time link of the first administrator. */
  readonly link: string;
  stop(): Promise<void>;
}

/** Starts the real system on a folder of its own, as `npm start` does, and waits for its address and link. */
export async function startSophora(port = 8490): Promise<RunningSophora> {
  const home = mkdtempSync(join(tmpdir(), 'sophora-browser-'));
  const { DATABASE_URL: _own, ...environment } = process.env;
  const child = spawn(process.execPath, ['server/src/main.ts'], {
    cwd: ROOT,
    env: { ...environment, SOPHORA_HOME: home, SOPHORA_PORT: String(port), LANG: 'en_US.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await end(child);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const link = await firstLink(child);
    return { url: new URL(link).origin, link, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function firstLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`no link after ${START_MS} ms:\n${said}`)), START_MS);
    const hear = (text: Buffer) => {
      said += text.toString();
      const link = /https?:\/\/\S+#\S+/.exec(said)?.[0];
      if (!link) return;
      clearTimeout(late);
      resolve(link);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`Sophora ended with ${code}:\n${said}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(hard);
}
