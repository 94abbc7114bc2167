import { accessSync, chmodSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { Problem } from './problem.ts';

const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url));

/** The folder that holds everything of one installation: `SOPHORA_HOME`, else `.sophora` beside the program. */
export function homePath(environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment.SOPHORA_HOME || join(CHECKOUT, '.sophora'));
}

/**
 * Makes the folder if need be and returns its real path. Others may not look into it; when root owns it, the
 * database's user must be able to pass through to its own folder inside.
 */
export function makeHome(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    const real = realpathSync(path);
    accessSync(real, constants.R_OK | constants.W_OK | constants.X_OK);
    if (process.platform !== 'win32') chmodSync(real, process.getuid?.() === 0 ? 0o711 : 0o700);
    return real;
  } catch (error) {
    throw new Problem(
      {
        zh: `文件夹 ${path} 不能写入;请换一个(SOPHORA_HOME),或用它的所有者来运行。`,
        en: `The folder ${path} cannot be written; choose another (SOPHORA_HOME) or run as the user who owns it.`,
      },
      error,
    );
  }
}

export interface HomeLock {
  release(): void;
}

/**
 * Keeps a second Sophora from the same folder; `undefined` when another one holds it. The lock is SQLite's lock on a
 * small file: the operating system drops it at the moment the holder dies, however it dies, so none is ever stale.
 */
export function lockHome(home: string): HomeLock | undefined {
  const file = new DatabaseSync(join(home, 'lock.db'), { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  return { release: () => file.close() };
}

const SQLITE_BUSY = 5;
