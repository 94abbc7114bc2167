import type { Label } from '@sophora/domain/basics/message';

/** Words of the page of one row of an original file (原件的一行). */
export const fileRowText = {
  title: { zh: '原件第 {row} 行', en: 'Row {row} of the file' },
  lead: { zh: '文件原样，未作任何改动。', en: 'The file as it stands, unchanged.' },
  sheet: { zh: '工作表“{sheet}”', en: 'sheet "{sheet}"' },
  sha: { zh: '校验码 {sha}', en: 'checksum {sha}' },
  batch: { zh: '这一批导入', en: 'The import' },
  original: { zh: '下载原件', en: 'Download the original' },
  became: { zh: '登记簿里的记录：', en: 'The record in the register:' },
  noRecord: {
    zh: '这一行在登记簿里没有记录：未写入、被退回，或这一批已撤回。',
    en: 'The register has no record of this row: not written, rejected, or rolled back.',
  },
  neighbours: { zh: '前后各行', en: 'Rows around it' },
  thisRow: { zh: '本行', en: 'This row' },
  row: { zh: '行', en: 'Row' },
  column: { zh: '列', en: 'Column' },
  header: { zh: '表头', en: 'Header' },
  cell: { zh: '原文', en: 'Cell' },
  field: { zh: '对应内容', en: 'Stands for' },
  notImported: { zh: '不导入', en: 'not imported' },
  blank: { zh: '（空）', en: '(blank)' },
  previous: { zh: '上一行', en: 'Previous row' },
  next: { zh: '下一行', en: 'Next row' },
  noRow: { zh: '这份文件没有第 {row} 行', en: 'The file has no row {row}' },
} as const satisfies Record<string, Label>;
