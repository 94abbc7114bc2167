import { setTimeout as wait } from 'node:timers/promises';
import { homePath, lockHome } from '../../platform/home.ts';
import { Problem } from '../../platform/problem.ts';
import { readRunFile } from '../../platform/runFile.ts';
import type { Command } from '../command.ts';

/** A server that is in the middle of a large import takes its time. */
const PATIENCE = 60_000;

export const command: Command = {
  name: 'stop',
  summary: { zh: '停止正在运行的 Sophora', en: 'stop the Sophora that is running' },
  usage: 'stop',
  options: {},
  async run({ language, print }) {
    const home = homePath();
    const run = readRunFile(home);
    if (!run || isFree(home)) {
      print({ home, stopped: null }, [
        language === 'zh' ? `${home} 没有正在运行的 Sophora。` : `No Sophora is running on ${home}.`,
      ]);
      return 0;
    }
    process.kill(run.pid, 'SIGTERM');
    const begun = performance.now();
    while (!isFree(home)) {
      if (performance.now() - begun > PATIENCE)
        throw new Problem({
          zh: `Sophora(进程 ${run.pid})一分钟内没有停下;它可能正在写入,请稍后再试。`,
          en: `Sophora (process ${run.pid}) did not stop within a minute; it may be writing: try again later.`,
        });
      await wait(100);
    }
    print({ home, stopped: run.pid }, [
      language === 'zh' ? `已停止(进程 ${run.pid})。` : `Stopped (process ${run.pid}).`,
    ]);
    return 0;
  },
};

/** Whether no Sophora holds the folder; the run file of one that was killed proves nothing. */
function isFree(home: string): boolean {
  const lock = lockHome(home);
  lock?.release();
  return lock !== undefined;
}
