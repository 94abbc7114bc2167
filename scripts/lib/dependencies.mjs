import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkPostgresLibraries } from './postgresLinks.mjs';
import { ROOT } from './root.mjs';
import { Stop, say } from './say.mjs';

const OLDEST = [20, 19];

/** Installs exactly what the lockfile names, when that is not what lies in node_modules. */
export function installDependencies() {
  refuseOldNode();
  if (!isInstalled()) {
    say('正在安装依赖(仅第一次,约一分钟)…', 'Installing dependencies (once, about a minute) …');
    const npm = npmCommand();
    const result = spawnSync(npm.command, [...npm.args, 'ci', ...NPM_OPTIONS], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      shell: npm.shell,
    });
    if (result.error || result.status !== 0) throw failure(result);
  }
  linkPostgresLibraries(ROOT);
}

/** No package's script is run: none of ours needs one. Development packages build the web client. */
const NPM_OPTIONS = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Stop(
    `这里的 Node 是 ${process.versions.node},需要 ${OLDEST.join('.')} 或更新的版本。`,
    `This is Node ${process.versions.node}; ${OLDEST.join('.')} or newer is needed.`,
  );
}

/** npm writes what it has installed into a lockfile of its own, as its last step. */
function isInstalled() {
  const hidden = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, link, os, cpu, libc }]) =>
      !path.startsWith('node_modules/') ||
      link ||
      installed[path]?.version === version ||
      (optional && !installed[path] && !isForThisMachine(os, cpu, libc)),
  );
}

/**
 * Optional packages that name no machine serve one that does; npm leaves both out where it is another. Packages for
 * musl are not looked for: neither the pinned Node nor the database runs on it.
 */
function isForThisMachine(os, cpu, libc) {
  if ((!os && !cpu) || libc?.includes('musl')) return false;
  return (
    [os ?? process.platform].flat().includes(process.platform) &&
    [cpu ?? process.arch].flat().includes(process.arch)
  );
}

function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { command: process.execPath, args: [script], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

function failure({ error, stdout, stderr }) {
  if (error?.code === 'ENOENT')
    return new Stop(
      '找不到 npm;请安装 Node.js 附带的 npm。',
      'npm was not found; install the npm that comes with Node.js.',
    );
  const said = `${stdout ?? ''}${stderr ?? ''}`.trim();
  const details = said.split('\n').slice(-12).join('\n');
  if (/EACCES|EPERM|EROFS/.test(said))
    return new Stop(
      `无法写入 ${join(ROOT, 'node_modules')};请用这个文件夹的所有者来运行。`,
      `${join(ROOT, 'node_modules')} cannot be written; run as the user who owns this folder.`,
      details,
    );
  if (/ENOSPC/.test(said))
    return new Stop('磁盘已满,依赖没有装完。', 'The disk is full; dependencies were not installed.', details);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET/.test(said))
    return new Stop(
      '连不上 npm 软件源,第一次启动需要网络(或用 npm config set registry 指向内网镜像)。',
      'The npm registry cannot be reached; the first start needs a network (or point npm config set registry at a mirror).',
      details,
    );
  return new Stop(
    '依赖没有装上,原因见上。',
    'Dependencies were not installed; the reason is above.',
    details,
  );
}
