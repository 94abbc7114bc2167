import { refusalText } from '@sophora/domain/basics/refusals';
import { Problem, terminalLanguage } from '../platform/problem.ts';
import { Refusal } from '../platform/refusal.ts';
import { readArguments } from './arguments.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { makeContext } from './context.ts';
import { findCommand } from './registry.ts';

/** `./sophora COMMAND …`: finds the command, runs it, and turns whatever stops it into a sentence and an exit code. */
async function main(args: readonly string[]): Promise<ExitCode> {
  const [first = 'help', ...rest] = args;
  const language = terminalLanguage();
  const json = args.includes('--json');
  const name = first === '--help' || first === '-h' ? 'help' : first;
  try {
    const command = await findCommand(name);
    if (!command)
      throw new UsageError({
        zh: `没有命令 ${name};./sophora help 列出全部命令。`,
        en: `There is no command ${name}; ./sophora help lists them.`,
      });
    return await runCommand(command, rest, language);
  } catch (error) {
    const refused = refusalOf(error, language);
    if (!refused) throw error;
    if (json)
      console.log(JSON.stringify({ error: { code: refused.code, message: refused.sentence } }, null, 2));
    else console.error(refused.sentence);
    return refused.exit;
  }
}

async function runCommand(
  command: Command,
  args: readonly string[],
  language: 'zh' | 'en',
): Promise<ExitCode> {
  const parsed = readArguments(command, args);
  if (parsed.options.help) {
    const help = await findCommand('help');
    return runCommand(help!, [command.name, ...(parsed.options.json ? ['--json'] : [])], language);
  }
  const { context, close } = makeContext(parsed, language);
  try {
    return await command.run(context);
  } finally {
    await close();
  }
}

function refusalOf(
  error: unknown,
  language: 'zh' | 'en',
): { code: string; sentence: string; exit: ExitCode } | undefined {
  if (error instanceof UsageError) return { code: 'usage', sentence: error[language], exit: 2 };
  if (error instanceof Problem) return { code: 'problem', sentence: error[language], exit: 1 };
  if (error instanceof Refusal)
    return { code: error.code, sentence: refusalText(error.code, error.params ?? {}, language), exit: 1 };
  return undefined;
}

process.exitCode = await main(process.argv.slice(2));
