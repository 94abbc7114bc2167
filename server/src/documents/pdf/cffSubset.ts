import { noteSubroutines } from './usedSubroutines.ts';

/**
 * A CID-keyed CFF font program with nothing but the glyphs a document uses (Adobe Technical Note 5176). Glyph n of the result is the
 * n-th of those asked for, 0 the one for what is missing; subroutines that none of them calls are emptied, their numbers stay.
 */
export function cffSubset(cff: Buffer, glyphs: readonly number[], name: string): Buffer {
  const source = readCff(cff);
  const chosen = [0, ...glyphs];
  const fds = [...new Set(chosen.map((glyph) => source.fdOf(glyph)))];
  const charStrings = indexOf(chosen.map((glyph) => source.charStrings.get(glyph)));
  const charset = Buffer.from([2, 0, 1, (chosen.length - 2) >> 8, (chosen.length - 2) & 255]);
  const fdSelect = Buffer.from([0, ...chosen.map((glyph) => fds.indexOf(source.fdOf(glyph)))]);
  const parts = fds.map((fd) => readPrivate(cff, source.fonts.get(fd)));
  const used = { global: new Set<number>(), local: fds.map(() => new Set<number>()) };
  for (const glyph of chosen) {
    const n = fds.indexOf(source.fdOf(glyph));
    const marks = { global: used.global, local: used.local[n]! };
    noteSubroutines(source.charStrings.get(glyph), parts[n]!.subrs, source.globalSubrs, marks);
  }
  const globalSubrs = emptied(source.globalSubrs, used.global);
  const privates = parts.map((part, n) => writePrivate(part, used.local[n]!));
  const head = Buffer.concat([Buffer.from([1, 0, 4, 4]), indexOf([Buffer.from(name, 'latin1')])]);
  const strings = indexOf([Buffer.from('Adobe'), Buffer.from('Identity')]);
  // Offsets are written with five bytes each, so the size of the dictionary does not depend on them.
  const topOf = (at: { charset: number; charStrings: number; fdSelect: number; fdArray: number }) =>
    Buffer.concat([
      Buffer.concat([int(391), int(392), int(0), Buffer.from([12, 30])]),
      Buffer.concat([int(chosen.length), Buffer.from([12, 34])]),
      Buffer.concat([int(at.charset), Buffer.from([15])]),
      Buffer.concat([int(at.charStrings), Buffer.from([17])]),
      Buffer.concat([int(at.fdArray), Buffer.from([12, 36])]),
      Buffer.concat([int(at.fdSelect), Buffer.from([12, 37])]),
    ]);
  const fdArrayOf = (starts: readonly number[]) =>
    indexOf(privates.map((p, i) => Buffer.concat([p.font, int(p.size), int(starts[i]!), Buffer.from([18])])));
  const begins =
    head.length +
    indexOf([topOf({ charset: 0, charStrings: 0, fdSelect: 0, fdArray: 0 })]).length +
    strings.length;
  const at = { charset: begins + globalSubrs.length, charStrings: 0, fdSelect: 0, fdArray: 0 };
  at.fdSelect = at.charset + charset.length;
  at.charStrings = at.fdSelect + fdSelect.length;
  at.fdArray = at.charStrings + charStrings.length;
  let next = at.fdArray + fdArrayOf(privates.map(() => 0)).length;
  const starts = privates.map(({ bytes }) => {
    const start = next;
    next += bytes.length;
    return start;
  });
  return Buffer.concat([
    head,
    indexOf([topOf(at)]),
    strings,
    globalSubrs,
    charset,
    fdSelect,
    charStrings,
    fdArrayOf(starts),
    ...privates.map((p) => p.bytes),
  ]);
}

interface Index {
  readonly count: number;
  readonly end: number;
  get(n: number): Buffer;
}

function readCff(cff: Buffer) {
  const names = readIndex(cff, cff[2]!);
  const tops = readIndex(cff, names.end);
  const strings = readIndex(cff, tops.end);
  const globals = readIndex(cff, strings.end);
  const top = new Map(readDict(tops.get(0)).map(({ op, values }) => [op, values]));
  const offset = (op: number) => top.get(op)![0]!;
  return {
    globalSubrs: globals,
    charStrings: readIndex(cff, offset(17)),
    fonts: readIndex(cff, offset(1236)),
    fdOf: fdSelectOf(cff, offset(1237)),
  };
}

function readIndex(cff: Buffer, at: number): Index {
  const count = cff.readUInt16BE(at);
  if (count === 0) return { count, end: at + 2, get: () => Buffer.alloc(0) };
  const size = cff[at + 2]!;
  const offset = (n: number) => cff.readUIntBE(at + 3 + n * size, size);
  const base = at + 2 + (count + 1) * size;
  return {
    count,
    end: base + offset(count),
    get: (n) => cff.subarray(base + offset(n), base + offset(n + 1)),
  };
}

