import type { FontName } from '../fonts.ts';
import {
  CHARACTER,
  LETTER_LINE_WIDTH,
  LETTER_NAME_SIZE,
  LINE,
  NAME_BELOW_TEXT_TOP,
  NAME_SIZE,
  RED,
  RED_LINE_BELOW,
  SIZES,
  TABLE_LINE,
  TEXT_WIDTH,
  TITLE_LINE,
} from '../measures.ts';
import type { Block, ComposedDocument, Run, Table } from '../model.ts';
import { titleLines } from './titleLines.ts';

/** A run with its type. */
export interface TypedRun extends Run {
  readonly font: FontName;
  /** Half points. */
  readonly size: number;
  readonly color?: string;
}

/** A paragraph as it is set: both the .docx and the PDF follow it, so that they agree. Lengths in twips. */
export interface Paragraph {
  readonly is: 'paragraph';
  readonly runs: readonly TypedRun[];
  readonly align: 'both' | 'center' | 'left' | 'right';
  /** Distance of lines, exact. */
  readonly line: number;
  readonly before: number;
  /** Indent of the first line beyond `left`. */
  readonly first: number;
  readonly left: number;
  readonly right: number;
  readonly newPage: boolean;
  /** Not parted from what follows. */
  readonly keep: boolean;
  /** 发文机关署名 */
  readonly signs?: true;
  /** A red line below it, and how far. */
  readonly rule?: { readonly below: number; readonly width: number };
  /** Set at the right edge of the same line. */
  readonly atRight?: readonly TypedRun[];
}

export interface SetTable {
  readonly is: 'table';
  readonly table: Table;
  readonly size: number;
  readonly line: number;
}

export type Setting = Paragraph | SetTable;

const TWO = 2 * CHARACTER;

const base: Omit<Paragraph, 'runs'> = {
  is: 'paragraph',
  align: 'both',
  line: LINE,
  before: 0,
  first: 0,
  left: 0,
  right: 0,
  newPage: false,
  keep: false,
};

const typed = (runs: readonly Run[], font: FontName, size: number = SIZES.three): TypedRun[] =>
  runs.map((run) => ({ ...run, font, size }));

/** The body of a document, element by element (GB/T 9704-2012, 7.2 and 7.3). */
export function settingOf(document: ComposedDocument): readonly Setting[] {
  const head = headOf(document);
  return withSignature([
    ...head,
    ...document.blocks.flatMap((block, i) => set(block, i === 0 && head.length === 0)),
  ]);
}

/** No page bears the signature alone: it takes the last paragraph of the text along (7.3.5.5: 所剩空白处不能容下…). */
function withSignature(setting: readonly Setting[]): readonly Setting[] {
  const at = setting.findIndex((one) => one.is === 'paragraph' && one.signs);
  if (at < 1) return setting;
  let first = at - 1;
  while (first > 0 && setting[first]!.is === 'paragraph' && (setting[first] as Paragraph).left > 0) first--;
  return setting.map((one, i) =>
    one.is === 'paragraph' && i >= first && i < at ? { ...one, keep: true } : one,
  );
}

/** 版头: three lines that stay free for 份号, 密级, 紧急程度; the red name; 文号 left free; the red line. */
function headOf({ head }: ComposedDocument): readonly Setting[] {
  const red = (text: string, largest: number): TypedRun => ({
    text,
    font: 'title',
    size: nameSize(text, largest),
    color: RED,
  });
  const blank: Paragraph = { ...base, runs: typed([{ text: '' }], 'body'), keep: true };
  const rule = { below: RED_LINE_BELOW, width: TEXT_WIDTH };
  const name = (text: string): Paragraph => {
    const run = red(text, NAME_SIZE);
    return {
      ...base,
      runs: [run],
      align: 'center',
      line: run.size * 13,
      before: NAME_BELOW_TEXT_TOP - 3 * LINE,
      keep: true,
    };
  };
  switch (head.form) {
    case 'red':
      return [
        blank,
        blank,
        blank,
        name(`${head.issuer}文件`),
        blank,
        blank,
        {
          ...base,
          ...(head.signatory === null ? { align: 'center' as const } : { align: 'left' as const }),
          runs: typed([{ text: '　　　　　〔　　　　〕　　号' }], 'body'),
          ...(head.signatory === null
            ? {}
            : {
                atRight: [
                  ...typed([{ text: '签发人：' }], 'body'),
                  ...typed([{ text: `${head.signatory === '' ? '　　　' : head.signatory}　` }], 'kai'),
                ],
              }),
          rule,
          keep: true,
        },
        blank,
      ];
    case 'minutes':
      return [
        blank,
        blank,
        blank,
        name(head.name),
        blank,
        { ...base, align: 'center', runs: typed([{ text: '〔　　　　〕　　号' }], 'body'), rule, keep: true },
        blank,
      ];
    case 'bulletin':
      return [
        blank,
        name(head.name),
        {
          ...base,
          align: 'center',
          runs: typed([{ text: head.issue }], 'body'),
          before: LINE / 2,
          keep: true,
        },
        {
          ...base,
          align: 'left',
          runs: typed([{ text: `　${head.issuer}` }], 'body'),
          atRight: typed([{ text: `${head.day}　` }], 'body'),
          rule,
          keep: true,
        },
        blank,
      ];
    case 'letter':
      // Its name and lines stand in the margins of the first page (`letterHead`).
      return [
        {
          ...base,
          align: 'right',
          runs: typed([{ text: '　　　　〔　　　　〕　　号' }], 'body'),
          keep: true,
        },
      ];
    default:
      return [];
  }
}

