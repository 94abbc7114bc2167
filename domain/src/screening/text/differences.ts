/** Two texts aligned piece by piece: what is the same, and what stands in the one where the other has something else. */
export type AlignedPiece = { readonly same: string } | { readonly a: string; readonly b: string };

/** Longer texts are aligned up to here; the rest is one differing piece. */
const LONGEST = 2_000;

export function alignedPieces(a: string, b: string): AlignedPiece[] {
  const x = a.slice(0, LONGEST);
  const y = b.slice(0, LONGEST);
  const width = y.length + 1;
  const common = new Uint16Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      common[i * width + j] =
        x.charCodeAt(i) === y.charCodeAt(j)
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const pieces: AlignedPiece[] = [];
  let same = '';
  let onlyA = '';
  let onlyB = '';
  const close = (): void => {
    if (onlyA !== '' || onlyB !== '') pieces.push({ a: onlyA, b: onlyB });
    onlyA = '';
    onlyB = '';
  };
  for (let i = 0, j = 0; i < x.length || j < y.length; ) {
    if (i < x.length && j < y.length && x.charCodeAt(i) === y.charCodeAt(j)) {
      close();
      same += x[i++]!;
      j++;
      continue;
    }
    if (same !== '') pieces.push({ same });
    same = '';
    if (j >= y.length || (i < x.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
      onlyA += x[i++]!;
    else onlyB += y[j++]!;
  }
  if (same !== '') pieces.push({ same });
  onlyA += a.slice(LONGEST);
  onlyB += b.slice(LONGEST);
  close();
  return pieces;
}

/** The exchanged terms, each once, in order of appearance. */
export function exchangedTerms(pieces: readonly AlignedPiece[], most: number): string[] {
  const terms = new Set<string>();
  for (const piece of pieces)
    if ('a' in piece && piece.a !== '' && piece.b !== '' && terms.size < most)
      terms.add(`${piece.a}→${piece.b}`);
  return [...terms];
}
