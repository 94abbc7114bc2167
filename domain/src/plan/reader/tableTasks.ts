import type { PlainDate } from '../../basics/plainDate.ts';
import { findMentions } from './mentions.ts';
import type { ReadTask } from './readerTypes.ts';
import { statedDay, type TaskTable } from './taskTables.ts';

const bare = (title: string): string => title.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The rows of task tables as tasks. An enclosed 任务分工表 often repeats the tasks of the text: such a row adds nothing
 * but the owners and the day where the text names none.
 */
export function withTableTasks(
  tasks: readonly ReadTask[],
  tables: readonly TaskTable[],
  periodEnd: PlainDate | null,
): ReadTask[] {
  const all = [...tasks];
  const places = new Map(tasks.map((task, i) => [bare(task.title), i]));
  tables.forEach((table, n) => {
    for (const row of table.rows) {
      const { units = [], leads = [], leadsPresumed = [], openEnded = false } = row.mark ?? {};
      const owned = { owners: units, leads, leadsPresumed, openEnded };
      const due = statedDay(row.due, periodEnd);
      const place = places.get(bare(row.title));
      const same = place === undefined ? undefined : all[place];
      if (same && place !== undefined) {
        const owners = same.owners.length === 0 ? owned : {};
        all[place] = { ...same, ...owners, due: same.due ?? due };
        continue;
      }
      const words = row.contents.map((cell) => cell.text).join('');
      const table = tables.length > 1 ? `表${n + 1}—` : tasks.length > 0 ? '表' : '';
      all.push({
        number: table + row.number,
        title: row.title,
        ...owned,
        due,
        mentions: findMentions(words, units),
        span: row.span,
      });
    }
  });
  return all;
}