function indexOf(items: readonly Buffer[]): Buffer {
  if (items.length === 0) return Buffer.alloc(2);
  const head = Buffer.alloc(3 + (items.length + 1) * 4);
  head.writeUInt16BE(items.length, 0);
  head[2] = 4;
  let at = 1;
  items.forEach((item, i) => {
    head.writeUInt32BE(at, 3 + i * 4);
    at += item.length;
  });
  head.writeUInt32BE(at, 3 + items.length * 4);
  return Buffer.concat([head, ...items]);
}

interface Entry {
  /** The operator; those of two bytes are 1200 and more. */
  readonly op: number;
  readonly values: readonly number[];
  readonly raw: Buffer;
}

function readDict(dict: Buffer): Entry[] {
  const entries: Entry[] = [];
  let values: number[] = [];
  let start = 0;
  for (let at = 0; at < dict.length; ) {
    const b = dict[at]!;
    if (b <= 21) {
      const op = b === 12 ? 1200 + dict[at + 1]! : b;
      at += b === 12 ? 2 : 1;
      entries.push({ op, values, raw: dict.subarray(start, at) });
      values = [];
      start = at;
    } else if (b === 28) {
      values.push(dict.readInt16BE(at + 1));
      at += 3;
    } else if (b === 29) {
      values.push(dict.readInt32BE(at + 1));
      at += 5;
    } else if (b === 30) {
      // A real number: nibbles up to one of fifteen. None that we need.
      at++;
      while ((dict[at]! & 15) !== 15) at++;
      at++;
      values.push(0);
    } else if (b <= 246) {
      values.push(b - 139);
      at++;
    } else {
      values.push(b <= 250 ? (b - 247) * 256 + dict[at + 1]! + 108 : -(b - 251) * 256 - dict[at + 1]! - 108);
      at += 2;
    }
  }
  return entries;
}

function int(n: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = 29;
  bytes.writeInt32BE(n, 1);
  return bytes;
}

/** Which part of the font a glyph belongs to. */
function fdSelectOf(cff: Buffer, at: number): (glyph: number) => number {
  if (cff[at] === 0) return (glyph) => cff[at + 1 + glyph]!;
  const ranges = cff.readUInt16BE(at + 1);
  return (glyph) => {
    let low = 0;
    let high = ranges - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (cff.readUInt16BE(at + 3 + middle * 3) <= glyph) low = middle;
      else high = middle - 1;
    }
    return cff[at + 3 + low * 3 + 2]!;
  };
}

interface Private {
  /** The font dictionary without what points elsewhere. */
  readonly font: Buffer;
  readonly kept: readonly Buffer[];
  readonly subrs: Index;
}

const NO_SUBROUTINES: Index = { count: 0, end: 0, get: () => Buffer.alloc(0) };

/** The private part of one font dictionary, and its subroutines. */
function readPrivate(cff: Buffer, font: Buffer): Private {
  const entries = readDict(font);
  const [size = 0, start = 0] = entries.find((e) => e.op === 18)?.values ?? [];
  const dict = readDict(cff.subarray(start, start + size));
  const subrs = dict.find((e) => e.op === 19)?.values[0];
  return {
    // Names of a font dictionary point into the strings of the whole font, which are not carried.
    font: Buffer.concat(entries.filter((e) => e.op !== 18 && e.op !== 1238).map((e) => e.raw)),
    kept: dict.filter((e) => e.op !== 19).map((e) => e.raw),
    subrs: subrs === undefined ? NO_SUBROUTINES : readIndex(cff, start + subrs),
  };
}

/** The private part with its subroutines right behind it. */
function writePrivate(
  { font, kept, subrs }: Private,
  used: ReadonlySet<number>,
): { font: Buffer; bytes: Buffer; size: number } {
  if (subrs.count === 0) {
    const bytes = Buffer.concat(kept);
    return { font, bytes, size: bytes.length };
  }
  const own = Buffer.concat([...kept, int(0), Buffer.from([19])]).length;
  const bytes = Buffer.concat([...kept, int(own), Buffer.from([19])]);
  return { font, bytes: Buffer.concat([bytes, emptied(subrs, used)]), size: bytes.length };
}

const RETURN = Buffer.from([11]);

function emptied(subrs: Index, used: ReadonlySet<number>): Buffer {
  return indexOf(Array.from({ length: subrs.count }, (_, n) => (used.has(n) ? subrs.get(n) : RETURN)));
}
