import { userInfo } from 'node:os';
import { type Actor, cliActor } from '@sophora/domain/access/actor';
import { homePath } from '../platform/home.ts';
import { silentLogger } from '../platform/log.ts';
import { type JoinedSystem, joinSystem } from '../platform/openSystem.ts';
import type { Say } from '../platform/problem.ts';
import { dayInChina, type Services } from '../platform/services.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './command.ts';
import { type Progress, showProgress } from './progress.ts';

/** What a command is given. The database is opened when first asked for, and closed after the command. */
export interface Context extends Arguments {
  readonly language: 'zh' | 'en';
  readonly json: boolean;
  /** `cli:<os user>` in the ledger and the audit log. */
  readonly actor: Actor;
  /** Prints the outcome: the value with `--json`, else the lines. */
  print(value: unknown, lines: readonly string[]): void;
  /** A line beside the outcome, never mixed into JSON. */
  readonly say: Say;
  progress(label: string): Progress;
  services(): Promise<Services>;
  /** The district of `--district`, else the only real one. */
  district(): Promise<string>;
}

export function makeContext(
  args: Arguments,
  language: 'zh' | 'en',
): { context: Context; close(): Promise<void> } {
  const json = args.options.json === true;
  const say: Say = (line) => console.error(line[language]);
  let system: Promise<JoinedSystem> | undefined;
  const services = async (): Promise<Services> => {
    system ??= joinSystem({ home: homePath(), databaseUrl: process.env.DATABASE_URL || undefined, say });
    const { db, pool, databaseUrl, home, serverUrl } = await system;
    const now = () => new Date();
    const url = serverUrl ?? 'http://127.0.0.1';
    return { db, pool, databaseUrl, home, url, now, today: () => dayInChina(now()), log: silentLogger };
  };
  const context: Context = {
    ...args,
    language,
    json,
    actor: cliActor(userInfo().username),
    say,
    print: (value, lines) => console.log(json ? JSON.stringify(value, null, 2) : lines.join('\n')),
    progress: (label) => showProgress(label, process.stderr),
    services,
    district: async () => findDistrict(await services(), args.options.district),
  };
  return { context, close: async () => (await system?.catch(() => undefined))?.close() };
}

async function findDistrict(services: Services, asked: Arguments['options'][string]): Promise<string> {
  const districts = await services.db
    .selectFrom('district')
    .select(['code', 'name', 'kind'])
    .orderBy('code')
    .execute();
  const list = districts.map((d) => `${d.code} ${d.name}`).join('、');
  if (typeof asked === 'string') {
    if (districts.some((d) => d.code === asked)) return asked;
    throw new UsageError({
      zh: `没有代码为 ${asked} 的区县;有:${list || '无'}。`,
      en: `There is no district ${asked}; there are: ${list || 'none'}.`,
    });
  }
  const real = districts.filter((d) => d.kind === 'real');
  if (real.length === 1) return real[0]!.code;
  throw new UsageError({
    zh: `请用 --district 指明区县;有:${list || '无'}。`,
    en: `Name the district with --district; there are: ${list || 'none'}.`,
  });
}
