import { BIFF, type BiffRecord, record } from './biffStream.ts';

/** Words added behind the workbook's table of strings (SST); those that are there stay as they are. */
export interface AddedStrings {
  /** Its number in the table. */
  add(text: string): number;
  /** The table's first record with both counts raised. */
  head(body: Buffer): Buffer;
  /** Records that go behind the table. */
  records(): Buffer[];
}

const LARGEST = 8_000;

export function addedStrings(records: readonly BiffRecord[]): AddedStrings {
  const table = records.find((r) => r.type === BIFF.sst && r.body.length >= 8);
  const there = table?.body.readUInt32LE(4) ?? 0;
  const added: string[] = [];
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    add: (text) => {
      uses++;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      added.push(text.slice(0, LARGEST / 2));
      numbers.set(text, there + added.length - 1);
      return there + added.length - 1;
    },
    head: (body) => {
      const copy = Buffer.from(body);
      copy.writeUInt32LE(copy.readUInt32LE(0) + uses, 0);
      copy.writeUInt32LE(there + added.length, 4);
      return copy;
    },
    records: () => {
      const out: Buffer[] = [];
      let body: Buffer[] = [];
      let size = 0;
      const close = () => {
        if (size > 0) out.push(record(BIFF.continue, Buffer.concat(body)));
        body = [];
        size = 0;
      };
      for (const text of added) {
        const bytes = Buffer.alloc(3 + text.length * 2);
        bytes.writeUInt16LE(text.length, 0);
        bytes[2] = 1;
        bytes.write(text, 3, 'utf16le');
        if (size + bytes.length > LARGEST) close();
        body.push(bytes);
        size += bytes.length;
      }
      close();
      return out;
    },
  };
}
