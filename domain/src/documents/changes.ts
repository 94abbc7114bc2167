import type { SourcedNumber } from './model.ts';

export interface NumberChange {
  readonly key: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** 再次成文: which numbers read otherwise than in the issue before, which came and which went. */
export function changedNumbers(
  before: readonly SourcedNumber[],
  after: readonly SourcedNumber[],
): NumberChange[] {
  const earlier = new Map(before.map((n) => [n.key, n]));
  const changes: NumberChange[] = [];
  for (const n of after) {
    const old = earlier.get(n.key);
    if (old?.text !== n.text)
      changes.push({ key: n.key, label: n.label, before: old?.text ?? null, after: n.text });
    earlier.delete(n.key);
  }
  for (const n of earlier.values()) changes.push({ key: n.key, label: n.label, before: n.text, after: null });
  return changes;
}
