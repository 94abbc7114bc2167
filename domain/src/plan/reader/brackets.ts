export interface Bracket {
  readonly from: number;
  readonly to: number;
  readonly inner: { readonly from: number; readonly to: number };
}

const DEEPEST = 3;

/**
 * Pairs of parentheses or square brackets within a paragraph, no longer than `longest` and holding at most three levels
 * of others. One pass; what never closes ends with its paragraph when it opens with an owner label.
 */
export function findBrackets(text: string, longest: number): Bracket[] {
  const found: Bracket[] = [];
  let open: { at: number; height: number }[] = [];
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 10;
    if (code === 40 || code === 91) open.push({ at: i, height: 1 });
    else if (code === 41 || code === 93) {
      const start = open.pop();
      if (!start) continue;
      const outer = open.at(-1);
      if (outer) outer.height = Math.max(outer.height, start.height + 1);
      if (start.height <= DEEPEST && i - start.at <= longest)
        found.push({ from: start.at, to: i + 1, inner: { from: start.at + 1, to: i } });
    } else if (code === 10) {
      const last = open.at(-1);
      if (last && i - last.at <= longest && UNCLOSED.test(text.slice(last.at + 1, last.at + 12)))
        found.push({ from: last.at, to: i, inner: { from: last.at + 1, to: i } });
      open = [];
    }
  }
  return found;
}

const UNCLOSED = /^(?:责任|牵头|负责|落实|配合)(?:单位|部门):/;
