/** Items sorted by a key below `bins`, those of one key left in their order. */
export function sortByKey(items: Uint32Array, keys: Uint32Array, bins: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(bins + 1);
  for (let i = 0; i < items.length; i++) next[keys[i]! + 1]!++;
  for (let b = 0; b < bins; b++) next[b + 1]! += next[b]!;
  const sorted = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) sorted[next[keys[i]!]!++] = items[i]!;
  return sorted;
}
