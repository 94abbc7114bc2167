import type { RowCounts } from '@sophora/contract/imports';
import type pg from 'pg';
import { type BatchRecord, listRejections, type Rejection } from '../ledger/index.ts';

/** What `./sophora import --json` prints: `docs/cli/import.schema.json`. */
export interface ImportSummary extends Omit<RowCounts, 'warned'> {
  kind: string;
  file: string;
  sha256: string;
  encoding: string | null;
  sheet: string;
  /** 0: the file has no header row. */
  headerRow: number;
  /** Field → header, or the column's number where it has none. */
  mapping: Record<string, string | number>;
  rejections: Rejection[];
  /** Only where there are more than are listed. */
  rejectionsTotal?: number;
}

const MOST_REJECTIONS = 1000;
const SHOWN_IN_TEXT = 20;

export async function summarise(
  pool: pg.Pool,
  batch: BatchRecord,
  language: 'zh' | 'en',
): Promise<ImportSummary> {
  const { reading, counts } = batch;
  const { rejections, total } = await listRejections(pool, batch, language, MOST_REJECTIONS);
  const { rows, new: fresh, changed, same, repeated, conflicting, rejected } = counts!;
  return {
    kind: batch.kind,
    file: batch.fileName,
    sha256: batch.sha256,
    encoding: reading.encoding,
    sheet: reading.sheets.find((s) => s.index === reading.sheet)?.name ?? '',
    headerRow: reading.headerRow,
    mapping: Object.fromEntries(
      reading.columns.flatMap((c) => (c.field === null ? [] : [[c.field, c.header || c.column]])),
    ),
    rows,
    new: fresh,
    changed,
    same,
    repeated,
    conflicting,
    rejected,
    rejections,
    ...(total > rejections.length ? { rejectionsTotal: total } : {}),
  };
}

export function summaryLines(summary: ImportSummary, language: 'zh' | 'en'): string[] {
  const zh = language === 'zh';
  const counted = (
    [
      ['new', '新增'],
      ['changed', '变更'],
      ['same', '相同'],
      ['repeated', '重复'],
      ['conflicting', '文件内矛盾'],
      ['rejected', '退回'],
    ] as const
  ).map(([name, label]) => `${zh ? label : name} ${summary[name]}`);
  const lines = [
    `${summary.file}  ${summary.kind}  ${zh ? '行' : 'rows'} ${summary.rows}`,
    counted.join(zh ? '，' : ', '),
  ];
  for (const { row, column, message } of summary.rejections.slice(0, SHOWN_IN_TEXT)) {
    const place = zh ? `第 ${row} 行` : `row ${row}`;
    lines.push(`  ${place}${column === null ? '' : ` ${column}`}: ${message}`);
  }
  const left = (summary.rejectionsTotal ?? summary.rejections.length) - SHOWN_IN_TEXT;
  if (left > 0) lines.push(zh ? `  还有 ${left} 条。` : `  and ${left} more.`);
  return lines;
}
