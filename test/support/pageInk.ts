/** The dark points of a page rendered in grey (PGM, as `pdftoppm -gray` writes it): what is drawn or written there. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

const DARK = 160;

export function inkOf(pgm: Buffer): Ink {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 60));
  if (!head) throw new Error('not a grey picture');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const points = pgm.subarray(head[0].length);
  return { width, height, dark: Uint8Array.from(points, (grey) => (grey < DARK ? 1 : 0)) };
}

/** Share of the first picture's dark points that are dark, or next to a dark one, in the second. */
export function inkKept(before: Ink, after: Ink): number {
  if (before.width !== after.width || before.height !== after.height) return 0;
  let all = 0;
  let kept = 0;
  const { width } = before;
  for (const [i, is] of before.dark.entries()) {
    if (!is) continue;
    all++;
    if ([0, 1, -1, width, -width].some((step) => after.dark[i + step] === 1)) kept++;
  }
  return all === 0 ? 1 : kept / all;
}
