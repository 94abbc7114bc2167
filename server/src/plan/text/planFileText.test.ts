import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { linesAt, pdfOf } from '../../platform/documents/pdf.fixture.ts';
import { planFileText } from './planFileText.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const textOf = async (path: string) => (await planFileText(path)).text;

const docx = (body: string) =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="urn:w" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`,
    ),
    'word/header1.xml': strToU8('<w:hdr xmlns:w="urn:w"><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>'),
  });

test('text is read in UTF-8, UTF-16 and GB18030', async () => {
  expect(await textOf(file('a.txt', '一、工作目标'))).toBe('一、工作目标');
  expect(await textOf(file('b.txt', iconv.encode('一、工作目标', 'gb18030')))).toBe('一、工作目标');
  expect(await textOf(file('c.txt', iconv.encode('一、工作目标', 'utf16le', { addBOM: true })))).toBe(
    '一、工作目标',
  );
});

test('a .docx gives its paragraphs and cells, without deleted text and headers', async () => {
  const body =
    '<w:p><w:r><w:t>一、工作</w:t></w:r><w:r><w:t>目标</w:t></w:r><w:del><w:r><w:t>旧</w:t></w:r></w:del></w:p>' +
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲局</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙局&amp;丙局</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  expect(await textOf(file('d.docx', docx(body)))).toBe('一、工作目标\n甲局\n乙局&丙局');
});

test('a PDF gives its paragraphs and names the pages that are pictures', async () => {
  const bytes = pdfOf([linesAt(['一、工作目标', 112, 700], ['到年底完成', 112, 672]), '']);
  expect(await planFileText(file('p.pdf', bytes))).toMatchObject({
    text: '一、工作目标\n到年底完成',
    withoutText: [2],
  });
});

test('a web page gives its blocks as lines, without scripts, styles and comments', async () => {
  const html =
    '<!DOCTYPE html><html><head><style>p{}</style><script>var a="<p>x</p>";</script></head><body><!-- <p>y</p> --><p>一、工作<span>目标</span></p><p>&ldquo;甲&rdquo;&#x4e59;&nbsp;局<br>丙</body>';
  const lines = (await textOf(file('e.html', html))).split('\n').map((line) => line.trim());
  expect(lines.filter((line) => line !== '')).toEqual(['一、工作目标', '“甲”乙 局', '丙']);
});

test.each([
  ['a damaged PDF', 'f.pdf', '%PDF-1.7\n', /damaged/],
  ['a PDF without text', 'f2.pdf', pdfOf(['']), /no text/],
  ['an old Word file', 'g.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /\.docx/],
  ['another zip', 'h.docx', zipSync({ 'a.txt': strToU8('x') }), /no Word file/],
  ['a damaged .docx', 'i.docx', docx('<w:p>').slice(0, 60), /damaged|no Word file/],
  ['broken XML in a .docx', 'j.docx', docx('<w:p>'), /damaged/],
  ['a picture', 'k.txt', new Uint8Array([1, 0, 2, 0, 0, 3]), /not a text file/],
])('%s is refused with a sentence', async (_name, name, content, sentence) => {
  await expect(planFileText(file(name, content))).rejects.toThrow(sentence);
});

test('a file that is not there is named in the sentence', async () => {
  await expect(planFileText(join(folder, 'none.txt'))).rejects.toThrow(/no such file.*none\.txt/);
});
