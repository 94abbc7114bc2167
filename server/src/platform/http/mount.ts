import type { Endpoint } from '@sophora/contract/endpoint';
import { type Actor, ANONYMOUS, may } from '@sophora/domain/access/actor';
import { scopeOf } from '@sophora/domain/access/scope';
import type { Context, Hono } from 'hono';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { answerError } from './errors.ts';
import { readInput } from './input.ts';
import { refuseForgery } from './originGuard.ts';
import { present } from './present.ts';
import { clientAddress } from './proxy.ts';
import type { Call, Route } from './route.ts';

/** Finds who sends a request; the access feature knows how. */
export type FindActor = (services: Services, request: Request) => Promise<Actor>;

/**
 * Puts routes on the app. The order is the same for every endpoint: session, forgery, permission in the path's
 * district, inputs, handler, output.
 */
export function mount(app: Hono, services: Services, routes: readonly Route[], findActor: FindActor): void {
  for (const r of routes) {
    app.on(r.endpoint.method, r.endpoint.path, (c) => answer(c, services, r, findActor));
  }
  for (const [path, methods] of methodsByPath(routes)) {
    const allowed = methods.join(', ');
    app.all(path, (c) => {
      const refused = answerError(
        services,
        new Refusal('method-not-allowed', { method: c.req.method, allowed }),
      );
      refused.headers.set('allow', allowed);
      return refused;
    });
  }
}

async function answer(c: Context, services: Services, r: Route, findActor: FindActor): Promise<Response> {
  const started = performance.now();
  const { endpoint } = r;
  let actor: Actor | undefined;
  let response: Response;
  try {
    const request = c.req.raw;
    actor = await findActor(services, request);
    refuseForgery(request, endpoint.permission === 'public' ? ANONYMOUS : actor, services.url);
    const district = c.req.param('district') ?? '';
    refuseUnpermitted(endpoint, actor, district);
    const input = await readInput(endpoint, c.req.param(), request);
    const headers = new Headers();
    const permission = isOpen(endpoint.permission) ? undefined : endpoint.permission;
    const scope = scopeOf(actor, district, permission);
    const call = {
      ...input,
      actor,
      scope,
      services,
      request,
      ip: clientAddress(request, peerOf(c)),
      headers,
    } as Call<Endpoint>;
    response = present(endpoint, await r.handle(call), headers);
  } catch (error) {
    response = answerError(services, error);
  }
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  services.log.info('request', {
    endpoint: endpoint.id,
    status: response.status,
    ms: Math.round(performance.now() - started),
    ...(actor && actor.kind !== 'anonymous' ? { actor: `${actor.kind}:${actor.id}` } : {}),
  });
  return response;
}

function isOpen(permission: Endpoint['permission']): permission is 'public' | 'signedIn' {
  return permission === 'public' || permission === 'signedIn';
}

function refuseUnpermitted(endpoint: Endpoint, actor: Actor, district: string): void {
  const { permission } = endpoint;
  if (permission === 'public') return;
  if (actor.kind === 'anonymous') throw new Refusal('sign-in-needed');
  if (permission === 'signedIn') return;
  if (!may(actor, permission, district)) throw new Refusal('not-permitted', { permission });
}

/** The socket's other end; there is none where the app is called without a port. */
function peerOf(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? '';
}

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { endpoint } of routes)
    found.set(endpoint.path, [...(found.get(endpoint.path) ?? []), endpoint.method]);
  return found;
}
