import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMON_CHARACTERS } from '../domain/src/marks/text/commonCharacters.gen.ts';
import { chromiumPath, openChromium } from '../test/browser/support/chromium.ts';

/**
 * Writes the table of characters that look alike: renders every character of 通用规范汉字表 in two free fonts (Noto Sans CJK SC,
 * Noto Serif CJK SC, both OFL) with the browser on this machine, blurs a little so that a shifted stroke still meets its like, takes away
 * what all characters have in common, and keeps the nearest by correlation. A shared component that stands elsewhere (清, 青) is not met by
 * pixels: for those the phonetic classes and stroke counts of Unihan speak. Nothing is fetched.
 * Usage: node scripts/glyphs.ts FOLDER, the folder with the Unihan files (Debian package `unicode-data`); needs the fonts installed.
 */
const folder = process.argv[2] ?? '/usr/share/unicode';
const SIDE = 24;
const FONTS = ['Noto Sans CJK SC', 'Noto Serif CJK SC'];
const KEPT = 18;
const LEAST = 0.5;
const PIXELS = SIDE * SIDE;
const chars = [...COMMON_CHARACTERS].filter((c) => c.length === 1);

const fields = new Map<string, string>();
for (const file of ['Unihan_DictionaryLikeData', 'Unihan_IRGSources', 'Unihan_Variants'])
  for (const line of execFileSync('bzcat', [join(folder, `${file}.txt.bz2`)], { maxBuffer: 1 << 28 })
    .toString()
    .split('\n')) {
    const m = /^U\+([0-9A-F]{4,5})\t(kPhonetic|kTotalStrokes|kTraditionalVariant)\t(.+)$/.exec(line);
    if (m) fields.set(String.fromCodePoint(Number.parseInt(m[1]!, 16)) + m[2]!, m[3]!);
  }
const strokes = chars.map((c) => Number(fields.get(`${c}kTotalStrokes`)?.split(' ')[0] ?? 0));
/** 声旁: own class, or that of the traditional form, which a simplified form may have left. */
const phonetic = chars.map((char) => {
  const own = fields.get(`${char}kPhonetic`);
  const old = fields
    .get(`${char}kTraditionalVariant`)
    ?.split(' ')
    .find((t) => t.startsWith('U+'));
  const oldChar = old === undefined ? char : String.fromCodePoint(Number.parseInt(old.slice(2), 16));
  const text = own ?? fields.get(`${oldChar}kPhonetic`) ?? '';
  return {
    classes: text
      .split(' ')
      .map((p) => p.replace(/\D/g, ''))
      .filter((p) => p !== ''),
    changed: oldChar !== char,
  };
});
const shared = new Map<string, number>();
for (const [i, { classes }] of phonetic.entries())
  for (const c of classes) shared.set(c, Math.min(shared.get(c) ?? 99, strokes[i]!));

/** How much of the two a common component makes up: 0.9 if nearly all. */
function component(i: number, j: number, dot: number): number {
  const a = phonetic[i]!;
  const b = phonetic[j]!;
  if ((a.changed || b.changed) && dot < 0.25) return 0;
  const common = a.classes.find((c) => b.classes.includes(c));
  if (common === undefined) return 0;
  const part = shared.get(common)!;
  return part < 3 ? 0 : 0.4 + 0.5 * Math.min(1, part / Math.max(strokes[i]!, strokes[j]!));
}

/** Runs in the browser: each character as its grey values, drawn twice as large and averaged. */
const RENDER = `({ list, font, side }) => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side * 2;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.font = (side * 2 - 4) + 'px "' + font + '"';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  return list.map((char) => {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, side * 2, side * 2);
    context.fillStyle = '#000';
    context.fillText(char, side, side + 1);
    const { data } = context.getImageData(0, 0, side * 2, side * 2);
    const row = side * 8;
    const out = [];
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        const at = y * 2 * row + x * 8;
        out.push(255 - (data[at] + data[at + 4] + data[at + row] + data[at + row + 4]) / 4);
      }
    return out;
  });
}`;

const path = chromiumPath();
if (path === undefined) throw new Error('No Chromium on this machine.');
const browser = await openChromium(path);
const page = await browser.newPage();
const vectors = chars.map(() => new Float32Array(FONTS.length * PIXELS));
for (const [f, font] of FONTS.entries()) {
  for (let from = 0; from < chars.length; from += 500) {
    const asked = JSON.stringify({ list: chars.slice(from, from + 500), font, side: SIDE });
    const rendered = await page.evaluate<number[][]>(`(${RENDER})(${asked})`);
    for (const [i, pixels] of rendered.entries()) vectors[from + i]!.set(blurred(pixels), f * PIXELS);
  }
}
await browser.close();

function blurred(pixels: readonly number[]): Float32Array {
  const weights = [0.06, 0.24, 0.4, 0.24, 0.06];
  const pass = (from: ArrayLike<number>, step: number, limit: (i: number) => number): Float32Array => {
    const out = new Float32Array(PIXELS);
    for (let i = 0; i < PIXELS; i++)
      for (let k = -2; k <= 2; k++) {
        const along = limit(i) + k;
        if (along >= 0 && along < SIDE) out[i]! += weights[k + 2]! * from[i + k * step]!;
      }
    return out;
  };
  return pass(
    pass(pixels, 1, (i) => i % SIDE),
    SIDE,
    (i) => Math.floor(i / SIDE),
  );
}

const size = FONTS.length * PIXELS;
const mean = new Float32Array(size);
for (const v of vectors) for (let k = 0; k < size; k++) mean[k]! += v[k]! / vectors.length;
for (const v of vectors) {
  let length = 0;
  for (let k = 0; k < size; k++) {
    v[k]! -= mean[k]!;
    length += v[k]! * v[k]!;
  }
  length = Math.sqrt(length);
  for (let k = 0; k < size; k++) v[k]! /= length;
}

const near: { other: number; score: number }[][] = chars.map(() => []);
for (let i = 0; i < chars.length; i++) {
  const a = vectors[i]!;
  for (let j = i + 1; j < chars.length; j++) {
    const b = vectors[j]!;
    let dot = 0;
    for (let k = 0; k < size; k++) dot += a[k]! * b[k]!;
    const part = component(i, j, dot);
    const score = part > LEAST && dot > LEAST ? Math.max(part, dot) + 0.05 : Math.max(part, dot);
    if (score < LEAST) continue;
    near[i]!.push({ other: j, score });
    near[j]!.push({ other: i, score });
  }
}
let pairs = 0;
const rows = chars.map((char, i) => {
  const best = near[i]!.sort((a, b) => b.score - a.score || a.other - b.other).slice(0, KEPT);
  pairs += best.length;
  // A digit a character: 0 stands for 0.50–0.55, 9 for 0.95 and above.
  return best.length === 0
    ? ''
    : char + best.map((n) => chars[n.other]! + Math.min(9, Math.floor((n.score - 0.5) * 20))).join('');
});
const target = fileURLToPath(new URL('../domain/src/marks/text/glyphs.gen.ts', import.meta.url));
writeFileSync(
  target,
  `// Written by scripts/glyphs.ts; see data/marks/provenance.json.\n// A character, then those that look like it, each with a digit: 0 for a likeness of 0.50, 9 for 0.95 and above.\nexport const GLYPHS =\n  '${rows.filter((r) => r !== '').join(';')}';\n`,
);
console.log(`${pairs} neighbours of ${chars.length} characters`);
