import { type Zippable, zipSync } from 'fflate';
import { openZip, readEntry, UnreadableFile } from '../ledger/index.ts';

/** The parts of a .xlsx or .docx in the order of the file, by their names. */
export interface OfficePackage {
  readonly parts: Map<string, Uint8Array>;
}

const MB = 1024 * 1024;
/** A form is small: one part unpacked, and all of them. */
const PART_BYTES = 48 * MB;
const ALL_BYTES = 160 * MB;

/** Unpacks an Office file with the guards of every other file that comes in: size, ratio, checksum, encryption. */
export async function readPackage(path: string): Promise<OfficePackage> {
  const zip = await openZip(path);
  try {
    const parts = new Map<string, Uint8Array>();
    let total = 0;
    for (const entry of zip.entries.values()) {
      const chunks: Buffer[] = [];
      for await (const chunk of readEntry(zip, entry, { limit: PART_BYTES })) {
        total += chunk.length;
        if (total > ALL_BYTES)
          throw new UnreadableFile('too-large', {
            part: entry.name,
            size: Math.round(total / MB),
            limit: ALL_BYTES / MB,
          });
        chunks.push(chunk);
      }
      parts.set(entry.name, Buffer.concat(chunks));
    }
    return { parts };
  } finally {
    await zip.handle.close();
  }
}

/** The same parts give the same bytes: no time of packing is written. */
export function writePackage({ parts }: OfficePackage): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, bytes] of parts) zippable[name] = [bytes, { level: 6, mtime: '1980-01-01T00:00:00' }];
  return zipSync(zippable);
}

/** A part by its name, whatever its case. */
export function partNamed(office: OfficePackage, name: string): [string, Uint8Array] | undefined {
  const key = name.toLowerCase();
  for (const part of office.parts) if (part[0].toLowerCase() === key) return part;
  return undefined;
}
