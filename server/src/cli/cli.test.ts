import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

/** None of these opens a database. */
function sophora(args: readonly string[], language = 'en_US.UTF-8') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: language },
  });
  return { status, stdout, stderr };
}

test('without a command it lists the commands', () => {
  const { status, stdout } = sophora([]);
  expect(status).toBe(0);
  expect(stdout).toContain('./sophora audit');
});

test('an unknown command is wrong usage: code 2 and a sentence, in the language of the terminal', () => {
  expect(sophora(['frob'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'There is no command frob; ./sophora help lists them.\n',
  });
  expect(sophora(['frob'], 'zh_CN.UTF-8').stderr).toBe('没有命令 frob;./sophora help 列出全部命令。\n');
});

test('an unknown option, and one that lacks its value, are wrong usage', () => {
  expect(sophora(['audit', 'verify', '--fast'])).toMatchObject({
    status: 2,
    stderr: 'audit has no option --fast. Usage: ./sophora audit verify\n',
  });
  expect(sophora(['audit', 'verify', '--district'])).toMatchObject({
    status: 2,
    stderr: 'The option --district is not written as it should be. Usage: ./sophora audit verify\n',
  });
});

test('with --json a refusal is JSON on standard output', () => {
  const { status, stdout, stderr } = sophora(['help', 'frob', '--json']);
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    error: { code: 'usage', message: 'There is no command frob; ./sophora help lists them.' },
  });
});

test('--help explains a command with its own options and those of all', () => {
  const { status, stdout } = sophora(['start', '--help', '--json']);
  expect(status).toBe(0);
  const help = JSON.parse(stdout) as { usage: string; options: { name: string }[] };
  expect(help.usage).toBe('start [--empty]');
  expect(help.options.map((o) => o.name)).toEqual(['--empty', '--json', '--district', '--help']);
});
