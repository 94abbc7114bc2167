import { resolve } from 'node:path';
import { type RestorePhase, restoreArchive } from '../../backup/index.ts';
import { runWaitingJobs } from '../../jobs/runner.ts';
import { WORK } from '../../jobs/work.ts';
import { type Command, UsageError } from '../command.ts';

const PHASES: Record<RestorePhase, { zh: string; en: string }> = {
  verifying: { zh: '核对校验值', en: 'Checksums' },
  reading: { zh: '读入数据', en: 'Reading' },
  folding: { zh: '归并登记簿', en: 'Registers' },
  indexing: { zh: '建立索引', en: 'Indexes' },
};

export const command: Command = {
  name: 'restore',
  summary: { zh: '把备份恢复到一个空的系统', en: 'restore a backup into an empty installation' },
  usage: 'restore FILE [--judge]',
  options: {
    judge: {
      type: 'boolean',
      about: {
        zh: '恢复后立即重新判断全部记录;不写则在下次启动后于后台进行',
        en: 'judge all records again before the command ends, instead of in the background after the next start',
      },
    },
  },
  async run(context) {
    const [file, ...more] = context.positionals;
    if (file === undefined || more.length > 0)
      throw new UsageError({
        zh: `用法:./sophora ${command.usage}`,
        en: `Usage: ./sophora ${command.usage}`,
      });
    const services = await context.services();
    const bars = new Map<RestorePhase, ReturnType<typeof context.progress>>();
    const { header, parts, sha256 } = await restoreArchive(services.pool, resolve(file), {
      actor: context.actor,
      at: services.now(),
      onProgress: (phase, done, total) => {
        if (!bars.has(phase)) {
          for (const bar of bars.values()) bar.end();
          bars.set(phase, context.progress(PHASES[phase][context.language]));
        }
        bars.get(phase)!.update(done, total);
      },
    }).finally(() => {
      for (const bar of bars.values()) bar.end();
    });
    const judged = context.options.judge === true;
    if (judged) await runWaitingJobs(services.pool, services, WORK);
    const tables = Object.fromEntries([...parts.values()].map(({ table, rows }) => [table, rows]));
    const { madeAt, engine, districts } = header;
    const names = districts.map((d) => d.name).join('、');
    context.print({ madeAt, engine, sha256, districts, tables, judged }, [
      context.language === 'zh'
        ? `已恢复 ${madeAt} 的备份:${names}。${judged ? '' : '期限台账和全部判断将在下次启动后于后台重新核对。'}`
        : `The backup of ${madeAt} is restored: ${names}.${judged ? '' : ' The docket and all verdicts are worked out again in the background after the next start.'}`,
    ]);
    return 0;
  },
};
