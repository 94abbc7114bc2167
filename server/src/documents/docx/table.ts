import { columnWidths } from '@sophora/domain/documents/layout/pages';
import type { SetTable, TypedRun } from '@sophora/domain/documents/layout/paragraphs';
import { TEXT_WIDTH } from '@sophora/domain/documents/measures';
import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { textRuns } from './paragraph.ts';

const PADDING = 60;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** A table as wide as 版心; its header comes again on every page, no row is parted. */
export function tableOf({ table, size, line }: SetTable): Table {
  const widths = columnWidths(table);
  const cell = (runs: readonly TypedRun[], i: number, align: keyof typeof ALIGN) =>
    new TableCell({
      width: { size: widths[i]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: {
        top: PADDING,
        bottom: PADDING,
        left: PADDING,
        right: PADDING,
        marginUnitType: WidthType.DXA,
      },
      children: [
        new Paragraph({
          alignment: ALIGN[align],
          spacing: { line, lineRule: LineRuleType.EXACT },
          children: textRuns(runs),
        }),
      ],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map((c, i) => cell([{ text: c.header, font: 'black', size }], i, 'center')),
      }),
      ...table.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((runs, i) =>
              cell(
                runs.map((run) => ({ ...run, font: 'body' as const, size })),
                i,
                table.columns[i]!.align,
              ),
            ),
          }),
      ),
    ],
  });
}
