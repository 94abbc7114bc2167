import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandNames, findCommand } from '../server/src/cli/registry.ts';
import { ROOT, sourceFiles } from './support/sourceFiles.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

test('every path that docs/map.md names exists', () => {
  const paths = [...read('docs/map.md').matchAll(/`([\w./-]+\/[\w./-]*|[\w-]+\.\w+)`/g)].map((m) => m[1]!);
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("the READMEs' commands are npm scripts, and continuous integration runs the test command", () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const file of ['README.md', 'README.zh.md']) {
    const commands = [...read(file).matchAll(/(?:^|`)npm (?:run )?([a-z]+)\b/gm)].map((m) => m[1]!);
    expect(commands, file).toContain('start');
    expect(commands, file).toContain('test');
    expect(
      commands.filter((name) => !(name in scripts)),
      file,
    ).toEqual([]);
  }
  expect(read('.ci/run')).toContain('exec npm test');
});

test('docs/cli.md tells of every command, and no other', async () => {
  const told = [...read('docs/cli.md').matchAll(/^### `\.\/sophora ([a-z]+)/gm)].map((m) => m[1]!);
  expect([...new Set(told)].sort()).toEqual(commandNames());
});

test('every command is named like its file and says what it does in both languages', async () => {
  for (const name of commandNames()) {
    const command = await findCommand(name);
    expect(command?.name).toBe(name);
    expect(command?.usage.split(' ')[0]).toBe(name);
    expect(command?.summary.zh && command.summary.en).toBeTruthy();
  }
});

test.runIf(existsSync(join(ROOT, 'docs/glossary.md')))(
  'every identifier of docs/glossary.md exists in the source',
  () => {
    const source = sourceFiles('domain/src', 'contract/src', 'server/src')
      .map((f) => f.text)
      .join('\n');
    const identifiers = read('docs/glossary.md')
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\|\s*(?:-|中文)/.test(line))
      .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map((m) => m[1]!));
    expect(identifiers.length).toBeGreaterThan(0);
    expect(identifiers.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
  },
);
