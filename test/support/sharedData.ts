import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/**
 * Path of a real file for development, which lies beside the checkout and never in it; `undefined` where it is absent.
 * `test.skipIf(!sharedData('patents/x.xlsx'))('…')`
 */
export function sharedData(path = ''): string | undefined {
  const full = `${FOLDER}/${path}`;
  if (existsSync(full)) return full;
  if (!announced.has(path)) console.warn(`skipped: the real file ../shared/data/${path} is not here`);
  announced.add(path);
  return undefined;
}

const announced = new Set<string>();
