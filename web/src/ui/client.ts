import type { Endpoint, OutputOf, RefusalBody } from '@sophora/contract/endpoint';
import type { z } from 'zod';

/** A refusal of the server: a code of the closed list and its parameters. Words are made by `say`. */
export class RefusalError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly details: NonNullable<RefusalBody['details']>;
  readonly status: number;
  constructor(status: number, body: RefusalBody) {
    super(body.code);
    this.name = 'RefusalError';
    this.status = status;
    this.code = body.code;
    this.params = body.params ?? {};
    this.details = body.details ?? [];
  }
}

type Part<Name extends string, T> = Record<never, never> extends T ? { [K in Name]?: T } : { [K in Name]: T };
type PartsOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _O>
    ? Part<'params', z.input<P>> & Part<'query', z.input<Q>> & Part<'body', z.input<B>>
    : never;

/** What a call of an endpoint needs; parts that are all optional may be left out. */
export type InputOf<E> = PartsOf<E> & { signal?: AbortSignal };

interface AnyInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
}

let csrfToken = '';

/** Kept from the last `me`; unsafe requests carry it. */
export function rememberCsrf(token: string): void {
  csrfToken = token;
}

/** Address of an endpoint with its parameters, for links and downloads. Empty values are left out. */
export function addressOf(endpoint: Endpoint, input: object): string {
  const { params = {}, query = {} } = input as AnyInput;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

export async function call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
  const { body, signal } = input as AnyInput;
  const headers: Record<string, string> = { accept: 'application/json' };
  const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' };
  if (signal) init.signal = signal;
  if (endpoint.method !== 'GET') {
    headers['x-csrf-token'] = csrfToken;
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(body ?? {});
  }
  let answer: Response;
  try {
    answer = await fetch(addressOf(endpoint, input), init);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RefusalError(0, { code: 'network' });
  }
  const parsed = parse(await answer.text());
  if (!answer.ok) throw refusal(answer.status, parsed);
  if (parsed === undefined) throw new RefusalError(answer.status, { code: 'unexpected' });
  return parsed as OutputOf<E>;
}

/** Sends a file as raw bytes with progress, for endpoints with `raw: 'upload'`. */
export function upload<E extends Endpoint>(
  endpoint: E,
  input: Omit<InputOf<E>, 'body'>,
  file: Blob,
  onProgress: (sent: number, total: number) => void,
  headers: Readonly<Record<string, string>> = {},
): Promise<OutputOf<E>> {
  const { signal } = input as AnyInput;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, addressOf(endpoint, input));
    request.setRequestHeader('x-csrf-token', csrfToken);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) =>
      onProgress(event.loaded, event.lengthComputable ? event.total : file.size);
    request.onload = () => {
      const parsed = parse(request.responseText);
      if (request.status >= 200 && request.status < 300 && parsed !== undefined)
        resolve(parsed as OutputOf<E>);
      else reject(refusal(request.status, parsed));
    };
    request.onerror = () => reject(new RefusalError(0, { code: 'network' }));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(status: number, parsed: unknown): RefusalError {
  const known =
    typeof parsed === 'object' && parsed !== null && 'code' in parsed && typeof parsed.code === 'string';
  return new RefusalError(status, known ? (parsed as RefusalBody) : { code: 'unexpected' });
}
