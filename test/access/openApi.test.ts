import { allEndpoints } from '@sophora/contract/all';
import { openApi } from '@sophora/contract/openapi';
import { expect, test } from 'vitest';

type Node = { [key: string]: unknown };

const description = openApi(allEndpoints, '1.0.0') as {
  openapi: string;
  info: Node;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Node>; securitySchemes: Record<string, Node> };
};
interface Operation {
  operationId: string;
  summary: string;
  security: Record<string, string[]>[];
  parameters: { name: string; in: string; required: boolean; schema: Node }[];
  requestBody?: { content: Record<string, { schema: Node }> };
  responses: Record<string, { description: string; content: Record<string, { schema: Node }> }>;
}
const operations = Object.entries(description.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

test('the description is OpenAPI 3.1 and tells every endpoint once', () => {
  expect(description.openapi).toMatch(/^3\.1\.\d+$/);
  expect(description.info).toMatchObject({ title: expect.any(String), version: '1.0.0' });
  expect(operations.map((o) => o.operation.operationId).sort()).toEqual(allEndpoints.map((e) => e.id).sort());
  for (const { method } of operations) expect(['get', 'put', 'post', 'delete', 'patch']).toContain(method);
});

test('no two endpoints share an id or a method and path', () => {
  const ids = allEndpoints.map((e) => e.id);
  expect(new Set(ids).size).toBe(ids.length);
  const doors = allEndpoints.map((e) => `${e.method} ${e.path.replace(/:\w+/g, ':')}`);
  expect(new Set(doors).size).toBe(doors.length);
});

test('every parameter of a path is declared, required, and no other is', () => {
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
    const declared = operation.parameters.filter((p) => p.in === 'path');
    expect(declared.map((p) => p.name).sort(), path).toEqual(inPath);
    expect(
      declared.every((p) => p.required),
      path,
    ).toBe(true);
    expect(new Set(operation.parameters.map((p) => `${p.in} ${p.name}`)).size).toBe(
      operation.parameters.length,
    );
  }
});

test('every operation has a summary, an answer, a refusal, and names only schemes that exist', () => {
  for (const { path, operation } of operations) {
    expect(operation.summary.length, path).toBeGreaterThan(5);
    expect(Object.keys(operation.responses).sort()).toEqual(['200', 'default']);
    for (const scheme of operation.security.flatMap((s) => Object.keys(s)))
      expect(description.components.securitySchemes).toHaveProperty(scheme);
  }
});

test('every reference leads somewhere in the document and every schema has only known types', () => {
  const types = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);
  let schemas = 0;
  walk(description, (node) => {
    if (typeof node.$ref === 'string') expect(at(node.$ref), node.$ref).toBeDefined();
    if (node.$schema !== undefined || node.$defs !== undefined)
      throw new Error('a schema brings its own document');
    if (typeof node.type === 'string' && 'properties' in node) {
      schemas++;
      expect(types).toContain(node.type);
      const required = (node.required ?? []) as string[];
      for (const name of required) expect(node.properties).toHaveProperty([name]);
    }
  });
  expect(schemas).toBeGreaterThan(allEndpoints.length);
});

test('the description is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(description))).toEqual(description);
});

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (value !== null && typeof value === 'object') {
    visit(value as Node);
    for (const inner of Object.values(value)) walk(inner, visit);
  }
}

function at(reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>(
      (node, key) => (node as Node | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')],
      description,
    );
}
