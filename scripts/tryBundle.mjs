import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { run, Stop, say } from './lib/say.mjs';

const NOBODY = 65_534;

/**
 * `npm run bundle:try [-- FILE]`: unpacks a bundle as an ordinary user into a path with Chinese and blanks, cuts it off from
 * every network, and looks whether it starts, serves its first page within ten seconds, is backed up, stops and starts again.
 */
await run(() => {
  const file = process.argv[2] ?? newest();
  const without = whyNot();
  if (without) {
    say(`没有试用离线包:${without.zh}`, `The bundle was not tried: ${without.en}`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'sophora-bundle-'));
  try {
    return tryIn(folder, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function newest() {
  const dist = join(ROOT, 'dist');
  const names = existsSync(dist) ? readdirSync(dist) : [];
  const name = names
    .filter((n) => n.endsWith(`linux-${process.arch}.tar.gz`))
    .sort()
    .at(-1);
  if (!name)
    throw new Stop(
      '还没有离线包;请先运行 npm run bundle。',
      'There is no bundle yet: npm run bundle makes one.',
    );
  return join(dist, name);
}

/** What keeps this machine from cutting a program off from the network. */
function whyNot() {
  if (process.platform !== 'linux') return { zh: '只能在 Linux 上试。', en: 'this works on Linux only.' };
  const result = spawnSync('unshare', [...namespace(), '--', 'sh', '-c', 'ip link set lo up'], {
    encoding: 'utf8',
  });
  if (result.status === 0) return undefined;
  const why = (result.stderr ?? String(result.error)).trim();
  return {
    zh: `这里不允许使用网络命名空间(${why})。`,
    en: `network namespaces are not allowed here (${why}).`,
  };
}

function isRoot() {
  return process.getuid() === 0;
}

function namespace() {
  return isRoot() ? ['--net'] : ['--net', '--map-root-user'];
}

function tryIn(folder, file) {
  const place = join(folder, '槐荫区 市场监管局');
  mkdirSync(place);
  cpSync(join(ROOT, 'scripts', 'bundle', 'tryInside.mjs'), join(folder, 'tryInside.mjs'));
  chmodSync(folder, 0o755);
  const user = isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
  if (isRoot()) chownSync(place, NOBODY, NOBODY);
  const tar = spawnSync('tar', ['-xzf', '-'], {
    cwd: place,
    ...user,
    stdio: [openSync(file, 'r'), 'inherit', 'inherit'],
  });
  if (tar.status !== 0) throw new Stop(`${file} 没有解开。`, `${file} was not unpacked.`);
  const program = join(place, readdirSync(place)[0]);
  const node = join(program, 'app', 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  const become = isRoot()
    ? `exec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups -- "$@"`
    : `exec unshare --user --map-user=${process.getuid()} --map-group=${process.getgid()} -- "$@"`;
  const { status } = spawnSync(
    'unshare',
    [
      ...namespace(),
      '--',
      'sh',
      '-c',
      `ip link set lo up; ${become}`,
      'sh',
      node,
      join(folder, 'tryInside.mjs'),
      program,
    ],
    {
      cwd: place,
      stdio: 'inherit',
      env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', HOME: place, LANG: process.env.LANG ?? 'C.UTF-8' },
    },
  );
  return status ?? 1;
}
