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

const docx = (body: string, others: Record<string, Uint8Array> = {}) =>
  zipSync({
    ...others,
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

test('a .docx gives its paragraphs and its rows, without deleted text and headers', async () => {
  const body =
    '<w:p><w:r><w:t>一、工作</w:t></w:r><w:r><w:t>目标</w:t></w:r><w:del><w:r><w:t>旧</w:t></w:r></w:del></w:p>' +
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲局</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙局&amp;丙局</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  expect(await textOf(file('d.docx', docx(body)))).toBe('一、工作目标\n甲局\t乙局&丙局');
});

const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const numbered = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

test('numbers that Word counts itself are part of the text, also those of a style', async () => {
  const level = (n: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="urn:w"><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '·')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
  const styles = `<w:styles xmlns:w="urn:w"><w:style w:styleId="H1"><w:pPr>${numbered(1, 0)}</w:pPr></w:style></w:styles>`;
  const body = [
    p('总体要求', '<w:pStyle w:val="H1"/>'),
    p('重点任务', numbered(1, 0)),
    p('培育品牌', numbered(1, 1)),
    p('建库', numbered(1, 2)),
    p('辅导', numbered(1, 2)),
    p('宣传品牌', numbered(1, 1)),
    p('办展', numbered(1, 2)),
    p('一点', numbered(2, 0)),
    p('', numbered(1, 0)),
    p('保障措施', numbered(1, 0)),
  ].join('');
  const parts = { 'word/numbering.xml': strToU8(numbering), 'word/styles.xml': strToU8(styles) };
  expect(await textOf(file('n.docx', docx(body, parts)))).toBe(
    '一、总体要求\n二、重点任务\n（一）培育品牌\n1.建库\n2.辅导\n（二）宣传品牌\n1.办展\n一点\n\n三、保障措施',
  );
});

test('a table gives a line a row with tabs; a merged cell stands in each row it reaches', async () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${text
      .split('|')
      .map((t) => p(t))
      .join('')}</w:tc>`;
  const body = `<w:tbl><w:tr>${cell('任务')}${cell('单位', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('乙局|丙局')}${cell('丁局')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('戊局')}${cell('')}</w:tr></w:tbl><w:tbl><w:tr>${cell('专栏|说明')}</w:tr></w:tbl>`;
  expect((await textOf(file('t.docx', docx(body)))).split('\n')).toEqual([
    '任务\t单位\t',
    '甲\t乙局 丙局\t丁局',
    '甲\t戊局\t',
    '专栏',
    '说明',
  ]);
  const html =
    '<html><table><tr><td>页<table><tr><th>任务<th colspan=2>单位</tr><tr><td rowspan="2">甲</td><td>乙局<br>丙局</td><td>丁局</td></tr><tr><td>戊局</td><td></td></tr></table></td></tr></table>完';
  const lines = (await textOf(file('t.html', html))).split('\n').filter((line) => line !== '');
  expect(lines).toEqual(['页', '任务\t单位\t', '甲\t乙局 丙局\t丁局', '甲\t戊局\t', '完']);
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
