import { UnreadableFile } from '../../ledger/index.ts';

/** One record of a legacy workbook stream ([MS-XLS] 2.1.4) with its place in the file as it came. */
export interface BiffRecord {
  readonly type: number;
  readonly at: number;
  readonly body: Buffer;
}

export const BIFF = {
  formula: 0x0006,
  eof: 0x000a,
  continue: 0x003c,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  mulBlank: 0x00be,
  richString: 0x00d6,
  dbCell: 0x00d7,
  xf: 0x00e0,
  sst: 0x00fc,
  labelSst: 0x00fd,
  extSst: 0x00ff,
  recalcId: 0x01c1,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  index: 0x020b,
  rk: 0x027e,
  bof: 0x0809,
} as const;

/** BIFF8; older workbooks keep their words in a code page. */
const BIFF8 = 0x0600;

/** @throws {UnreadableFile} when the stream is cut, or older than Excel 97. */
export function biffRecords(stream: Buffer): BiffRecord[] {
  const records: BiffRecord[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) throw new UnreadableFile('damaged', { part: 'xls' });
    // Behind the last record a stream is filled up with zeros.
    if (type === 0 && length === 0) break;
    records.push({ type, at, body: stream.subarray(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  const first = records[0];
  if (first?.type !== BIFF.bof || first.body.length < 2) throw new UnreadableFile('damaged', { part: 'xls' });
  if (first.body.readUInt16LE(0) !== BIFF8)
    throw new UnreadableFile('other-spreadsheet', { found: 'Excel 5.0/95' });
  return records;
}

/** The worksheets' beginnings in the stream, in the order of the workbook. */
export function sheetStarts(records: readonly BiffRecord[]): number[] {
  return records
    .filter((r) => r.type === BIFF.boundSheet && r.body.length >= 8)
    .map((r) => r.body.readUInt32LE(0));
}

/** Places (row and column from 0) and formats of the cells of one record; undefined: no cell. */
export function cellsIn({
  type,
  body,
}: BiffRecord): { row: number; column: number; xf: number }[] | undefined {
  switch (type) {
    case BIFF.blank:
    case BIFF.number:
    case BIFF.label:
    case BIFF.labelSst:
    case BIFF.richString:
    case BIFF.boolErr:
    case BIFF.rk:
    case BIFF.formula:
      if (body.length < 6) throw new UnreadableFile('damaged', { part: 'xls' });
      return [{ row: body.readUInt16LE(0), column: body.readUInt16LE(2), xf: body.readUInt16LE(4) }];
    case BIFF.mulBlank:
    case BIFF.mulRk: {
      const size = type === BIFF.mulRk ? 6 : 2;
      const count = Math.floor((body.length - 6) / size);
      if (body.length < 6 || count < 1) throw new UnreadableFile('damaged', { part: 'xls' });
      const [row, column] = [body.readUInt16LE(0), body.readUInt16LE(2)];
      return Array.from({ length: count }, (_, i) => ({
        row,
        column: column + i,
        xf: body.readUInt16LE(4 + i * size),
      }));
    }
    default:
      return undefined;
  }
}

export function record(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}
