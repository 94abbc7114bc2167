import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Command, UsageError } from '../command.ts';

const FOLDER = fileURLToPath(new URL('../../../../bench/', import.meta.url));

export const command: Command = {
  name: 'bench',
  summary: { zh: '测量速度(bench/ 里的各项)', en: 'measure speed (what is in bench/)' },
  usage: 'bench [NAME …] [SIZE=NUMBER …]',
  options: {},
  async run({ positionals: said, json }) {
    const sizes = said.filter((word) => /^[a-z]+=\d+$/.test(word));
    const positionals = said.filter((word) => !sizes.includes(word));
    const all = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => name.slice(0, -'.ts'.length))
      .sort();
    const unknown = positionals.find((name) => !all.includes(name));
    if (unknown !== undefined)
      throw new UsageError({
        zh: `没有名为 ${unknown} 的测量;有:${all.join('、')}。`,
        en: `There is no bench ${unknown}; there are: ${all.join(', ')}.`,
      });
    let failed = false;
    for (const name of positionals.length > 0 ? positionals : all) {
      const options = sizes
        .flatMap((word) => word.split('='))
        .map((part, i) => (i % 2 === 0 ? `--${part}` : part));
      const child = spawn(
        process.execPath,
        [`${FOLDER}${name}.ts`, ...options, ...(json ? ['--json'] : [])],
        {
          stdio: 'inherit',
        },
      );
      const [code] = await once(child, 'exit');
      failed ||= code !== 0;
    }
    return failed ? 1 : 0;
  },
};
