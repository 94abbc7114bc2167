/**
 * Encoder for GB18030 (two-byte part: GBK). Node only decodes it, so the table is made by decoding every byte pair.
 * @throws {RangeError} for a character outside the two-byte part
 */
export function encodeGb18030(text: string): Buffer {
  const table = codes();
  const bytes = Buffer.allocUnsafe(text.length * 2);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    const code = table[unit]!;
    if (code === 0) throw new RangeError(`not in the two-byte part of GB18030: ${text.charAt(i)}`);
    bytes[at++] = code >> 8;
    bytes[at++] = code & 0xff;
  }
  return bytes.subarray(0, at);
}

let known: Uint16Array | undefined;

function codes(): Uint16Array {
  if (known) return known;
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const table = new Uint16Array(65_536);
  const pair = new Uint8Array(2);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      pair[0] = lead;
      pair[1] = trail;
      const text = decoder.decode(pair);
      if (text.length === 1 && table[text.charCodeAt(0)] === 0)
        table[text.charCodeAt(0)] = (lead << 8) | trail;
    }
  }
  known = table;
  return table;
}
