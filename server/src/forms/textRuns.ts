/** A stretch of a text and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Edits a text that is stored in several runs (each with its own font), run by run: the new words take the run in which
 * the old ones began. Edits do not overlap.
 */
export function editRuns(runs: readonly string[], edits: readonly Edit[]): string[] {
  const out = [...runs];
  for (const { start, end, text } of [...edits].sort((a, b) => b.start - a.start)) {
    let written = false;
    const places = placesOf(out);
    for (const [i, { from, to }] of places.entries()) {
      const last = i === out.length - 1;
      const holds = start < to || (start === to && (last || places[i + 1]!.from === places[i + 1]!.to));
      const inside: boolean = start >= from && holds && !written;
      if (!inside && (to <= start || from >= end)) continue;
      const head = out[i]!.slice(0, Math.max(0, start - from));
      const tail = out[i]!.slice(Math.max(0, end - from));
      out[i] = head + (inside ? text : '') + tail;
      written ||= inside;
    }
  }
  return out;
}

function placesOf(runs: readonly string[]): { from: number; to: number }[] {
  let from = 0;
  return runs.map((run) => {
    const place = { from, to: from + run.length };
    from = place.to;
    return place;
  });
}

/** Words in the place of blanks before another label keep the line's places: as wide as what stood there. */
export function padded(text: string, old: string, after: string): string {
  if (!/^[ \u00a0\u3000\t]{3,}$/.test(old) || !/^[^\s：:]{1,10}[：:（(]/.test(after)) return text;
  const missing = width(old) - width(text);
  return missing > 0 ? text + ' '.repeat(missing) : `${text} `;
}

function width(text: string): number {
  let sum = 0;
  for (const char of text) sum += char.charCodeAt(0) > 0xff ? 2 : 1;
  return sum;
}
