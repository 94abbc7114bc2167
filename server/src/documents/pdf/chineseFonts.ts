import { FONTS, type FontName } from '@sophora/domain/documents/fonts';
import type { Page } from '@sophora/domain/documents/layout/pages';
import { cffSubset } from './cffSubset.ts';
import type { FontFile } from './fontFile.ts';
import type { FreeFonts } from './freeFonts.ts';
import { type PdfFile, utf16 } from './pdfFile.ts';

interface ChineseFont {
  /** In the resources of every page. */
  readonly name: string;
  readonly id: number;
  encode(text: string): string;
}
export type ChineseFonts = Readonly<Record<FontName, ChineseFont>>;

/** One font of the PDF for each of the document's: embedded from a free one, or by name. */
export function chineseFonts(file: PdfFile, pages: readonly Page[], free: FreeFonts): ChineseFonts {
  const embedded = new Map<FontFile, ChineseFont>();
  const names = Object.keys(FONTS) as FontName[];
  const entries = names.map((font, i): [FontName, ChineseFont] => {
    const source = free[font];
    if (!source) return [font, namedFont(file, font, `F${i + 1}`)];
    const there = embedded.get(source);
    if (there) return [font, there];
    const drawnWith = names.filter((name) => free[name] === source);
    const made = embeddedFont(file, source, charactersOf(pages, drawnWith), `F${i + 1}`);
    embedded.set(source, made);
    return [font, made];
  });
  return Object.fromEntries(entries) as unknown as ChineseFonts;
}

function charactersOf(pages: readonly Page[], fonts: readonly FontName[]): string[] {
  const texts = pages.flatMap((page) => page.texts.filter((t) => !t.latin && fonts.includes(t.font)));
  return [...new Set(texts.flatMap((t) => [...t.text]))].sort();
}

/** Only the characters that occur, numbered as they come; a table leads back from the numbers to the characters. */
function embeddedFont(
  file: PdfFile,
  source: FontFile,
  characters: readonly string[],
  name: string,
): ChineseFont {
  const codes = new Map(characters.map((character, i) => [character, i + 1]));
  const base = `${tag(name)}+${source.name.replace(/[^A-Za-z0-9]/g, '')}`;
  const program = file.stream(
    cffSubset(
      source.cff,
      characters.map((character) => source.glyphOf(character)),
      base,
    ),
    '/Subtype /CIDFontType0C',
  );
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${base} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor(file, base, `/FontFile3 ${program} 0 R`)} 0 R /DW 1000 >>`,
  );
  const unicode = file.stream(toUnicode(codes));
  const id = file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${base} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
  const encode = (text: string) =>
    `<${[...text].map((character) => hex(codes.get(character) ?? 0)).join('')}>`;
  return { name, id, encode };
}

/** A font of the Adobe-GB1 collection by its name; every Chinese character is as wide as it is high. */
function namedFont(file: PdfFile, font: FontName, name: string): ChineseFont {
  const { pdf } = FONTS[font];
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${pdf} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor ${descriptor(file, pdf, '')} 0 R /DW 1000 >>`,
  );
  const id = file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${pdf} /Encoding /UniGB-UTF16-H /DescendantFonts [${descendant} 0 R] >>`,
  );
  return { name, id, encode: (text) => utf16(text, false) };
}

function descriptor(file: PdfFile, name: string, program: string): number {
  return file.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 ${program} >>`,
  );
}

/** Six letters before the name of a font of which only a part is embedded. */
function tag(name: string): string {
  return `SOPHO${String.fromCharCode(64 + Number(name.slice(1)))}`;
}

const hex = (n: number) => n.toString(16).toUpperCase().padStart(4, '0');

/** A table takes at most a hundred lines at a time. */
const LINES = 100;

function toUnicode(codes: ReadonlyMap<string, number>): string {
  const lines = [...codes].map(([character, code]) => `<${hex(code)}> ${utf16(character, false)}`);
  const blocks = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, i) => {
    const block = lines.slice(i * LINES, (i + 1) * LINES);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
