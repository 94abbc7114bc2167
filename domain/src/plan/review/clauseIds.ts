import type { Plan } from '../planTypes.ts';
import type { DraftDay, DraftTarget, DraftTask } from './draftTypes.ts';

/** Ids of clauses that come again in a new version of the document stay; a new clause takes the next free number. */

export function targetIds(targets: readonly DraftTarget[], before: Plan | null): DraftTarget[] {
  if (before === null) return [...targets];
  return withIds(targets, 'T', before.targets, [
    (now, then) => now.indicator !== null && now.indicator === then.indicator && now.clause === then.clause,
    (now, then) => now.indicator !== null && now.indicator === then.indicator,
    (now, then) => bare(now.title) === bare(then.title),
    (now, then) => now.clause === then.clause && now.unit === then.unit && now.comparator === then.comparator,
  ]);
}

export function taskIds(tasks: readonly DraftTask[], before: Plan | null): DraftTask[] {
  const of = (part: DraftTask['part'], letter: string, earlier: Plan['tasks']) =>
    withIds(
      tasks.filter((task) => task.part === part),
      letter,
      earlier,
      [
        (now, then) => bare(now.title) === bare(then.title),
        (now, then) => now.clause === then.clause && alike(now.title, then.title),
      ],
    );
  return [...of('task', 'K', before?.tasks ?? []), ...of('safeguard', 'S', before?.safeguards ?? [])];
}

export function dayIds(days: readonly DraftDay[], before: Plan | null): DraftDay[] {
  return withIds(days, 'D', before?.days ?? [], [
    (now, then) => now.month === then.month && now.day === then.day,
  ]);
}

/** The next number of a letter that neither the draft nor the plan in force has used. */
export function nextId(letter: string, used: Iterable<string>): string {
  let most = 0;
  for (const id of used)
    if (id.startsWith(letter)) most = Math.max(most, Number(id.slice(letter.length)) || 0);
  return `${letter}${most + 1}`;
}

function withIds<Now extends { readonly id: string }, Then extends { readonly id: string }>(
  items: readonly Now[],
  letter: string,
  earlier: readonly Then[],
  ways: readonly ((now: Now, then: Then) => boolean)[],
): Now[] {
  const ids = new Map<Now, string>();
  const taken = new Set<string>();
  for (const same of ways)
    for (const now of items) {
      if (ids.has(now)) continue;
      const found = earlier.find((then) => !taken.has(then.id) && same(now, then));
      if (!found) continue;
      ids.set(now, found.id);
      taken.add(found.id);
    }
  let next = Number(
    nextId(
      letter,
      earlier.map((then) => then.id),
    ).slice(letter.length),
  );
  return items.map((now) => ({ ...now, id: ids.get(now) ?? `${letter}${next++}` }));
}

const bare = (title: string): string => title.replace(/[^\p{L}\p{N}]/gu, '');

/** Half of the shorter title's pairs of characters stand in the other. */
function alike(a: string, b: string): boolean {
  const pairs = pairsOf(bare(a));
  const others = pairsOf(bare(b));
  let common = 0;
  for (const pair of pairs) if (others.has(pair)) common++;
  return common * 2 >= Math.min(pairs.size, others.size) && common > 0;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}
