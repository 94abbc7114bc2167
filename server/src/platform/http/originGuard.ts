import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '@sophora/domain/access/actor';
import { Refusal } from '../refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery. An unsafe request must not come from another site (Fetch Metadata, else Origin), and
 * with a session it must carry that session's token, which only our own pages can read.
 */
export function refuseForgery(request: Request, actor: Actor): void {
  if (SAFE.has(request.method)) return;
  if (fromElsewhere(request)) throw new Refusal('other-site');
  if (actor.kind !== 'person') return;
  if (!equal(request.headers.get('x-csrf-token') ?? '', actor.csrf)) throw new Refusal('csrf-mismatch');
}

function fromElsewhere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

function equal(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
