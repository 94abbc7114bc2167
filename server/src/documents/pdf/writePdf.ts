import { deflateSync } from 'node:zlib';
import type { FontName } from '@sophora/domain/documents/fonts';
import { FONTS } from '@sophora/domain/documents/fonts';
import { latinWidth } from '@sophora/domain/documents/layout/latinWidths';
import { type Page, type PageText, pagesOf, type Rule } from '@sophora/domain/documents/layout/pages';
import { PAGE } from '@sophora/domain/documents/measures';
import type { ComposedDocument } from '@sophora/domain/documents/model';

/**
 * A document as PDF, drawn from the same pages as the preview. Chinese fonts are named, not embedded: by the predefined character map
 * UniGB-UTF16-H every reader finds the characters and draws them with a font of the computer. Digits and Latin letters are in
 * Times, one of the fonts every reader has. Nothing tells when it was written.
 */
export function writePdf(document: ComposedDocument): Uint8Array {
  const pages = pagesOf(document);
  const file = new PdfFile();
  const fonts = new Map<string, { name: string; id: number }>();
  for (const name of Object.keys(FONTS) as FontName[])
    fonts.set(name, { name: `F${fonts.size + 1}`, id: chineseFont(file, name) });
  fonts.set('latin', {
    name: `F${fonts.size + 1}`,
    id: file.add('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>'),
  });
  const resources = [...fonts.values()].map(({ name, id }) => `/${name} ${id} 0 R`).join(' ');
  const parent = file.reserve();
  const kids = pages.map((page) => {
    const content = file.stream(contentOf(page, (key) => fonts.get(key)!.name));
    return file.add(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${pt(PAGE.width)} ${pt(PAGE.height)}] /Resources << /Font << ${resources} >> >> /Contents ${content} 0 R >>`,
    );
  });
  file.put(
    parent,
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`,
  );
  const catalog = file.add(`<< /Type /Catalog /Pages ${parent} 0 R /Lang (zh-CN) >>`);
  const info = file.add(`<< /Title ${utf16(document.title, true)} >>`);
  return file.finished(catalog, info);
}

/** A named Chinese font of the Adobe-GB1 collection; every Chinese character is as wide as it is high. */
function chineseFont(file: PdfFile, font: FontName): number {
  const { pdf } = FONTS[font];
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${pdf} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
  );
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${pdf} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
  );
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${pdf} /Encoding /UniGB-UTF16-H /DescendantFonts [${descendant} 0 R] >>`,
  );
}

function contentOf(page: Page, fontName: (key: string) => string): string {
  return [...page.rules.map(ruleOf), ...page.texts.map((text) => textOf(text, fontName))].join('\n');
}

function ruleOf({ x, y, width, height, thick, color }: Rule): string {
  const path =
    height === 0
      ? `${pt(x)} ${up(y)} m ${pt(x + width)} ${up(y)} l S`
      : `${pt(x)} ${up(y + height)} ${pt(width)} ${pt(height)} re S`;
  return `${rgb(color)} RG ${pt(thick)} w ${path}`;
}

/** Letters are spread so that the text is as wide as it was set. */
function textOf(text: PageText, fontName: (key: string) => string): string {
  const size = text.size / 2;
  const characters = [...text.text];
  const own = text.latin
    ? (characters.reduce((sum, c) => sum + latinWidth(c), 0) * size) / 1000
    : characters.length * size;
  const spacing = (text.width / 20 - own) / characters.length;
  const shown = text.latin ? literal(text.text) : utf16(text.text, false);
  return `BT ${rgb(text.color)} rg /${fontName(text.latin ? 'latin' : text.font)} ${size} Tf ${round(spacing)} Tc ${pt(text.x)} ${up(text.y)} Td ${shown} Tj ET`;
}

const round = (n: number) => String(Math.round(n * 1000) / 1000);
const pt = (twips: number) => round(twips / 20);
const up = (twips: number) => pt(PAGE.height - twips);

function rgb(color: string): string {
  return [0, 2, 4].map((at) => round(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}

function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

function utf16(text: string, marked: boolean): string {
  const bytes = Buffer.from(text, 'utf16le').swap16();
  return `<${marked ? 'FEFF' : ''}${bytes.toString('hex').toUpperCase()}>`;
}

/** The objects of a PDF file, and the table that says where each begins. */
class PdfFile {
  readonly #objects: (Buffer | undefined)[] = [];

  reserve(): number {
    return this.#objects.push(undefined);
  }

  put(id: number, body: string | Buffer): void {
    this.#objects[id - 1] = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  }

  add(body: string | Buffer): number {
    const id = this.reserve();
    this.put(id, body);
    return id;
  }

  stream(content: string): number {
    const packed = deflateSync(Buffer.from(content, 'latin1'));
    const head = Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`, 'latin1');
    return this.add(Buffer.concat([head, packed, Buffer.from('\nendstream', 'latin1')]));
  }

  finished(catalog: number, info: number): Uint8Array {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
    let at = parts[0]!.length;
    const offsets: number[] = [];
    this.#objects.forEach((body, i) => {
      const object = Buffer.concat([
        Buffer.from(`${i + 1} 0 obj\n`, 'latin1'),
        body!,
        Buffer.from('\nendobj\n', 'latin1'),
      ]);
      offsets.push(at);
      at += object.length;
      parts.push(object);
    });
    const rows = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
    parts.push(
      Buffer.from(
        `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${offsets.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
        'latin1',
      ),
    );
    return Buffer.concat(parts);
  }
}
