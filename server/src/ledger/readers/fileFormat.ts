import { open } from 'node:fs/promises';
import { readAt } from './textEncoding.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** What a file is by its first bytes; its name is never asked. */
export type Container = 'zip' | 'ole' | 'markup' | 'text';

const KNOWN: readonly (readonly [string, string])[] = [
  ['25504446', 'PDF'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['52617221', 'RAR'],
  ['377abcaf', '7z'],
  ['1f8b', 'gzip'],
  ['425a68', 'bzip2'],
  ['fd377a58', 'xz'],
  ['4d5a90', 'Windows program'],
  ['7f454c46', 'Linux program'],
  ['7b5c727466', 'RTF'],
  ['53514c69746520', 'SQLite'],
  ['0004000000000000', 'Access'],
];

export async function fileContainer(path: string): Promise<Container> {
  const handle = await open(path, 'r');
  try {
    const head = await readAt(handle, 0, 4096);
    if (head.length === 0) throw new UnreadableFile('empty');
    const hex = head.toString('hex', 0, 16);
    if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'zip';
    if (hex.startsWith('d0cf11e0a1b11ae1')) return 'ole';
    if (/^09(?:00|02|04|08)(?:04|06|08)00/.test(hex))
      throw new UnreadableFile('other-spreadsheet', { found: 'Excel 2–5' });
    for (const [magic, found] of KNOWN)
      if (hex.startsWith(magic)) throw new UnreadableFile('not-a-table', { found });
    const start = head
      .toString('latin1')
      .replace(/^(ï»¿|ÿþ|þÿ)/, '')
      .replaceAll('\0', '')
      .trimStart()
      .slice(0, 400);
    if (/^MIME-Version:/i.test(start)) throw new UnreadableFile('other-spreadsheet', { found: '.mht' });
    if (/^\{\s*"|^\[\s*[{["]/.test(start)) throw new UnreadableFile('not-a-table', { found: 'JSON' });
    return /^<(\?xml|!doctype|html|table|meta|head|body|style|div|tr|!--)/i.test(start) ? 'markup' : 'text';
  } finally {
    await handle.close();
  }
}
