import { periodLabel } from '@sophora/domain/freeze/period';
import { FREEZE_STATES } from '@sophora/domain/freeze/state';
import { listSets, replay, type StoredSet } from '../../freeze/index.ts';
import { type Command, UsageError } from '../command.ts';
import type { Context } from '../context.ts';

export const command: Command = {
  name: 'freeze',
  summary: { zh: '列出、回放冻结的数据', en: 'list and replay frozen figures' },
  usage: 'freeze list | freeze replay [NO]',
  options: {},
  async run(context) {
    const [what, no, ...more] = context.positionals;
    if (what === 'list' && no === undefined) return list(context);
    if (what === 'replay' && more.length === 0) return replayAll(context, no);
    throw new UsageError({
      zh: '用法:./sophora freeze list 或 ./sophora freeze replay [编号]',
      en: 'Usage: ./sophora freeze list, or ./sophora freeze replay [NO]',
    });
  },
};

async function list(context: Context): Promise<0> {
  const { pool } = await context.services();
  const district = await context.district();
  const sets = await listSets(pool, district);
  context.print(
    { district, sets: sets.map(brief) },
    sets.length === 0
      ? [{ zh: '还没有冻结的数据。', en: 'Nothing has been frozen yet.' }[context.language]]
      : sets.map((set) => line(set, context.language)),
  );
  return 0;
}

/** Works one set, or all that hold or wait, out again from the ledger. 1 when a digit differs. */
async function replayAll(context: Context, no: string | undefined): Promise<0 | 1> {
  const { pool } = await context.services();
  const district = await context.district();
  const sets = await listSets(pool, district);
  const chosen = sets.filter((s) => (no === undefined ? s.state !== 'dropped' : String(s.no) === no));
  if (no !== undefined && chosen.length === 0)
    throw new UsageError({
      zh: `没有第 ${no} 号冻结数据;./sophora freeze list 列出全部。`,
      en: `There is no frozen set no. ${no}; ./sophora freeze list shows them all.`,
    });
  const replays = [];
  const lines: string[] = [];
  for (const set of chosen) {
    const result = await replay(pool, district, set);
    replays.push({ ...brief(set), ...result });
    lines.push(`${line(set, context.language)}  ${outcome(result, context.language)}`);
    for (const { key, frozen, now } of result.differences)
      lines.push(`  ${key}: ${frozen ?? '—'} → ${now ?? '—'}`);
  }
  context.print({ district, replays }, lines);
  return replays.every((r) => r.same) ? 0 : 1;
}

function brief({ id, no, period, state, knownAt, hash, by, at }: StoredSet) {
  return { id, no, period, state, knownAt, hash, by, at: at.toISOString() };
}

function line({ no, period, state, knownAt, hash }: StoredSet, language: 'zh' | 'en'): string {
  return [
    String(no).padStart(3),
    periodLabel(period)[language],
    FREEZE_STATES[state][language],
    `${language === 'zh' ? '台账序号' : 'ledger'} ${knownAt}`,
    hash.slice(0, 16),
  ].join('  ');
}

function outcome(
  { same, checked, differences, contributions }: Awaited<ReturnType<typeof replay>>,
  language: 'zh' | 'en',
): string {
  if (same) return language === 'zh' ? `${checked} 个数逐位一致` : `${checked} numbers, all the same`;
  return language === 'zh'
    ? `${checked} 个数中有 ${differences.length} 个不同，${contributions.length} 项指标的计入不同`
    : `${differences.length} of ${checked} numbers differ, and the contributions of ${contributions.length} indicators`;
}
