import type { Route } from '../platform/http/route.ts';
import { importRoutes } from './routes/imports.ts';
import { queueRoutes } from './routes/queues.ts';
import { registerRoutes } from './routes/registers.ts';

export const routes: readonly Route[] = [...importRoutes, ...registerRoutes, ...queueRoutes];
