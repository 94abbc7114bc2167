const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Whether the browser speaks HTTPS, to us or to the proxy in front: the address people use says so, or the request. A
 * caller who lies about it only makes its own cookie stricter.
 */
export function isHttps(request: Request, publicUrl: string): boolean {
  return (
    [publicUrl, request.url].some((url) => url.startsWith('https:')) ||
    request.headers.get('x-forwarded-proto') === 'https'
  );
}

/**
 * The caller's address, for throttling. `X-Forwarded-For` counts only from a proxy on this machine, and only its last
 * entry, which that proxy wrote itself.
 */
export function clientAddress(request: Request, peer: string): string {
  const forwarded = request.headers.get('x-forwarded-for');
  if (forwarded === null || !LOOPBACK.test(peer)) return peer;
  return forwarded.split(',').at(-1)?.trim() || peer;
}
