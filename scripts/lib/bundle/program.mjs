import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';

const SOURCES = [
  'domain/src',
  'contract/src',
  'server/src',
  'server/migrations',
  'web/dist',
  'data',
  'docs/cli',
];
/** Tests, and a command that measures what is not in the bundle. */
const LEFT_OUT = /\.(?:test|fixture)\.ts$|cli\/commands\/bench\.ts$|\/\.made-from$/;
const LAUNCHERS = join(ROOT, 'scripts', 'bundle');

/** The program as it lies in the checkout, with the launchers and texts of the bundle. */
export function copyProgram(folder, { archive }) {
  const app = join(folder, 'app');
  for (const path of SOURCES)
    cpSync(join(ROOT, path), join(app, path), {
      recursive: true,
      filter: (from) => !LEFT_OUT.test(from.replaceAll('\\', '/')),
    });
  if (archive === 'zip') {
    for (const name of ['sophora.cmd', 'start.cmd']) cpSync(join(LAUNCHERS, name), join(folder, name));
    cpSync(join(LAUNCHERS, 'links.mjs'), join(app, 'links.mjs'));
  } else
    for (const [from, to] of [
      ['sophora.sh', 'sophora'],
      ['start.sh', 'start.sh'],
    ]) {
      cpSync(join(LAUNCHERS, from), join(folder, to));
      chmodSync(join(folder, to), 0o755);
    }
  cpSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
  for (const name of ['README.zh', 'README'])
    copyText(join(ROOT, 'docs', 'bundle', `${name}.md`), join(folder, `${name}.txt`), archive === 'zip');
}

/** Older Notepads want the mark of the encoding and Windows' line ends. */
function copyText(from, to, windows) {
  const text = readFileSync(from, 'utf8');
  writeFileSync(to, windows ? `\ufeff${text.replaceAll('\n', '\r\n')}` : text);
}

const FONT = {
  file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  licence: '/usr/share/doc/fonts-noto-cjk/copyright',
};

/** Noto Sans CJK, which its licence (OFL 1.1) allows to be passed on with its text; where the machine has it. */
export function copyFont(folder) {
  if (!existsSync(FONT.file) || !existsSync(FONT.licence)) return false;
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  cpSync(FONT.file, join(fonts, 'NotoSansCJK-Regular.ttc'));
  cpSync(FONT.licence, join(fonts, 'LICENCE.txt'), { dereference: true });
  return true;
}
