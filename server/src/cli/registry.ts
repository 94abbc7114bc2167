import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from './command.ts';

const FOLDER = new URL('./commands/', import.meta.url);

export function commandNames(): string[] {
  return readdirSync(fileURLToPath(FOLDER))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

/** Loads only the command that is asked for, so that `help` does not wait for what `import` needs. */
export async function findCommand(name: string): Promise<Command | undefined> {
  if (!commandNames().includes(name)) return undefined;
  const { command } = (await import(new URL(`${name}.ts`, FOLDER).href)) as { command: Command };
  return command;
}