/** As large as fits into one line. */
function nameSize(text: string, largest: number): number {
  return Math.min(largest, Math.floor((TEXT_WIDTH * 0.97) / 10 / Math.max(1, text.length)));
}

/** 信函格式 10.1: the name 30 mm below the edge of the paper, a double line 4 mm below it, 170 mm wide. */
export function letterName(issuer: string): {
  readonly run: TypedRun;
  readonly line: number;
  readonly width: number;
} {
  const size = nameSize(issuer, LETTER_NAME_SIZE);
  return {
    run: { text: issuer, font: 'title', size, color: RED },
    line: size * 13,
    width: LETTER_LINE_WIDTH,
  };
}

function set(block: Block, first: boolean): readonly Setting[] {
  switch (block.is) {
    case 'title':
      return [
        ...titleOf(block.text, first ? 0 : LINE),
        { ...base, runs: typed([{ text: '' }], 'body'), keep: true },
      ];
    case 'recipient':
      return [{ ...base, runs: typed(block.runs, 'body') }];
    case 'flush':
      return [{ ...base, runs: typed(block.runs, 'body', SIZES.four), align: 'left' }];
    case 'centered':
      return [{ ...base, runs: typed(block.runs, 'kai'), align: 'center' }];
    case 'heading':
    case 'ownHeading': {
      const font = ({ 1: 'black', 2: 'kai', 3: 'body', 4: 'body' } as const)[block.level];
      return [{ ...base, runs: typed(block.runs, font), first: TWO, keep: block.level < 3 }];
    }
    case 'paragraph':
      return [{ ...base, runs: typed(block.runs, 'body'), first: TWO }];
    case 'attendance':
      return [
        {
          ...base,
          runs: [...typed([{ text: `${block.word}：` }], 'black'), ...typed(block.runs, 'body')],
          left: 5 * CHARACTER,
          first: -3 * CHARACTER,
          before: block.word === '出席' ? LINE : 0,
        },
      ];
    case 'table':
      return setTable(block.table);
    case 'attachments':
      return attachmentNote(block.titles);
    case 'signature':
      return signature(block.issuer, block.day);
    case 'note':
      return [{ ...base, runs: typed(block.runs, 'body'), first: TWO }];
    case 'attachment':
      return [
        {
          ...base,
          runs: typed([{ text: `附件${block.no ?? ''}` }], 'black'),
          align: 'left',
          newPage: true,
          keep: true,
        },
        ...titleOf(block.title, LINE),
        { ...base, runs: typed([{ text: '' }], 'body'), keep: true },
      ];
  }
}

/** 标题: 二号小标宋 in the middle, of several lines in balanced ones (7.3.1). */
function titleOf(text: string, before: number): readonly Paragraph[] {
  return titleLines(text, TEXT_WIDTH / (SIZES.two * 10) - 0.6).map((line, i) => ({
    ...base,
    runs: typed([{ text: line }], 'title', SIZES.two),
    align: 'center',
    line: TITLE_LINE,
    before: i === 0 ? before : 0,
    keep: true,
  }));
}

const MANY_COLUMNS = 7;

function setTable(table: Table): readonly Setting[] {
  const size = table.columns.length >= MANY_COLUMNS ? SIZES.five : SIZES.smallFour;
  const set: SetTable = { is: 'table', table, size, line: TABLE_LINE };
  const after: Paragraph = { ...base, runs: typed([{ text: '' }], 'body', SIZES.smallFour), line: LINE / 2 };
  if (table.caption === '') return [set, after];
  const caption = typed([{ text: table.caption }], 'black', SIZES.four);
  return [{ ...base, runs: caption, align: 'center', before: LINE / 4, keep: true }, set, after];
}

/** 附件说明: a line below the text, two characters in; several are numbered and stand below each other. */
function attachmentNote(titles: readonly string[]): readonly Setting[] {
  return titles.map((title, i): Paragraph => {
    const one = titles.length === 1;
    const lead = i === 0 ? '附件：' : '';
    const ordinal = one ? '' : `${i + 1}.`;
    const hanging = (one ? 5 : 6) * CHARACTER;
    const first = i === 0 ? TWO - hanging : -CHARACTER;
    return {
      ...base,
      runs: typed([{ text: `${lead}${ordinal}${title}` }], 'body'),
      align: 'left',
      before: i === 0 ? LINE : 0,
      left: hanging,
      first,
    };
  });
}

/** 成文日期 four characters from the right edge; the name in the middle above it (7.3.5.1). The seal is set by the office system. */
function signature(issuer: readonly Run[], day: readonly Run[]): readonly Setting[] {
  const width = (runs: readonly Run[]) =>
    [...runs.map((r) => r.text).join('')].reduce((sum, c) => sum + (c.codePointAt(0)! < 0x7f ? 0.5 : 1), 0);
  const [nameWidth, dayWidth] = [width(issuer), width(day)];
  // A name longer than the date and its eight characters would leave the page: then the date is moved in.
  const dayRight = Math.max(4, 1 + (nameWidth - dayWidth) / 2);
  const nameRight = dayRight + (dayWidth - nameWidth) / 2;
  return [
    {
      ...base,
      runs: typed(issuer, 'body'),
      align: 'right',
      right: nameRight * CHARACTER,
      before: 2 * LINE,
      keep: true,
      signs: true,
    },
    { ...base, runs: typed(day, 'body'), align: 'right', right: dayRight * CHARACTER },
  ];
}
