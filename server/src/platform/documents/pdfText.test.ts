import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../../../../test/browser/support/chromium.ts';
import { linesAt, pdfOf } from './pdf.fixture.ts';
import { pdfText } from './pdfText.ts';
import { plainHan } from './plainHan.ts';

const reading = (bytes: Uint8Array) => pdfText(bytes);

test('lines that ran to the margin are joined, indented ones begin a paragraph', async () => {
  const page = linesAt(
    ['关于印发方案的通知', 130, 760, 22],
    ['各街道办事处各部门请认真贯彻执行', 112, 700],
    ['本方案所列的各项工作要求按时完成并且', 80, 672],
    ['报送情况', 80, 644],
    ['第二段从这里开始另起一行继续写下去', 112, 616],
    ['到这里', 80, 588],
  );
  const { text, pages } = await reading(pdfOf([page]));
  expect(pages).toBe(1);
  expect(text.split('\n')).toEqual([
    '关于印发方案的通知',
    '各街道办事处各部门请认真贯彻执行本方案所列的各项工作要求按时完成并且报送情况',
    '第二段从这里开始另起一行继续写下去到这里',
  ]);
});

test('page numbers and running headers go, and a paragraph goes on over the page', async () => {
  const page = (number: number, text: string, x: number) =>
    linesAt(['槐荫区人民政府文件', 220, 800, 9], [text, x, 700], [`— ${number} —`, 280, 40, 10]);
  const { text } = await reading(
    pdfOf([
      page(1, '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己', 112),
      page(2, '子丑寅卯辰巳午未申酉戌亥子丑寅卯辰巳', 80),
      page(3, '完', 80),
    ]),
  );
  expect(text).toBe('甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己子丑寅卯辰巳午未申酉戌亥子丑寅卯辰巳完');
});

test('columns stand apart, bold drawn twice is read once, what is turned is left out', async () => {
  const turned = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <8349 7a3f> Tj ET'.replace(' 7a3f', '7a3f');
  const { text } = await reading(
    pdfOf([`${linesAt(['区财政局', 80, 700], ['区财政局', 80.4, 700], ['2023年底', 300, 700])}\n${turned}`]),
  );
  expect(text).toBe('区财政局 2023年底');
});

test('a page without text is named', async () => {
  const { withoutText } = await reading(pdfOf([linesAt(['第一页有字', 80, 700]), '']));
  expect(withoutText).toEqual([2]);
});

test('pages read are told, and reading stops when asked', async () => {
  const bytes = pdfOf([linesAt(['第一页', 80, 700]), linesAt(['第二页', 80, 700])]);
  const told: string[] = [];
  await pdfText(bytes, { progress: (done, total) => told.push(`${done}/${total}`) });
  expect(told).toEqual(['1/2', '2/2']);
  await expect(pdfText(bytes, { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow(
    'stopped',
  );
});

test.each([
  ['pdf-no-text', pdfOf(['', '', ''])],
  ['pdf-damaged', pdfOf([linesAt(['字', 80, 700])]).slice(0, 300)],
  ['pdf-damaged', new TextEncoder().encode('%PDF-1.7\nnothing else')],
  ['pdf-letters-unknown', pdfOf([linesAt(['\ue001\ue002\ue003\ue004\ue005', 80, 700])])],
  [
    'pdf-encrypted',
    pdfOf(
      [linesAt(['密', 80, 700])],
      `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
    ),
  ],
])('%s is said in a sentence', async (code, bytes) => {
  await expect(reading(bytes)).rejects.toMatchObject({ code });
});

test('radicals that stand for characters become the characters', () => {
  expect(plainHan('⾊⼯⻩⻓⺠件')).toBe('色工黄长民件');
});

const plan = new URL('../../../../../shared/data/plans/huaiyin-2022-16.txt', import.meta.url);
const chromium = chromiumPath();
const source = readText(plan);

test.skipIf(!chromium || source === undefined)(
  'a plan printed to PDF by a browser comes back paragraph for paragraph (needs Chromium and the shared plan)',
  async () => {
    const paragraphs = source!
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const browser = await openChromium(chromium!);
    const page = await browser.newPage();
    await page.setContent(
      `<style>body{font:16pt/28pt serif}p{margin:0;text-indent:2em;text-align:justify}</style>${paragraphs.map((p) => `<p>${p}</p>`).join('')}`,
    );
    const bytes = await page.pdf({
      format: 'A4',
      displayHeaderFooter: true,
      headerTemplate: '<div style="font-size:9px;width:100%;text-align:center">槐荫区人民政府文件</div>',
      footerTemplate:
        '<div style="font-size:9px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>',
      margin: { top: '30mm', bottom: '25mm', left: '26mm', right: '26mm' },
    });
    await browser.close();
    const bare = (text: string) => text.replace(/\s/g, '');
    const { text } = await pdfText(bytes);
    expect(text.split('\n').map(bare)).toEqual(paragraphs.map(bare));
  },
);

function readText(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return undefined;
  }
}
