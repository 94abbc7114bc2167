import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Stop } from '../say.mjs';
import { filesBelow } from './checksums.mjs';

/** The same files give the same archive: names in order, one owner, one time. */
export async function writeArchive(folder, file, kind, seconds) {
  if (kind === 'zip') await writeZip(folder, file, seconds);
  else writeTar(folder, file, seconds);
}

function writeTar(folder, file, seconds) {
  const result = spawnSync(
    'tar',
    [
      '--create',
      `--file=${file}`,
      '--use-compress-program=gzip -n -6',
      '--sort=name',
      '--owner=0',
      '--group=0',
      '--numeric-owner',
      '--mode=u=rwX,go=rX',
      `--mtime=@${seconds}`,
      '--format=posix',
      '--pax-option=delete=atime,delete=ctime',
      `--directory=${dirname(folder)}`,
      basename(folder),
    ],
    { encoding: 'utf8' },
  );
  if (result.status !== 0)
    throw new Stop(
      '没有打成 tar.gz;需要 GNU tar 和 gzip。',
      'The tar.gz was not made; GNU tar and gzip are needed.',
      result.stderr,
    );
}

async function writeZip(folder, file, seconds) {
  // Installed only after this file is read, on a new checkout.
  const { Zip, ZipDeflate } = await import('fflate');
  const out = openSync(file, 'w');
  let failed;
  const zip = new Zip((error, data) => {
    if (error) failed = error;
    else writeSync(out, data);
  });
  for (const path of filesBelow(folder)) {
    const entry = new ZipDeflate(`${basename(folder)}/${path}`, {
      level: 6,
      mtime: new Date(seconds * 1000),
    });
    zip.add(entry);
    entry.push(readFileSync(join(folder, path)), true);
  }
  zip.end();
  closeSync(out);
  if (failed) throw failed;
  if (statSync(file).size === 0) throw new Stop('没有打成 zip。', 'The zip was not made.');
}
