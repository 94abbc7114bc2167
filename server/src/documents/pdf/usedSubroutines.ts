/** Subroutines of a font program: those of the whole font, and those of the part a glyph belongs to. */
export interface Subroutines {
  readonly count: number;
  get(n: number): Buffer;
}

/**
 * Follows the outline of a glyph (Type 2 charstring, Adobe Technical Note 5177) as far as it takes to know which subroutines it calls: numbers on
 * the stack, and how many hints were declared, for their masks stand between the operators.
 */
export function noteSubroutines(
  glyph: Buffer,
  local: Subroutines,
  global: Subroutines,
  used: { readonly local: Set<number>; readonly global: Set<number> },
): void {
  let stack: number[] = [];
  let hints = 0;
  const run = (code: Buffer): void => {
    for (let at = 0; at < code.length; ) {
      const b = code[at++]!;
      if (b === 28) {
        stack.push(code.readInt16BE(at));
        at += 2;
      } else if (b === 255) {
        stack.push(code.readInt32BE(at) / 65_536);
        at += 4;
      } else if (b >= 32) {
        if (b <= 246) stack.push(b - 139);
        else
          stack.push(b <= 250 ? (b - 247) * 256 + code[at++]! + 108 : -(b - 251) * 256 - code[at++]! - 108);
      } else if (b === 10 || b === 29) {
        const [of, seen] = b === 10 ? [local, used.local] : [global, used.global];
        const n = stack.pop()! + bias(of.count);
        seen.add(n);
        run(of.get(n));
      } else if (b === 11) return;
      else {
        if (b === 1 || b === 3 || b === 18 || b === 23 || b === 19 || b === 20) hints += stack.length >> 1;
        if (b === 19 || b === 20) at += Math.ceil(hints / 8);
        if (b === 12) at++;
        stack = [];
      }
    }
  };
  run(glyph);
}

/** Numbers of subroutines are counted from the middle, so that most take one byte. */
function bias(count: number): number {
  if (count < 1240) return 107;
  return count < 33_900 ? 1131 : 32_768;
}
