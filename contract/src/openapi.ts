import { z } from 'zod';
import { type Endpoint, refusalBody } from './endpoint.ts';

type JsonObject = { [key: string]: unknown };

/** The OpenAPI 3.1 description of a list of endpoints. Schemas are those that the server checks with. */
export function openApi(endpoints: readonly Endpoint[], version: string): JsonObject {
  const schemas = new Schemas();
  const paths: Record<string, JsonObject> = {};
  for (const e of endpoints) {
    const path = e.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [e.method.toLowerCase()]: operation(e, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sophora 槐枢', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Refusal: schemas.of(refusalBody, 'output'), ...schemas.shared },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'sophora_session' },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
    },
  };
}

function operation(e: Endpoint, schemas: Schemas): JsonObject {
  const security = e.method === 'GET' ? { session: [] } : { session: [], csrf: [] };
  return {
    operationId: e.id,
    tags: [e.id.split('.')[0]],
    summary: e.summary,
    'x-permission': e.permission,
    security: e.permission === 'public' ? [] : [security],
    parameters: [...parameters(e.params, 'path', schemas), ...parameters(e.query, 'query', schemas)],
    ...requestBody(e, schemas),
    responses: {
      200: { description: 'Done', content: answerContent(e, schemas) },
      default: {
        description: 'Refused: a code and its parameters',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  };
}

function parameters(schema: z.ZodObject, where: 'path' | 'query', schemas: Schemas): JsonObject[] {
  const { properties = {}, required = [] } = schemas.of(schema, 'input') as {
    properties?: Record<string, JsonObject>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: inner,
  }));
}

function requestBody(e: Endpoint, schemas: Schemas): JsonObject {
  if (e.method === 'GET') return {};
  if (e.raw === 'upload') {
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema: {} } } } };
  }
  const schema = schemas.of(e.body, 'input');
  if (schema.type === 'object' && Object.keys(schema.properties ?? {}).length === 0) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function answerContent(e: Endpoint, schemas: Schemas): JsonObject {
  if (e.raw === 'download') return { 'application/octet-stream': { schema: {} } };
  return { 'application/json': { schema: schemas.of(e.output, 'output') } };
}

/** JSON Schemas of one document. A recursive schema (any JSON value) becomes a component of its own. */
class Schemas {
  readonly shared: Record<string, unknown> = {};
  readonly #nameOf = new Map<string, string>();

  /** Throws for a schema that JSON cannot describe, so that none gets into the contract. */
  of(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
    const { $schema: _draft, $defs = {}, ...own } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
    const renamed = new Map(
      Object.entries($defs).map(([name, def]) => [name, this.#share(JSON.stringify(def))]),
    );
    for (const [name, def] of Object.entries($defs)) this.shared[renamed.get(name)!] = redirect(def, renamed);
    return redirect(own, renamed) as JsonObject;
  }

  #share(text: string): string {
    const name = this.#nameOf.get(text) ?? `Shared${this.#nameOf.size + 1}`;
    this.#nameOf.set(text, name);
    return name;
  }
}

function redirect(node: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((item) => redirect(item, renamed));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      const name =
        key === '$ref' && typeof value === 'string' ? renamed.get(value.replace('#/$defs/', '')) : undefined;
      return [key, name ? `#/components/schemas/${name}` : redirect(value, renamed)];
    }),
  );
}
