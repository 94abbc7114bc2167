import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes the tables of readings and variants that marks are compared by, from the Unihan database (Unicode licence).
 * Usage: node scripts/glyphs-readings.ts FOLDER, the folder that holds Unihan_Readings.txt.bz2 and Unihan_Variants.txt.bz2
 * (Debian package `unicode-data`). What is taken, and from where, stands in data/marks/provenance.json.
 */
const folder = process.argv[2] ?? '/usr/share/unicode';
const target = fileURLToPath(new URL('../domain/src/marks/text/', import.meta.url));

function unihan(file: string): Map<string, Map<string, string>> {
  const text = execFileSync('bzcat', [join(folder, `${file}.txt.bz2`)], { maxBuffer: 1 << 28 }).toString();
  const table = new Map<string, Map<string, string>>();
  for (const line of text.split('\n')) {
    const m = /^U\+([0-9A-F]{4,5})\t(\w+)\t(.+)$/.exec(line);
    if (!m) continue;
    const char = String.fromCodePoint(Number.parseInt(m[1]!, 16));
    const fields = table.get(char) ?? new Map<string, string>();
    table.set(char, fields.set(m[2]!, m[3]!));
  }
  return table;
}

const TONES = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** A syllable as a keyboard types it, ü as v, and its tone as a digit, 0 the light one: `lv4`. */
function plain(syllable: string): string {
  const parts = syllable.toLowerCase().normalize('NFD');
  const tone = TONES.findIndex((t) => parts.includes(t)) + 1;
  const letters = parts.replace(/u([\u0300-\u030c]*)\u0308/g, 'v$1').replace(/[\u0300-\u036f]/g, '');
  return letters + tone;
}

const readings = unihan('Unihan_Readings');
const variants = unihan('Unihan_Variants');
const isCommon = (char: string) => readings.get(char)?.has('kTGHZ2013') ?? false;
const isBasic = (char: string) => /^[\u3400-\u4dbf\u4e00-\u9fff]$/.test(char);

/** The readings of 通用规范汉字表 where it has the character, else its one customary reading. */
function syllables(char: string): string[] {
  const fields = readings.get(char);
  const standard = fields?.get('kTGHZ2013');
  const customary = fields?.get('kMandarin')?.split(' ')[0];
  const all = [
    ...(customary === undefined ? [] : [customary]),
    ...(standard === undefined ? [] : standard.split(' ').flatMap((p) => p.split(':')[1]!.split(','))),
  ].map(plain);
  return [...new Set(all)].filter((s) => /^[a-z]+[0-4]$/.test(s));
}

const bySyllable = new Map<string, string[]>();
for (const char of [...readings.keys()].filter(isBasic).sort()) {
  syllables(char).forEach((syllable, i) => {
    // The customary reading first: it decides where only one can be shown.
    const key = i === 0 ? syllable : `${syllable}*`;
    bySyllable.set(key, [...(bySyllable.get(key) ?? []), char]);
  });
}

const fold = new Map<string, string>();
const targets = (char: string, field: string): string[] =>
  (variants.get(char)?.get(field) ?? '')
    .split(' ')
    .filter((t) => t !== '')
    .map((t) => String.fromCodePoint(Number.parseInt(t.replace(/<.*/, '').slice(2), 16)));
for (const char of [...variants.keys()].filter(isBasic).sort()) {
  if (isCommon(char)) continue;
  const simplified = targets(char, 'kSimplifiedVariant').filter((t) => t !== char && isCommon(t));
  const own = new Set(syllables(char));
  const same = ['kSemanticVariant', 'kZVariant']
    .flatMap((field) => targets(char, field))
    .filter((t) => isCommon(t) && syllables(t).some((s) => own.has(s)));
  const target = simplified[0] ?? same[0];
  if (target !== undefined) fold.set(char, target);
}
// A variant of a traditional form goes on to the simplified one.
for (const char of [...variants.keys()].filter(isBasic).sort()) {
  if (isCommon(char) || fold.has(char)) continue;
  const step = ['kSemanticVariant', 'kZVariant']
    .flatMap((field) => targets(char, field))
    .find((t) => fold.has(t) && syllables(t).some((s) => syllables(char).includes(s)));
  if (step !== undefined) fold.set(char, fold.get(step)!);
}

const common = [...readings.keys()].filter(isCommon).sort();
const head = (what: string) =>
  `// Written by scripts/glyphs-readings.ts from the Unihan database; see data/marks/provenance.json.\n// ${what}\n`;
writeFileSync(
  join(target, 'readings.gen.ts'),
  `${head('Syllable with its tone, then its characters; a star marks further readings of characters with several.')}export const READINGS =\n  '${[
    ...bySyllable,
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, chars]) => `${syllable}:${chars.join('')}`)
    .join(';')}';\n`,
);
writeFileSync(
  join(target, 'variants.gen.ts'),
  `${head('Traditional and variant characters, each followed by the form it is compared as.')}export const VARIANTS =\n  '${[
    ...fold,
  ]
    .map((pair) => pair.join(''))
    .join('')}';\n`,
);
writeFileSync(
  join(target, 'commonCharacters.gen.ts'),
  `${head('The characters of 通用规范汉字表 (2013).')}export const COMMON_CHARACTERS =\n  '${common.join('')}';\n`,
);
console.log(`${common.length} common characters, ${bySyllable.size} syllables, ${fold.size} variants`);
