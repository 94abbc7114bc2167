import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveWeb, withNonce } from './webFiles.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sophora 网页-'));
  await mkdir(path.join(folder, 'dist', 'assets'), { recursive: true });
  const put = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await put('secret.txt', 'outside');
  await put(
    'dist/index.html',
    '<!doctype html><html><head lang="zh"><script src="/assets/a.js"></script></head></html>',
  );
  await put('dist/assets/a.js', 'plain');
  await put('dist/assets/a.js.br', 'brotli');
  await put('dist/assets/a.js.gz', 'gzip');
  await put('dist/favicon.svg', '<svg/>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  serveWeb(path.join(folder, 'dist'), new Request(`http://sophora.test${url}`, { headers, method }));

test('a hashed file is kept for ever and sent in the best encoding the browser takes', async () => {
  const body = async (accept: string) => (await get('/assets/a.js', { 'accept-encoding': accept }))?.text();
  expect(await body('gzip, deflate, br')).toBe('brotli');
  expect(await body('gzip')).toBe('gzip');
  expect(await body('br;q=0, gzip')).toBe('gzip');
  expect(await body('')).toBe('plain');
  const answer = await get('/assets/a.js', { 'accept-encoding': 'br' });
  expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': '6',
    vary: 'accept-encoding',
  });
});

test('a file without a hash in its name is kept for minutes only, and HEAD sends no body', async () => {
  const answer = await get('/favicon.svg', {}, 'HEAD');
  expect(answer?.headers.get('cache-control')).toBe('public, max-age=300');
  expect(await answer?.text()).toBe('');
});

test('every page of the client is index.html with a nonce of its own, never kept', async () => {
  const [a, b] = [await get('/'), await get('/d/370104/cockpit?on=2026-11-22')];
  const nonceOf = async (r: Response | undefined) => {
    const nonce = /'nonce-([^']+)'/.exec(r?.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    const html = (await r?.text()) ?? '';
    expect(html).toContain(`<script nonce="${nonce}" src="/assets/a.js">`);
    expect(html).toContain(`<head lang="zh"><meta name="csp-nonce" content="${nonce}">`);
    return nonce;
  };
  expect(a?.headers.get('cache-control')).toBe('no-store');
  const [first, second] = [await nonceOf(a), await nonceOf(b)];
  expect(first).toHaveLength(24);
  expect(second).not.toBe(first);
});

test('a nonce left by the build is replaced on script, style and link tags', () => {
  const html =
    '<head><meta name="csp-nonce" content="x"><style nonce="x">a{}</style><link rel="modulepreload" nonce="x" href="/a"></head>';
  expect(withNonce(html, 'N')).toBe(
    '<head><meta name="csp-nonce" content="N"><style nonce="N">a{}</style><link nonce="N" rel="modulepreload" href="/a"></head>',
  );
});

test('nothing outside the folder, nothing of an unknown kind and nothing missing is served', async () => {
  for (const url of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/a%00.js',
    '/%zz.js',
    '/assets/none.js',
    '/assets/a.js.br',
    '/assets' + '/x.exe',
  ])
    expect(await get(url), url).toBeUndefined();
  expect(await get('/', {}, 'POST')).toBeUndefined();
});

test('without a built client nothing is served', async () => {
  expect(await serveWeb(path.join(folder, 'none'), new Request('http://sophora.test/'))).toBeUndefined();
});
