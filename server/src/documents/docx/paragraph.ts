import { FONTS, type FontName, LATIN_FONT } from '@sophora/domain/documents/fonts';
import type { Paragraph as SetParagraph, TypedRun } from '@sophora/domain/documents/layout/paragraphs';
import { pitchOf, TEXT_WIDTH } from '@sophora/domain/documents/measures';
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HighlightColor,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';

const ALIGN = {
  both: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
} as const;

export function paragraphOf(p: SetParagraph): Paragraph {
  const right = TEXT_WIDTH - p.right;
  return new Paragraph({
    alignment: ALIGN[p.align],
    spacing: {
      before: Math.round(p.before),
      after: 0,
      line: Math.round(p.line),
      lineRule: LineRuleType.EXACT,
    },
    indent: {
      left: Math.round(p.left),
      right: Math.round(p.right),
      ...(p.first < 0 ? { hanging: Math.round(-p.first) } : { firstLine: Math.round(p.first) }),
    },
    pageBreakBefore: p.newPage,
    keepNext: p.keep,
    overflowPunctuation: true,
    widowControl: false,
    ...(p.rule
      ? {
          border: {
            bottom: {
              style: BorderStyle.SINGLE,
              size: 8,
              color: 'C00000',
              space: Math.round(p.rule.below / 20),
            },
          },
        }
      : {}),
    ...(p.atRight ? { tabStops: [{ type: TabStopType.RIGHT, position: Math.round(right) }] } : {}),
    children: [
      ...textRuns(p.runs),
      ...(p.atRight ? [new TextRun({ children: [new Tab()] }), ...textRuns(p.atRight)] : []),
    ],
  });
}

/**
 * Runs of text. Every number stands in a bookmark named after its key, so that whoever has the file finds its source; what is still to
 * be written is marked yellow.
 */
export function textRuns(runs: readonly TypedRun[]): ParagraphChild[] {
  return runs
    .filter((run) => run.text !== '')
    .map((run) => {
      const text = new TextRun({
        text: run.text,
        font: fontOf(run.font),
        size: run.size,
        ...(pitchOf(run.size) === run.size * 10
          ? {}
          : { characterSpacing: Math.round(pitchOf(run.size) - run.size * 10) }),
        ...(run.color ? { color: run.color } : {}),
        ...(run.gap ? { highlight: HighlightColor.YELLOW } : {}),
      });
      return run.number ? new Bookmark({ id: bookmarkName(run.number), children: [text] }) : text;
    });
}

/** Forty characters, a letter first, then letters, digits and underscores: what Word takes for a name. */
export function bookmarkName(key: string): string {
  return `n_${key.replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 40);
}

/** The font by kind of character; page numbers take the Chinese font for their digits too. */
export function fontOf(font: FontName, alsoDigits = false) {
  const { name } = FONTS[font];
  const latin = alsoDigits ? name : LATIN_FONT;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, hint: 'eastAsia' };
}
