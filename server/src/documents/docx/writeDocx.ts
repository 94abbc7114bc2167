import { letterName, settingOf } from '@sophora/domain/documents/layout/paragraphs';
import {
  CHARACTER,
  LETTER_LINE_ABOVE_PAGE_BOTTOM,
  LETTER_NAME_BELOW_PAGE_TOP,
  LINE,
  PAGE,
  PAGE_NUMBER_BELOW,
  RED,
  RED_LINE_BELOW,
  SIZES,
  TEXT_WIDTH,
} from '@sophora/domain/documents/measures';
import type { ComposedDocument } from '@sophora/domain/documents/model';
import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { declareFonts } from './declareFonts.ts';
import { imprintTable } from './imprintTable.ts';
import { fontOf, paragraphOf, textRuns } from './paragraph.ts';
import { tableOf } from './table.ts';

/** What the difference of 28 characters a line to their own width is, in the unit of `w:charSpace` (1/4096 pt). */
const CHARACTER_SPACE = Math.round((CHARACTER / 20 - SIZES.three / 2) * 4096);

/** A document as .docx: the same paragraphs as the preview, on the grid of GB/T 9704-2012. */
export async function writeDocx(document: ComposedDocument): Promise<Uint8Array> {
  const children: FileChild[] = settingOf(document).map((one) =>
    one.is === 'table' ? tableOf(one) : paragraphOf(one),
  );
  if (document.imprint) children.push(imprintTable(document.imprint), anchor());
  const letter = document.head.form === 'letter' ? document.head.issuer : undefined;
  const mark = document.mark;
  const file = new Document({
    title: document.title,
    creator: '',
    description: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: fontOf('body'), size: SIZES.three, language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.left,
              right: PAGE.right,
              header: letter === undefined ? 850 : LETTER_NAME_BELOW_PAGE_TOP,
              footer: FOOTER,
              gutter: 0,
            },
          },
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: CHARACTER_SPACE },
          titlePage: letter !== undefined,
        },
        headers: {
          default: new Header({ children: [markParagraph(mark)] }),
          even: new Header({ children: [markParagraph(mark)] }),
          ...(letter === undefined ? {} : { first: letterHeader(letter, mark) }),
        },
        footers: {
          default: pageNumber('odd'),
          even: pageNumber('even'),
          ...(letter === undefined ? {} : { first: letterFooter() }),
        },
        children,
      },
    ],
  });
  return declareFonts(new Uint8Array(await Packer.toArrayBuffer(file)));
}

/** A floating table stands by the paragraph behind it. */
function anchor(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] });
}

/** 四号 in a line of its own size: its lower edge lies so far above the paper's that its upper one is 7 mm below 版心. */
const NUMBER_LINE = SIZES.four * 10;
const FOOTER = PAGE.bottom - PAGE_NUMBER_BELOW - NUMBER_LINE;

/** — 1 —: odd pages right, even pages left, one character from the edge. */
function pageNumber(side: 'odd' | 'even'): Footer {
  const margin = SIZES.four * 10;
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: margin } : { left: margin },
        spacing: { line: NUMBER_LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [
          new TextRun({
            font: fontOf('song', true),
            size: SIZES.four,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
}

function markParagraph(mark: string | null): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 300, lineRule: LineRuleType.EXACT },
    children: mark === null ? [] : [new TextRun({ text: mark, font: fontOf('body'), size: SIZES.five })],
  });
}

const beyond = (width: number) => -Math.round((width - TEXT_WIDTH) / 2);

/** 信函格式: the name and the upper double line stand above 版心 on the first page alone. */
function letterHeader(issuer: string, mark: string | null): Header {
  const { run, line, width } = letterName(issuer);
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: { left: beyond(width), right: beyond(width) },
        spacing: { line, lineRule: LineRuleType.EXACT, after: LINE / 4 },
        border: {
          bottom: {
            style: BorderStyle.THICK_THIN_SMALL_GAP,
            size: 24,
            color: RED,
            space: Math.round(RED_LINE_BELOW / 20),
          },
        },
        children: textRuns([run]),
      }),
      ...(mark === null ? [] : [markParagraph(mark)]),
    ],
  });
}

function letterFooter(): Footer {
  const { width } = letterName('');
  // The line lies 20 mm above the edge of the paper and the footer ends below it: the paragraph is as high as the difference.
  const height = Math.max(20, LETTER_LINE_ABOVE_PAGE_BOTTOM - FOOTER);
  return new Footer({
    children: [
      new Paragraph({
        indent: { left: beyond(width), right: beyond(width) },
        spacing: { line: height, lineRule: LineRuleType.EXACT },
        border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: RED, space: 0 } },
        children: [],
      }),
    ],
  });
}
