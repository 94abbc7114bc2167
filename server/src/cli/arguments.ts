import { parseArgs } from 'node:util';
import { COMMON_OPTIONS, type Command, type Option, UsageError } from './command.ts';

export interface Arguments {
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** Reads what follows the command's name. Anything unknown is a `UsageError` with a sentence. */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const known: Record<string, Option> = { ...COMMON_OPTIONS, ...command.options };
  const config = Object.fromEntries(
    Object.entries(known).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: config, allowPositionals: true });
    return { options: values as Arguments['options'], positionals };
  } catch (error) {
    throw explain(command, error);
  }
}

function explain(command: Command, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) return error;
  const option = /'(-[^'\s]*)/.exec(message)?.[1] ?? '';
  const usage = `./sophora ${command.usage}`;
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? new UsageError({
        zh: `${command.name} 没有选项 ${option}。用法:${usage}`,
        en: `${command.name} has no option ${option}. Usage: ${usage}`,
      })
    : new UsageError({
        zh: `选项 ${option} 的写法不对。用法:${usage}`,
        en: `The option ${option} is not written as it should be. Usage: ${usage}`,
      });
}
