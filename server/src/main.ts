import { parseArgs } from 'node:util';
import { homePath } from './platform/home.ts';
import { Problem, type Say, terminalLanguage } from './platform/problem.ts';
import { type RunningServer, startServer } from './startServer.ts';

const DEFAULT_PORT = 8104;

/** `npm start`: opens Sophora, says where, and runs until it is asked to stop. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const language = terminalLanguage();
  const say: Say = (line) => console.log(line[language]);
  const begun = performance.now();
  // Listened for before anything is started, so that a stop during the start is not lost.
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    // The script that started us was killed.
    process.on('disconnect', () => resolve());
  });
  try {
    const { empty, json } = readOptions(args);
    const server = await startServer({
      home: homePath(),
      databaseUrl: process.env.DATABASE_URL || undefined,
      port: portFrom(process.env.SOPHORA_PORT),
      publicUrl: process.env.SOPHORA_URL || undefined,
      empty,
      say: json ? (line) => console.error(line[language]) : say,
    });
    announce(server, json, (performance.now() - begun) / 1000, say);
    const why = await Promise.race([
      asked.then(() => 'asked' as const),
      server.databaseEnded.then(() => 'database' as const),
    ]);
    await server.stop();
    if (why === 'asked') return 0;
    throw new Problem({
      zh: `数据库意外停止;原因见 ${server.services.home} 里的 postgres.log。`,
      en: `The database ended unexpectedly; the cause is in postgres.log in ${server.services.home}.`,
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error[language]);
    return 1;
  }
}

function announce(server: RunningServer, json: boolean, seconds: number, say: Say): void {
  const { url, home } = server.services;
  const link = server.administratorLink;
  if (json) {
    console.log(JSON.stringify({ url, administratorLink: link ?? null, home, pid: process.pid }));
    return;
  }
  const took = seconds.toFixed(1);
  say({ zh: `Sophora 槐枢 已就绪(${took} 秒):${url}`, en: `Sophora is ready (${took} s): ${url}` });
  if (link)
    say({
      zh: `请先设置管理员 admin 的密码(一次有效):${link}`,
      en: `Set the password of the administrator "admin" first (works once): ${link}`,
    });
  say({ zh: `数据在 ${home};按 Ctrl-C 停止。`, en: `Data is in ${home}; press Ctrl-C to stop.` });
}

function readOptions(args: readonly string[]): { empty: boolean; json: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { empty: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    return values;
  } catch (error) {
    throw new Problem(
      {
        zh: `不认识的选项:${args.join(' ')}。可用的有 --empty(不装入方案和演示数据)和 --json。`,
        en: `Unknown option in: ${args.join(' ')}. There are --empty (start without the plan and demonstration data) and --json.`,
      },
      error,
    );
  }
}

function portFrom(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem({
    zh: `SOPHORA_PORT=${text} 不是端口号(1–65535)。`,
    en: `SOPHORA_PORT=${text} is not a port number (1–65535).`,
  });
}

if (import.meta.main) process.exit(await main(process.argv.slice(2)));
