import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { Problem } from '../problem.ts';

const LOOPBACK = '127.0.0.1';
const TRIES = 100;

export interface Listening {
  readonly port: number;
  /** Takes no new requests, waits for those under way, at most `limitMs`. */
  close(limitMs: number): Promise<void>;
}

/** Serves on the wanted port of this machine, or on the next one that is free. */
export async function listen(wanted: number, makeApp: (port: number) => Hono): Promise<Listening> {
  let app: Hono | undefined;
  const server = createAdaptorServer({
    fetch: (request, environment) => app!.fetch(request, environment),
  }) as Server;
  const port = await firstFree(server, wanted);
  app = makeApp(port);
  return { port, close: (limitMs) => drain(server, limitMs) };
}

async function firstFree(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES && port < 65_536; port++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(true) : reject(error);
      server.once('error', failed);
      server.listen(port, LOOPBACK, () => {
        server.off('error', failed);
        resolve(false);
      });
    });
    if (!taken) return port;
  }
  throw new Problem({
    zh: `端口 ${wanted} 起的 ${TRIES} 个端口都被占用;请用 SOPHORA_PORT 指定另一个。`,
    en: `Port ${wanted} and the ${TRIES} after it are taken; name another with SOPHORA_PORT.`,
  });
}

async function drain(server: Server, limitMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const forced = setTimeout(() => server.closeAllConnections(), limitMs);
  await closed;
  clearTimeout(forced);
}
