import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** An archive for Windows holds no links: the rooms of the program are made known under their names at the first start. */
const APP = dirname(fileURLToPath(import.meta.url));
const scope = join(APP, 'node_modules', '@sophora');

try {
  mkdirSync(scope, { recursive: true });
  for (const room of ['domain', 'contract', 'server'])
    if (!existsSync(join(scope, room))) symlinkSync(join(APP, room), join(scope, room), 'junction');
} catch (error) {
  console.error(
    `程序文件夹 ${APP} 不能写入,第一次启动需要写入一次。 The folder of the program cannot be written; the first start needs it once. (${error.code})`,
  );
  process.exitCode = 1;
}
