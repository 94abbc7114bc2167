import { readFileSync } from 'node:fs';

/** An OpenType font with CFF outlines, alone (.otf) or in a collection (.ttc). */
export interface FontFile {
  readonly name: string;
  readonly cff: Buffer;
  /** The glyph of a character; 0 where the font has none. */
  glyphOf(character: string): number;
}

/** The font of a family in a file; nothing where the file has another or is none. */
export function openFont(path: string, family: RegExp): FontFile | undefined {
  const file = readFileSync(path);
  const starts =
    file.toString('latin1', 0, 4) === 'ttcf'
      ? Array.from({ length: file.readUInt32BE(8) }, (_, i) => file.readUInt32BE(12 + 4 * i))
      : [0];
  for (const start of starts) {
    const tables = tablesOf(file, start);
    const [cff, cmap, names] = ['CFF ', 'cmap', 'name'].map((tag) => tables.get(tag));
    if (!cff || !cmap || !names || !familyOf(names).some((name) => family.test(name))) continue;
    const lookup = characterMap(cmap);
    if (lookup) return { name: familyOf(names)[0]!, cff, glyphOf: lookup };
  }
  return undefined;
}

function tablesOf(file: Buffer, start: number): Map<string, Buffer> {
  const count = file.readUInt16BE(start + 4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = start + 12 + 16 * i;
      const offset = file.readUInt32BE(at + 8);
      return [
        file.toString('latin1', at, at + 4),
        file.subarray(offset, offset + file.readUInt32BE(at + 12)),
      ];
    }),
  );
}

/** Family names in Windows' encoding. */
function familyOf(table: Buffer): string[] {
  const [count, strings] = [table.readUInt16BE(2), table.readUInt16BE(4)];
  const found: string[] = [];
  for (let i = 0; i < count; i++) {
    const at = 6 + 12 * i;
    const [platform, id] = [table.readUInt16BE(at), table.readUInt16BE(at + 6)];
    if (platform !== 3 || id !== 1) continue;
    const begin = strings + table.readUInt16BE(at + 10);
    const name = Buffer.from(table.subarray(begin, begin + table.readUInt16BE(at + 8)));
    found.push(name.swap16().toString('utf16le'));
  }
  return found;
}

/** The table of 32-bit characters (format 12), which every Chinese font of today has. */
function characterMap(cmap: Buffer): ((character: string) => number) | undefined {
  const count = cmap.readUInt16BE(2);
  for (let i = 0; i < count; i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(at) !== 12) continue;
    const groups = cmap.readUInt32BE(at + 12);
    return (character) => {
      const code = character.codePointAt(0)!;
      let [low, high] = [0, groups - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        const group = at + 16 + 12 * middle;
        if (code < cmap.readUInt32BE(group)) high = middle - 1;
        else if (code > cmap.readUInt32BE(group + 4)) low = middle + 1;
        else return cmap.readUInt32BE(group + 8) + code - cmap.readUInt32BE(group);
      }
      return 0;
    };
  }
  return undefined;
}
