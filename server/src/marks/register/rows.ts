import { readFile, rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { MARK_STATUS } from '@sophora/domain/marks/markStatus';
import { rowsFile } from './place.ts';

/** Of each indexed mark, by its place: which record it is, how it stands and whose it is. */
export interface IndexedRows {
  /** Sixteen bytes of each record's id. */
  readonly records: Uint8Array;
  readonly statuses: Uint8Array;
  readonly owners: Uint32Array;
  /** Joined names of the holders; `owners` points in here. */
  readonly ownerNames: readonly string[];
  readonly unnamed: number;
  readonly builtAt: string;
}

/** 0: no status is stated. */
export const STATUS_CODES: readonly string[] = ['', ...Object.keys(MARK_STATUS)];

export async function writeRows(index: string, rows: IndexedRows): Promise<void> {
  const path = rowsFile(index);
  await writeFile(`${path}.part`, serialize(rows), { mode: 0o600 });
  await rename(`${path}.part`, path);
}

export async function readRows(index: string): Promise<IndexedRows> {
  return deserialize(await readFile(rowsFile(index))) as IndexedRows;
}

export function recordAt({ records }: IndexedRows, place: number): string {
  const hex = Buffer.from(records.buffer, records.byteOffset + place * 16, 16).toString('hex');
  return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex);
}

export class RowsBuilder {
  private readonly ids: Buffer[] = [];
  private readonly statuses: number[] = [];
  private readonly owners: number[] = [];
  private readonly ownerNames: string[] = [];
  private readonly places = new Map<string, number>();

  add(record: string, status: string | null, holders: readonly string[]): void {
    this.ids.push(Buffer.from(record.replaceAll('-', ''), 'hex'));
    this.statuses.push(Math.max(0, STATUS_CODES.indexOf(status ?? '')));
    const name = holders.join('；');
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.ownerNames.push(name) - 1;
      this.places.set(name, place);
    }
    this.owners.push(place);
  }

  finish(unnamed: number, builtAt: Date): IndexedRows {
    return {
      records: new Uint8Array(Buffer.concat(this.ids)),
      statuses: Uint8Array.from(this.statuses),
      owners: Uint32Array.from(this.owners),
      ownerNames: this.ownerNames,
      unnamed,
      builtAt: builtAt.toISOString(),
    };
  }
}
