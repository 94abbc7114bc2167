import type { Command } from '../command.ts';

export const command: Command = {
  name: 'start',
  summary: { zh: '打开 Sophora,直到按 Ctrl-C', en: 'open Sophora until Ctrl-C' },
  usage: 'start [--empty]',
  options: {
    empty: {
      type: 'boolean',
      about: { zh: '不装入工作方案和演示数据', en: 'start without the plan and the demonstration data' },
    },
  },
  async run({ options, json }) {
    const { main } = await import('../../main.ts');
    const code = await main([...(options.empty ? ['--empty'] : []), ...(json ? ['--json'] : [])]);
    // The web server's libraries keep timers of their own.
    process.exit(code);
  },
};
