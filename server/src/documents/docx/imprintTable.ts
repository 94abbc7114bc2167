import { imprintHeight, imprintRows } from '@sophora/domain/documents/layout/pages';
import {
  LINE,
  PAGE,
  SIZES,
  TEXT_HEIGHT,
  TEXT_WIDTH,
  THICK_LINE_MM,
  THIN_LINE_MM,
} from '@sophora/domain/documents/measures';
import type { Imprint } from '@sophora/domain/documents/model';
import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { textRuns } from './paragraph.ts';

/** Eighths of a point, as borders are measured. */
const eighths = (mm: number) => Math.round((mm / 25.4) * 72 * 8);
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const ruled = (mm: number) => ({ style: BorderStyle.SINGLE, size: eighths(mm), color: '000000' });

/** 版记: at the foot of 版心 of the last page, thick lines above and below, a thin one between (7.4). */
export function imprintTable(imprint: Imprint): Table {
  const rows = imprintRows(imprint);
  const margin = SIZES.four * 10;
  const line = (mm: number) => (imprint.ruled ? ruled(mm) : NONE);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [TEXT_WIDTH],
    layout: TableLayoutType.FIXED,
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: 1,
      absoluteVerticalPosition: PAGE.top + TEXT_HEIGHT - imprintHeight(imprint),
    },
    borders: {
      top: line(THICK_LINE_MM),
      bottom: line(THICK_LINE_MM),
      left: NONE,
      right: NONE,
      insideHorizontal: line(THIN_LINE_MM),
      insideVertical: NONE,
    },
    rows: rows.map(
      ({ left, right }) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: TEXT_WIDTH, type: WidthType.DXA },
              margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
              children: [
                new Paragraph({
                  indent: { left: margin, right: margin },
                  spacing: { line: LINE, lineRule: LineRuleType.EXACT },
                  tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - margin }],
                  children: [
                    ...textRuns(left),
                    ...(right.length > 0 ? [new TextRun({ children: [new Tab()] }), ...textRuns(right)] : []),
                  ],
                }),
              ],
            }),
          ],
        }),
    ),
  });
}
