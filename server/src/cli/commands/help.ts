import { COMMON_OPTIONS, type Command, UsageError } from '../command.ts';
import type { Context } from '../context.ts';
import { commandNames, findCommand } from '../registry.ts';

export const command: Command = {
  name: 'help',
  summary: { zh: '列出命令,或说明一个命令', en: 'list the commands, or explain one' },
  usage: 'help [COMMAND]',
  options: {},
  async run(context) {
    const asked = context.positionals[0];
    return asked === undefined ? listAll(context) : explain(context, asked);
  },
};

async function listAll(context: Context): Promise<0> {
  const all = (await Promise.all(commandNames().map(findCommand))).filter((c) => c !== undefined);
  const width = Math.max(...all.map((c) => c.name.length));
  context.print(
    {
      commands: all.map(({ name, summary, usage }) => ({ name, usage, summary: summary[context.language] })),
    },
    all.map((c) => `./sophora ${c.name.padEnd(width)}  ${c.summary[context.language]}`),
  );
  return 0;
}

async function explain(context: Context, name: string): Promise<0> {
  const found = await findCommand(name);
  if (!found)
    throw new UsageError({
      zh: `没有命令 ${name};./sophora help 列出全部命令。`,
      en: `There is no command ${name}; ./sophora help lists them.`,
    });
  const options = Object.entries({ ...found.options, ...COMMON_OPTIONS }).map(([option, { about }]) => ({
    name: `--${option}`,
    about: about[context.language],
  }));
  const width = Math.max(...options.map((o) => o.name.length));
  context.print({ name: found.name, usage: found.usage, summary: found.summary[context.language], options }, [
    found.summary[context.language],
    `./sophora ${found.usage}`,
    ...options.map((o) => `  ${o.name.padEnd(width)}  ${o.about}`),
  ]);
  return 0;
}
