import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '@sophora/domain/access/actor';
import { Refusal } from '../refusal.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site request forgery. An unsafe request must not come from another site (Fetch Metadata, else Origin), and
 * where it acts for a session it must carry that session's token, which only our own pages can read.
 */
export function refuseForgery(request: Request, actor: Actor, publicUrl: string): void {
  if (SAFE.has(request.method)) return;
  if (fromElsewhere(request, publicUrl)) throw new Refusal('other-site');
  if (actor.kind !== 'person') return;
  if (!equal(request.headers.get('x-csrf-token') ?? '', actor.csrf)) throw new Refusal('csrf-mismatch');
}

function fromElsewhere(request: Request, publicUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  // A proxy in front may pass its own name as the host; the address people use is ours as well.
  const own = [request.headers.get('host') ?? new URL(request.url).host, new URL(publicUrl).host];
  return !URL.canParse(origin) || !own.includes(new URL(origin).host);
}

function equal(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
