/** A small seeded generator (mulberry32): every failure can be run again by its number. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const below = (random: () => number, n: number): number => Math.floor(random() * n);

/** Pieces that have broken readers of such files before. */
const TOKENS = [
  '"',
  '""',
  "'",
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\u0000',
  '\ufeff',
  '<',
  '>',
  '&',
  '&#0;',
  '&#x110000;',
  '&unknown;',
  '&amp;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<f>',
  '<row r="99999999999999999999">',
  '<row r="-1"/>',
  '<c r="XFD1" t="s"><v>1</v></c>',
  '<c r="ZZZZZZZ1"><v>1e309</v></c>',
  '<c t="s"><v>-1</v></c>',
  '<c t="s"><v>NaN</v></c>',
  '<c s="9999"><v>1</v></c>',
  '<c t="inlineStr"><is>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B2:A1"/>',
  '<mergeCells><mergeCell ref="A1:A0"/>',
  '1e-324',
  '-0',
  '2958466',
  '9'.repeat(400),
  '_x0000_',
  '_xD800_',
  '\ud800',
  '=1+1',
  "=cmd|'/c calc'!A1",
  '<td rowspan="99999999" colspan="99999999">',
  '<table><table><tr>',
  '<script>',
  'ss:Index="99999999"',
  'ss:MergeAcross="-5"',
] as const;

/** A changed copy: bits flipped, pieces cut, doubled, overwritten, or one of the tokens put in. */
export function mutate(bytes: Buffer, random: () => number): Buffer {
  let out = bytes;
  const times = 1 + below(random, 4);
  for (let i = 0; i < times; i++) out = mutateOnce(out, random);
  return out;
}

function mutateOnce(bytes: Buffer, random: () => number): Buffer {
  if (bytes.length === 0) return Buffer.from(TOKENS[below(random, TOKENS.length)]!);
  const at = below(random, bytes.length);
  const length = 1 + below(random, Math.min(64, bytes.length));
  switch (below(random, 8)) {
    case 0: {
      const copy = Buffer.from(bytes);
      for (let i = 0; i < length; i++) copy[below(random, copy.length)]! ^= 1 << below(random, 8);
      return copy;
    }
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + length))]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
    case 4: {
      const copy = Buffer.from(bytes);
      copy.fill(below(random, 256), at, Math.min(copy.length, at + length));
      return copy;
    }
    case 5: {
      const noise = Buffer.from(Array.from({ length }, () => below(random, 256)));
      return Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at)]);
    }
    default:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(TOKENS[below(random, TOKENS.length)]!),
        bytes.subarray(at),
      ]);
  }
}
