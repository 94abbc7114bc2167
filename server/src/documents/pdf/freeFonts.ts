import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { FontName } from '@sophora/domain/documents/fonts';
import { type FontFile, openFont } from './fontFile.ts';

/** Free Chinese fonts (SIL Open Font License) that may go into a file: 思源宋体 for 仿宋, 楷体, 宋体 and 小标宋, 思源黑体 for 黑体. */
const WANTED: Readonly<Record<FontName, readonly RegExp[]>> = {
  title: [/^(NotoSerifCJK|SourceHanSerif|NotoSerifSC|SourceHanSerifSC|NotoSerifCJKsc).*-Bold\.(ttc|otf)$/],
  body: [/^(NotoSerifCJK|SourceHanSerif|NotoSerifSC|SourceHanSerifSC|NotoSerifCJKsc).*-Regular\.(ttc|otf)$/],
  black: [
    /^(NotoSansCJK|SourceHanSans|NotoSansSC|SourceHanSansSC|NotoSansCJKsc).*-(Medium|Regular)\.(ttc|otf)$/,
  ],
  kai: [/^(NotoSerifCJK|SourceHanSerif|NotoSerifSC|SourceHanSerifSC|NotoSerifCJKsc).*-Regular\.(ttc|otf)$/],
  song: [/^(NotoSerifCJK|SourceHanSerif|NotoSerifSC|SourceHanSerifSC|NotoSerifCJKsc).*-Regular\.(ttc|otf)$/],
};
const FAMILY = /(CJK SC|CJK sc|Han (Serif|Sans)( SC)?|(Serif|Sans) SC)\b/;

export type FreeFonts = Readonly<Partial<Record<FontName, FontFile>>>;

/**
 * What of them this machine has: in the folder of the installation (`fonts`), then where systems keep fonts. Opened when a PDF is
 * written and let go afterwards; they are large.
 */
export function freeFonts(home: string): FreeFonts {
  const folders = [join(home, 'fonts'), ...systemFolders()];
  const files = folders.flatMap((folder) => fontFiles(folder, 3));
  const opened = new Map<string, FontFile | undefined>();
  const open = (path: string) => {
    if (!opened.has(path)) opened.set(path, readable(path));
    return opened.get(path);
  };
  const found: Partial<Record<FontName, FontFile>> = {};
  for (const [font, patterns] of Object.entries(WANTED) as [FontName, readonly RegExp[]][])
    for (const { path, name } of files) {
      const file = found[font] === undefined && patterns.some((p) => p.test(name)) ? open(path) : undefined;
      if (file) found[font] = file;
    }
  return found;
}

/** A damaged font file is as good as none. */
function readable(path: string): FontFile | undefined {
  try {
    return openFont(path, FAMILY);
  } catch {
    return undefined;
  }
}

function systemFolders(): string[] {
  const own = [
    join(homedir(), '.local/share/fonts'),
    join(homedir(), '.fonts'),
    join(homedir(), 'Library/Fonts'),
  ];
  return ['/usr/local/share/fonts', '/usr/share/fonts', '/Library/Fonts', 'C:\\Windows\\Fonts', ...own];
}

function fontFiles(folder: string, depth: number): { path: string; name: string }[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return depth > 0 ? fontFiles(path, depth - 1) : [];
      return /\.(ttc|otf)$/.test(entry.name) ? [{ path, name: entry.name }] : [];
    });
  } catch {
    return [];
  }
}
