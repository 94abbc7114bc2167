import type { Endpoint } from '@sophora/contract/endpoint';

/** Under test a handler that returns more than the contract says is an error; in service the surplus is cut off. */
const STRICT = process.env.NODE_ENV === 'test';

/** Nothing reaches the wire but the contract's output. */
export function present(endpoint: Endpoint, result: unknown, headers: Headers): Response {
  if (result instanceof Response) {
    for (const [name, value] of headers) result.headers.append(name, value);
    return result;
  }
  const output = endpoint.output.parse(result);
  if (STRICT) {
    const surplus = surplusPaths(result, output);
    if (surplus.length > 0)
      throw new Error(`${endpoint.id} returns more than its contract: ${surplus.join(', ')}`);
  }
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(JSON.stringify(output), { status: 200, headers });
}

function surplusPaths(given: unknown, kept: unknown, path = '$'): string[] {
  if (given === null || typeof given !== 'object' || kept === null || typeof kept !== 'object') return [];
  return Object.entries(given).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const here = `${path}.${key}`;
    return Object.hasOwn(kept, key)
      ? surplusPaths(value, (kept as Record<string, unknown>)[key], here)
      : [here];
  });
}
