import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allEndpoints } from '@sophora/contract/all';
import { openApi } from '@sophora/contract/openapi';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { findActor } from './access/index.ts';
import { MIGRATIONS } from './db/migrate.ts';
import { answerError } from './platform/http/errors.ts';
import { mount } from './platform/http/mount.ts';
import { isHttps } from './platform/http/proxy.ts';
import type { Route } from './platform/http/route.ts';
import { serveWeb } from './platform/http/webFiles.ts';
import { Refusal } from './platform/refusal.ts';
import { secureHeaders } from './platform/security.ts';
import type { Services } from './platform/services.ts';
import { allRoutes } from './routes.ts';

const WEB = fileURLToPath(new URL('../../web/dist', import.meta.url));
const VERSION = '0.1.0';

/** The whole HTTP side: the API of every feature, the web client, health and the API's description. */
export function createApp(services: Services, routes: readonly Route[] = allRoutes, web: string = WEB): Hono {
  const app = new Hono();
  let description: string | undefined;

  app.use(async (c, next) => {
    await next();
    secureHeaders(c.res.headers, isHttps(c.req.raw, services.url));
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const ready = await isReady(services);
    return c.json({ status: ready ? 'ready' : 'database not ready' }, ready ? 200 : 503);
  });
  app.get('/openapi.json', (c) => {
    description ??= JSON.stringify(openApi(allEndpoints, VERSION));
    return c.body(description, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  mount(app, services, routes, findActor);
  app.notFound(async (c) => {
    const isPage = !c.req.path.startsWith('/api/') && c.req.path !== '/api';
    const found = isPage ? await serveWeb(web, c.req.raw) : undefined;
    return found ?? answerError(services, new Refusal('no-such-path'));
  });
  app.onError((error) => answerError(services, error));
  return app;
}

/** The database answers and has had the newest migration of this version. */
async function isReady(services: Services): Promise<boolean> {
  const newest = readdirSync(MIGRATIONS).sort().at(-1);
  try {
    const { rows } = await sql`SELECT 1 FROM schema_migration WHERE name = ${newest}`.execute(services.db);
    return rows.length === 1;
  } catch {
    return false;
  }
}
