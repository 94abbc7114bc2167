import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { contentSecurityPolicy } from '../security.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Serves the built web client: its files, and index.html for every path that is a page of it. */
export async function serveWeb(folder: string, request: Request): Promise<Response | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const wanted = decodePath(new URL(request.url).pathname);
  if (wanted === undefined) return undefined;
  const extension = path.posix.extname(wanted);
  if (extension === '' || wanted === '/index.html') return page(folder);
  const type = TYPES[extension];
  return type === undefined ? undefined : file(folder, wanted, type, request);
}

/** A path without `..`, NUL and backslashes; undefined for anything else. */
function decodePath(raw: string): string | undefined {
  try {
    const decoded = decodeURIComponent(raw);
    const unsafe = decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..');
    return unsafe ? undefined : decoded;
  } catch {
    return undefined;
  }
}

async function file(
  folder: string,
  wanted: string,
  type: string,
  request: Request,
): Promise<Response | undefined> {
  const plain = path.join(folder, wanted);
  const headers = new Headers({ 'content-type': type, vary: 'accept-encoding' });
  // Files below assets/ carry a hash of their content in their name.
  headers.set(
    'cache-control',
    wanted.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  );
  const accepted = acceptedEncodings(request.headers.get('accept-encoding') ?? '');
  for (const [encoding, suffix] of ENCODINGS) {
    if (!accepted.has(encoding)) continue;
    const answer = await stream(`${plain}${suffix}`, headers, request);
    if (answer) {
      answer.headers.set('content-encoding', encoding);
      return answer;
    }
  }
  return stream(plain, headers, request);
}

function acceptedEncodings(header: string): ReadonlySet<string> {
  const parts = header.split(',').map((part) =>
    part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  );
  return new Set(parts.filter(([, q]) => !/^q=0(\.0*)?$/.test(q ?? '')).map(([name]) => name ?? ''));
}

async function stream(filePath: string, headers: Headers, request: Request): Promise<Response | undefined> {
  const found = await stat(filePath).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const own = new Headers(headers);
  own.set('content-length', String(found.size));
  if (request.method === 'HEAD') return new Response(null, { headers: own });
  return new Response(Readable.toWeb(createReadStream(filePath)) as ReadableStream, { headers: own });
}

/** index.html with a fresh nonce on its tags and in `<meta name="csp-nonce">`, where the client's style tags find it. */
async function page(folder: string): Promise<Response | undefined> {
  const html = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (html === undefined) return undefined;
  const nonce = randomBytes(18).toString('base64');
  return new Response(withNonce(html, nonce), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
  });
}

export function withNonce(html: string, nonce: string): string {
  const meta = `<meta name="csp-nonce" content="${nonce}">`;
  const tagged = html
    .replace(/<meta\s+name="csp-nonce"[^>]*>/gi, '')
    .replace(/<(script|style|link)\b([^>]*?)\s+nonce="[^"]*"/gi, '<$1$2')
    .replace(/<(script|style|link)\b/gi, `<$1 nonce="${nonce}"`);
  return tagged.replace(/<head(\s[^>]*)?>/i, (_whole, attributes = '') => `<head${attributes}>${meta}`);
}
