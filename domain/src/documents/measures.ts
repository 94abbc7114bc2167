/**
 * 党政机关公文格式 GB/T 9704-2012 (in force since 2012-07-01), measures of the page. A4, 天头 37 mm, 订口 28 mm, 版心
 * 156 × 225 mm; 22 lines a page, 28 characters a line. Lengths are twips (1/20 pt) unless a name says otherwise.
 */
export const TWIPS_PER_MM = 1440 / 25.4;
const mm = (n: number) => Math.round(n * TWIPS_PER_MM);

export const PAGE = {
  width: 11906,
  height: 16838,
  /** 天头 37 mm, 地脚 35 mm, 订口 28 mm, 切口 26 mm. */
  top: 2098,
  bottom: 1984,
  left: 1588,
  right: 1474,
} as const;

/** 版心 */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

export const LINES_PER_PAGE = 22;
export const CHARACTERS_PER_LINE = 28;

/** Distance of two lines: what 22 of them make of the height of 版心 (28.95 pt). */
export const LINE = Math.floor(TEXT_HEIGHT / LINES_PER_PAGE);
/** Distance of two characters: what 28 of them make of its width (15.79 pt). */
export const CHARACTER = TEXT_WIDTH / CHARACTERS_PER_LINE;

/** 字号 in half points, as office files count them. */
export const SIZES = {
  /** 二号: titles */
  two: 44,
  /** 三号: body */
  three: 32,
  /** 四号: page numbers, 版记 */
  four: 28,
  /** 小四: tables, which the standard leaves open */
  smallFour: 24,
  /** 五号: tables of many columns, the mark at the top */
  five: 21,
} as const;
export type SizeName = keyof typeof SIZES;

/** A character that is as wide as its line distance demands: of three-sized body text a little less than 16 pt. */
export function pitchOf(halfPoints: number): number {
  return halfPoints === SIZES.three ? CHARACTER : halfPoints * 10;
}

/** 发文机关标志: upper edge 35 mm below the upper edge of 版心; of a letter 30 mm below the edge of the paper. */
export const NAME_BELOW_TEXT_TOP = mm(35);
export const LETTER_NAME_BELOW_PAGE_TOP = mm(30);
/** 红色分隔线 4 mm below 发文字号, as wide as 版心; of a letter double lines of 170 mm, the lower 20 mm above the paper's edge. */
export const RED_LINE_BELOW = mm(4);
export const LETTER_LINE_WIDTH = mm(170);
export const LETTER_LINE_ABOVE_PAGE_BOTTOM = mm(20);
/** 一字线 of the page number 7 mm below 版心, one character from its edge. */
export const PAGE_NUMBER_BELOW = mm(7);
/** 版记: first and last line 0.35 mm, those between 0.25 mm. */
export const THICK_LINE_MM = 0.35;
export const THIN_LINE_MM = 0.25;
/** Size and line distance of 发文机关标志 (the standard: less than 22 mm × 15 mm, 小标宋). */
export const NAME_SIZE = 100;
export const LETTER_NAME_SIZE = 72;
/** Line distance of a title of several lines. */
export const TITLE_LINE = 700;
export const TABLE_LINE = 400;
export const RED = 'C00000';
