import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode } from './pinnedNode.mjs';
import { ROOT } from './root.mjs';
import { Stop, say } from './say.mjs';

/** What the built client is made from. */
const SOURCES = ['web', 'contract/src', 'domain/src', 'package-lock.json'];
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const STAMP = join(ROOT, 'web', 'dist', '.made-from');

/** Builds the web client when its sources are not those of the last build. */
export function buildWebClient() {
  if (!existsSync(join(ROOT, 'web', 'src', 'main.tsx'))) return;
  const hash = hashOf(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  say('正在生成网页(源码有变时才需要)…', 'Building the web client (only when its sources have changed) …');
  const result = spawnSync(pinnedNode(), [VITE, 'build', '--logLevel', 'warn'], {
    cwd: join(ROOT, 'web'),
    encoding: 'utf8',
  });
  if (result.status !== 0)
    throw new Stop(
      '网页没有生成,原因见上。',
      'The web client was not built; the reason is above.',
      result.stdout + result.stderr,
    );
  writeFileSync(STAMP, hash);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const full = join(ROOT, path);
  let names;
  try {
    names = readdirSync(full).sort();
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error;
    hash.update(path).update('\0').update(readFileSync(full));
    return;
  }
  for (const name of names)
    if (name !== 'node_modules' && name !== 'dist' && !name.includes('.test.'))
      addTo(hash, `${path}/${name}`);
}
