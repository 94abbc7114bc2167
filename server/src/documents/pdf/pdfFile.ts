import { deflateSync } from 'node:zlib';

/** The objects of a PDF file, and the table that says where each begins. */
export class PdfFile {
  readonly #objects: (Buffer | undefined)[] = [];

  reserve(): number {
    return this.#objects.push(undefined);
  }

  put(id: number, body: string | Buffer): void {
    this.#objects[id - 1] = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  }

  add(body: string | Buffer): number {
    const id = this.reserve();
    this.put(id, body);
    return id;
  }

  /** `entries`: what its dictionary says beside the length. */
  stream(content: string | Buffer, entries = ''): number {
    const packed = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
    const head = Buffer.from(
      `<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`,
      'latin1',
    );
    return this.add(Buffer.concat([head, packed, Buffer.from('\nendstream', 'latin1')]));
  }

  finished(catalog: number, info: number): Uint8Array {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
    let at = parts[0]!.length;
    const offsets: number[] = [];
    this.#objects.forEach((body, i) => {
      const object = Buffer.concat([
        Buffer.from(`${i + 1} 0 obj\n`, 'latin1'),
        body!,
        Buffer.from('\nendobj\n', 'latin1'),
      ]);
      offsets.push(at);
      at += object.length;
      parts.push(object);
    });
    const rows = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
    parts.push(
      Buffer.from(
        `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${offsets.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
        'latin1',
      ),
    );
    return Buffer.concat(parts);
  }
}

/** Text as big-endian UTF-16; `marked` begins with what tells so. */
export function utf16(text: string, marked: boolean): string {
  const bytes = Buffer.from(text, 'utf16le').swap16();
  return `<${marked ? 'FEFF' : ''}${bytes.toString('hex').toUpperCase()}>`;
}
