import type { RefusalBody } from '@sophora/contract/endpoint';
import type { RefusalCode, RefusalKind } from '@sophora/domain/basics/refusals';
import { REFUSALS } from '@sophora/domain/basics/refusals';

/** The only place where refusals meet HTTP. */
const STATUS = {
  invalid: 400,
  signIn: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
} as const satisfies Record<RefusalKind, number>;

/** Codes whose status is narrower than that of their kind. */
const NARROWER: Partial<Record<RefusalCode, number>> = {
  'method-not-allowed': 405,
  'not-json': 415,
  internal: 500,
};

type Details = NonNullable<RefusalBody['details']>;

/** An expected no: thrown anywhere in a handler, answered as its code and parameters. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>> | undefined;
  readonly details: Details | undefined;

  constructor(code: RefusalCode, params?: Readonly<Record<string, string | number>>, details?: Details) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.details = details;
  }

  get status(): number {
    return NARROWER[this.code] ?? STATUS[REFUSALS[this.code].kind];
  }

  body(): RefusalBody {
    return {
      code: this.code,
      ...(this.params ? { params: { ...this.params } } : {}),
      ...(this.details ? { details: this.details } : {}),
    };
  }
}
