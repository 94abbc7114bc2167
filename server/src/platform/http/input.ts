import { type Endpoint, type RefusalBody, z } from '@sophora/contract/endpoint';
import { Refusal } from '../refusal.ts';

/** JSON bodies are forms, never files; files come as raw uploads. */
export const BODY_LIMIT = 1_000_000;
const DEPTH_LIMIT = 32;

/** Reads and checks the three inputs of a request against the contract. Everything wrong is a refusal. */
export async function readInput(
  endpoint: Endpoint,
  pathParams: Record<string, string>,
  request: Request,
): Promise<{ params: unknown; query: unknown; body: unknown }> {
  const params = check('path', endpoint.params, pathParams);
  const query = check('query', endpoint.query, queryOf(endpoint.query, new URL(request.url).searchParams));
  const takesJson = endpoint.raw !== 'upload' && endpoint.method !== 'GET';
  const body = takesJson ? check('body', endpoint.body, await readJson(request)) : {};
  return { params, query, body };
}

/** A parameter that the contract knows as a list is always one, however often it was given. */
function queryOf(schema: z.ZodObject, search: URLSearchParams): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const name of new Set(search.keys())) {
    const all = search.getAll(name);
    found[name] = isList(schema.shape[name]) ? all : all.length === 1 ? all[0] : all;
  }
  return found;
}

function isList(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return isList(schema.unwrap());
  return schema instanceof z.ZodArray;
}

async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request);
  if (text === '') return {};
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refusal('not-json');
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('invalid-json');
  }
}

async function readText(request: Request): Promise<string> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > BODY_LIMIT) throw new Refusal('body-too-large', { limit: BODY_LIMIT });
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > BODY_LIMIT) throw new Refusal('body-too-large', { limit: BODY_LIMIT });
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Refusal('invalid-json');
  }
}

function check(where: string, schema: z.ZodType, value: unknown): unknown {
  refuseBadText(value);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Refusal('invalid-input', { where }, details(result.error));
}

function details(error: z.ZodError): NonNullable<RefusalBody['details']> {
  return error.issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String).join('.').slice(0, 200),
    code: issue.code === 'custom' ? issue.message : issue.code,
  }));
}

/** PostgreSQL stores neither NUL nor half a surrogate pair; deep nesting serves nobody. */
function refuseBadText(value: unknown): void {
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [v, depth] = next;
    if (typeof v === 'string') {
      if (v.includes('\0') || !v.isWellFormed()) throw new Refusal('bad-text');
    } else if (v !== null && typeof v === 'object') {
      if (depth > DEPTH_LIMIT) throw new Refusal('invalid-json');
      for (const [key, inner] of Object.entries(v)) open.push([key, depth], [inner, depth + 1]);
    }
  }
}
