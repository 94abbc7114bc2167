import type { Label } from '@sophora/domain/basics/message';
import type { Context } from './context.ts';

/** 0 done, 1 refused, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  readonly type: 'string' | 'boolean';
  /** May be given several times; its value is then a list. */
  readonly multiple?: true;
  readonly about: Label;
}

/** One command is one file in `commands/`, named like the command, that exports this as `command`. */
export interface Command {
  readonly name: string;
  readonly summary: Label;
  /** What follows `./sophora`, for example `import KIND FILE [--dry-run]`. */
  readonly usage: string;
  /** Its own options; `--json`, `--district` and `--help` are there for every command. */
  readonly options: Readonly<Record<string, Option>>;
  run(context: Context): Promise<ExitCode>;
}

export const COMMON_OPTIONS = {
  json: {
    type: 'boolean',
    about: { zh: '输出 JSON(格式见 docs/cli.md)', en: 'print JSON (see docs/cli.md)' },
  },
  district: { type: 'string', about: { zh: '区县代码,如 370104', en: 'district code, such as 370104' } },
  help: { type: 'boolean', about: { zh: '显示用法', en: 'show the usage' } },
} as const satisfies Record<string, Option>;

/** The command line was not understood: exit code 2. */
export class UsageError extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(sentence: Label) {
    super(sentence.en);
    this.zh = sentence.zh;
    this.en = sentence.en;
  }
}
