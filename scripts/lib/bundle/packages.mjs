import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkPostgresLibraries } from '../postgresLinks.mjs';
import { ROOT } from '../root.mjs';
import { Stop } from '../say.mjs';

const ROOMS = ['domain', 'contract', 'server', 'web'];

/**
 * The packages a running server needs, for another machine if need be, exactly as the lockfile names them: npm refuses
 * what does not have the checksum written there. No package's script is run.
 */
export function installPackages(app, platform) {
  const { os, cpu } = platform;
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(ROOT, name), join(app, name));
  for (const room of ROOMS) {
    mkdirSync(join(app, room), { recursive: true });
    cpSync(join(ROOT, room, 'package.json'), join(app, room, 'package.json'));
  }
  const result = spawnSync(
    'npm',
    [
      'ci',
      '--workspace=server',
      '--include-workspace-root',
      '--omit=dev',
      '--include=optional',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      `--os=${os}`,
      `--cpu=${cpu}`,
      '--libc=glibc',
    ],
    { cwd: app, encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  if (result.error || result.status !== 0)
    throw new Stop(
      `${os}-${cpu} 的依赖没有取到;生成离线包时需要能连上 npm 软件源。`,
      `The packages for ${os}-${cpu} were not fetched; making a bundle needs the npm registry.`,
      `${result.stdout ?? ''}${result.stderr ?? ''}`.split('\n').slice(-12).join('\n'),
    );
  const packages = listPackages(app);
  tidy(app, platform);
  return packages;
}

/** Name, version, licence and checksum of every package, from the list that npm leaves as its last step. */
function listPackages(app) {
  const { packages } = JSON.parse(readFileSync(join(app, 'node_modules', '.package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { link }]) => path.startsWith('node_modules/') && !link)
    .map(([path, { version, license, integrity }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license: license ?? licenceIn(join(app, path)),
      integrity,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function licenceIn(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).license ?? '?';
}

/** Nothing that only serves development; links where the archive can hold them. */
function tidy(app, { node, archive }) {
  const modules = join(app, 'node_modules');
  for (const part of ['.bin', '.package-lock.json', '@sophora', '@types', `${node}/include`, `${node}/share`])
    rmSync(join(modules, part), { recursive: true, force: true });
  for (const name of ['web/package.json', 'package-lock.json', 'package.json']) rmSync(join(app, name));
  removeMaps(modules);
  if (archive === 'zip') return;
  mkdirSync(join(modules, '@sophora'));
  for (const room of ['domain', 'contract', 'server'])
    symlinkSync(`../../${room}`, join(modules, '@sophora', room));
  linkPostgresLibraries(app);
}

function removeMaps(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeMaps(path);
    else if (/\.(?:js|mjs|cjs|css|ts|mts|cts)\.map$/.test(entry.name)) rmSync(path);
  }
}

export function writePackageList(file, packages) {
  const lines = packages.map(({ name, version, license, integrity }) =>
    [name, version, license, integrity].join('\t'),
  );
  writeFileSync(file, `${['package\tversion\tlicence\tchecksum', ...lines].join('\n')}\n`);
}
