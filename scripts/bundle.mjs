import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeArchive } from './lib/bundle/archive.mjs';
import { sha256, writeChecksums } from './lib/bundle/checksums.mjs';
import { installPackages, writePackageList } from './lib/bundle/packages.mjs';
import { PLATFORMS } from './lib/bundle/platforms.mjs';
import { copyFont, copyProgram } from './lib/bundle/program.mjs';
import { ROOT } from './lib/root.mjs';
import { run, Stop, say } from './lib/say.mjs';
import { setUp } from './setup.mjs';

/**
 * `npm run bundle [-- linux-x64 linux-arm64 win-x64]`: all that a machine without a network needs, one archive for each
 * kind of machine, in dist/. Without a name: for linux-x64, and it is tried at once.
 */
await run(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !PLATFORMS[name]);
  if (unknown.length > 0)
    throw new Stop(
      `不认识 ${unknown.join('、')};可用的有:${Object.keys(PLATFORMS).join('、')}。`,
      `Unknown: ${unknown.join(', ')}; there are: ${Object.keys(PLATFORMS).join(', ')}.`,
    );
  setUp();
  for (const name of asked.length > 0 ? asked : ['linux-x64']) await makeBundle(name);
  return 0;
});

async function makeBundle(name) {
  const platform = PLATFORMS[name];
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const dist = join(ROOT, 'dist');
  mkdirSync(dist, { recursive: true });
  const work = mkdtempSync(join(dist, '.making-'));
  try {
    const folder = join(work, `sophora-${version}-${name}`);
    mkdirSync(join(folder, 'app'), { recursive: true });
    say(`${name}:正在取依赖…`, `${name}: fetching packages …`);
    writePackageList(join(folder, 'PACKAGES.txt'), installPackages(join(folder, 'app'), platform));
    copyProgram(folder, platform);
    if (!copyFont(folder))
      say(
        '这台机器没有 Noto Sans CJK 字体(fonts-noto-cjk),离线包里不带字体。',
        'This machine has no Noto Sans CJK (fonts-noto-cjk): the bundle holds no font.',
      );
    const files = await writeChecksums(folder);
    say(`${name}:正在打包 ${files} 个文件…`, `${name}: packing ${files} files …`);
    const file = join(dist, `${basename(folder)}.${platform.archive}`);
    await writeArchive(folder, file, platform.archive, dayOfSource());
    const sum = await sha256(file);
    writeFileSync(`${file}.sha256`, `${sum}  ${basename(file)}\n`);
    const megabytes = Math.round(statSync(file).size / 1e6);
    console.log(`${file} ${megabytes} MB sha256 ${sum}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Seconds of the last change of the sources, so that the same sources give the same archive. */
function dayOfSource() {
  const { stdout, status } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? Number(stdout) : Math.floor(Date.now() / 1000);
}
