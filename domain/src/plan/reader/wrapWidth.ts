/**
 * The width at which a text was broken into lines (PDF, mail), or 0 where paragraphs have no breaks: at least five
 * lines and two in five of all are within three characters of the same length.
 */
export function wrapWidth(lines: readonly { readonly from: number; readonly to: number }[]): number {
  const counts = new Int32Array(MOST + 4);
  let all = 0;
  for (const line of lines) {
    const length = line.to - line.from;
    if (length < LEAST || length > MOST) {
      all += length > MOST ? 3 : 1;
      continue;
    }
    counts[length] = (counts[length] ?? 0) + 1;
    all++;
  }
  let best = 0;
  let width = 0;
  for (let w = LEAST; w <= MOST; w++) {
    const near = (counts[w] ?? 0) + (counts[w - 1] ?? 0) + (counts[w - 2] ?? 0);
    if (near > best) {
      best = near;
      width = w;
    }
  }
  return best >= 5 && best * 5 >= all * 2 ? width : 0;
}

const LEAST = 15;
const MOST = 120;
