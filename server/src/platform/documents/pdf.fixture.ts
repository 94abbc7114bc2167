/** The smallest PDF with the given page contents; Chinese in a font that is not embedded (UniGB-UCS2-H). */
export function pdfOf(pages: readonly string[], more = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let body = '%PDF-1.7\n';
  const at = objects.map((object, i) => {
    const start = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const start of at) body += `${String(start).padStart(10, '0')} 00000 n \n`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}

/** A page's content: each line of text with its left edge and baseline. */
export function linesAt(...lines: readonly (readonly [text: string, x: number, y: number, size?: number])[]) {
  const hex = (text: string) =>
    [...text].map((char) => char.codePointAt(0)!.toString(16).padStart(4, '0')).join('');
  return lines
    .map(([text, x, y, size = 16]) => `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`)
    .join('\n');
}
