export interface StreetLine {
  readonly code: string;
  readonly name: string;
}

/** Streets typed or pasted one a line, code and name in any order, apart by blank, tab, comma or 、. */
export function readStreetLines(text: string): {
  streets: StreetLine[];
  bad: { line: number; text: string } | undefined;
} {
  const streets: StreetLine[] = [];
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.normalize('NFKC').trim();
    if (line === '') continue;
    const code = /(?<!\d)\d{9}(?:\d{3})?(?!\d)/.exec(line)?.[0];
    const name = code === undefined ? '' : line.replace(code, ' ').replace(/^[\s,;、:]+|[\s,;、:]+$/g, '');
    if (code === undefined || name.length < 2 || /\d{9}|[,;、]/.test(name))
      return { streets, bad: { line: i + 1, text: raw.trim().slice(0, 40) } };
    streets.push({ code, name });
  }
  return { streets, bad: undefined };
}
