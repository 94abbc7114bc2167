import type { Permission } from '@sophora/domain/access/permissions';
import { z } from 'zod';

/** The server checks with the very Zod that the contract is written in. */
export { z } from 'zod';

/**
 * One value per endpoint. The server routes it, the client is typed by it, OpenAPI is written from it and the access
 * test walks it. Nothing reaches the wire but `output`.
 */
export interface Endpoint<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Hono syntax, `/api/d/:district/…` for everything that belongs to a district. */
  readonly path: string;
  /** What the caller must hold in the district of the path. `public` needs no session, `signedIn` any session. */
  readonly permission: Permission | 'public' | 'signedIn';
  readonly summary: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly output: O;
  /** Answers with bytes (a download) or takes a raw upload instead of JSON. */
  readonly raw?: 'download' | 'upload';
}

const NOTHING = z.object({});
type Nothing = typeof NOTHING;

interface Shape<P, Q, B, O> {
  id: string;
  method: Endpoint['method'];
  path: string;
  permission: Endpoint['permission'];
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  output: O;
  raw?: 'download' | 'upload';
}

export function endpoint<
  O extends z.ZodType,
  P extends z.ZodObject = Nothing,
  Q extends z.ZodObject = Nothing,
  B extends z.ZodType = Nothing,
>(shape: Shape<P, Q, B, O>): Endpoint<P, Q, B, O> {
  return {
    params: NOTHING as unknown as P,
    query: NOTHING as unknown as Q,
    body: NOTHING as unknown as B,
    ...shape,
  };
}

export type ParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _O> ? z.output<P> : never;
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _O> ? z.output<Q> : never;
export type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _O> ? z.output<B> : never;
export type OutputOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer O> ? z.output<O> : never;

/** District code, six digits. */
export const districtParams = z.object({ district: z.string().regex(/^\d{6}$/) });

/** Every refusal on the wire: a code from the closed list and its parameters; words are made by the reader. */
export const refusalBody = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  details: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
});
export type RefusalBody = z.output<typeof refusalBody>;
