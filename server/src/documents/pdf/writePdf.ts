import { latinWidth } from '@sophora/domain/documents/layout/latinWidths';
import { type Page, type PageText, pagesOf, type Rule } from '@sophora/domain/documents/layout/pages';
import { PAGE } from '@sophora/domain/documents/measures';
import type { ComposedDocument } from '@sophora/domain/documents/model';
import { type ChineseFonts, chineseFonts } from './chineseFonts.ts';
import type { FreeFonts } from './freeFonts.ts';
import { PdfFile, utf16 } from './pdfFile.ts';

/**
 * A document as PDF, drawn from the same pages as the preview. Chinese characters are embedded from a free font where the machine has
 * one, only those that occur; else the font is named, and by the predefined character map UniGB-UTF16-H every reader finds the characters and
 * draws them with a font of the computer. Digits and Latin letters are in Times, one of the fonts every reader has. Nothing tells
 * when it was written.
 */
export function writePdf(document: ComposedDocument, free: FreeFonts): Uint8Array {
  const pages = pagesOf(document);
  const file = new PdfFile();
  const fonts = chineseFonts(file, pages, free);
  const latin = file.add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  );
  const resources = [...new Set(Object.values(fonts))].map(({ name, id }) => `/${name} ${id} 0 R`).join(' ');
  const parent = file.reserve();
  const kids = pages.map((page) => {
    const content = file.stream(contentOf(page, fonts));
    return file.add(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${pt(PAGE.width)} ${pt(PAGE.height)}] /Resources << /Font << ${resources} /${LATIN} ${latin} 0 R >> >> /Contents ${content} 0 R >>`,
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

const LATIN = 'L1';

function contentOf(page: Page, fonts: ChineseFonts): string {
  return [...page.rules.map(ruleOf), ...page.texts.map((text) => textOf(text, fonts))].join('\n');
}

function ruleOf({ x, y, width, height, thick, color }: Rule): string {
  const path =
    height === 0
      ? `${pt(x)} ${up(y)} m ${pt(x + width)} ${up(y)} l S`
      : `${pt(x)} ${up(y + height)} ${pt(width)} ${pt(height)} re S`;
  return `${rgb(color)} RG ${pt(thick)} w ${path}`;
}

/** Letters are spread so that the text is as wide as it was set. */
function textOf(text: PageText, fonts: ChineseFonts): string {
  const size = text.size / 2;
  const characters = [...text.text];
  const own = text.latin
    ? (characters.reduce((sum, c) => sum + latinWidth(c), 0) * size) / 1000
    : characters.length * size;
  const spacing = (text.width / 20 - own) / characters.length;
  const shown = text.latin ? literal(text.text) : fonts[text.font].encode(text.text);
  return `BT ${rgb(text.color)} rg /${text.latin ? LATIN : fonts[text.font].name} ${size} Tf ${round(spacing)} Tc ${pt(text.x)} ${up(text.y)} Td ${shown} Tj ET`;
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
