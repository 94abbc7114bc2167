export interface Selected {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The words a person has selected inside `box`, as a place in the document. */
export function selectedSpan(box: HTMLElement): Selected | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return undefined;
  const from = placeOf(range.startContainer, range.startOffset);
  const to = placeOf(range.endContainer, range.endOffset);
  const words = selection.toString().trim();
  return from === undefined || to === undefined || to <= from || words === ''
    ? undefined
    : { from, to, words };
}

/** Each run of text carries the place it begins at. */
function placeOf(node: Node, offset: number): number | undefined {
  const run = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-from]');
  if (run) return Number(run.dataset.from) + (node instanceof Element ? 0 : offset);
  // Between two runs or lines: the place of the run that follows.
  const next = node instanceof Element ? node.childNodes[offset] : undefined;
  const first =
    next instanceof Element
      ? next.matches('[data-from]')
        ? next
        : next.querySelector('[data-from]')
      : undefined;
  return first instanceof HTMLElement ? Number(first.dataset.from) : undefined;
}
