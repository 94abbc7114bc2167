import { z } from 'zod';
import { type Endpoint, refusalBody } from './endpoint.ts';

type JsonObject = { [key: string]: unknown };

/** The OpenAPI 3.1 description of a list of endpoints. Schemas are those that the server checks with. */
export function openApi(endpoints: readonly Endpoint[], version: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const e of endpoints) {
    const path = e.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [e.method.toLowerCase()]: operation(e) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Sophora 槐枢', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Refusal: jsonSchema(refusalBody, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'sophora_session' },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
    },
  };
}

function operation(e: Endpoint): JsonObject {
  return {
    operationId: e.id,
    tags: [e.id.split('.')[0]],
    summary: e.summary,
    'x-permission': e.permission,
    ...(e.permission === 'public'
      ? { security: [] }
      : { security: [e.method === 'GET' ? { session: [] } : { session: [], csrf: [] }] }),
    parameters: [...parameters(e.params, 'path'), ...parameters(e.query, 'query')],
    ...requestBody(e),
    responses: {
      200: { description: 'Done', content: answerContent(e) },
      default: {
        description: 'Refused: a code and its parameters',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  };
}

function parameters(schema: z.ZodObject, where: 'path' | 'query'): JsonObject[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
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

function requestBody(e: Endpoint): JsonObject {
  if (e.method === 'GET') return {};
  if (e.raw === 'upload') {
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema: {} } } } };
  }
  const schema = jsonSchema(e.body, 'input');
  if (Object.keys((schema.properties ?? {}) as object).length === 0 && schema.type === 'object') return {};
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function answerContent(e: Endpoint): JsonObject {
  if (e.raw === 'download') return { 'application/octet-stream': { schema: {} } };
  return { 'application/json': { schema: jsonSchema(e.output, 'output') } };
}

/** Throws for a schema that JSON cannot describe, so that none gets into the contract. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return rest as JsonObject;
}
