import type { BodyOf, Endpoint, OutputOf, ParamsOf, QueryOf } from '@sophora/contract/endpoint';
import type { Actor } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import type { Services } from '../services.ts';

/** All that a handler sees of a request; everything in it has been checked against the contract. */
export interface Call<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly actor: Actor;
  /** What of the path's district the actor sees under this endpoint's permission. */
  readonly scope: Scope;
  readonly services: Services;
  /** The request itself, for uploads that are read as a stream and for its abort signal. */
  readonly request: Request;
  /** The peer's address, only for throttling. */
  readonly ip: string;
  /** Headers to add to the answer (a cookie). */
  readonly headers: Headers;
}

/** An endpoint with its handler, the types folded away so that routes of every feature fit in one list. */
export interface Route {
  readonly endpoint: Endpoint;
  handle(call: Call<Endpoint>): Promise<unknown>;
}

export function route<E extends Endpoint>(
  endpoint: E,
  handle: (call: Call<E>) => Promise<OutputOf<E> | Response>,
): Route {
  return { endpoint, handle: handle as unknown as Route['handle'] };
}
