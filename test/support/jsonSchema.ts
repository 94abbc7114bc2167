/** The part of JSON Schema that `docs/cli/` uses. Anything else in a schema is an error, so that nothing goes unchecked. */
export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | JsonSchema;
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly pattern?: string;
}

const KNOWN = 'type properties required additionalProperties items enum oneOf minimum pattern'.split(' ');
const NOTES = ['$schema', 'title', 'description'];

/** Where a value departs from its schema; empty when it does not. */
export function departures(schema: JsonSchema, value: unknown, at = '$'): string[] {
  const unknown = Object.keys(schema).find((k) => !KNOWN.includes(k) && !NOTES.includes(k));
  if (unknown !== undefined) throw new Error(`${at}: this check does not know “${unknown}”`);
  if (schema.type !== undefined && !isOfType(schema.type, value))
    return [`${at}: ${JSON.stringify(value)} is no ${schema.type}`];
  const found: string[] = [];
  if (schema.enum && !schema.enum.includes(value))
    found.push(`${at}: ${JSON.stringify(value)} is not listed`);
  if (schema.oneOf) {
    const fitting = schema.oneOf.filter((one) => departures(one, value, at).length === 0).length;
    if (fitting !== 1) found.push(`${at}: fits ${fitting} of ${schema.oneOf.length} shapes`);
  }
  if (schema.minimum !== undefined && (value as number) < schema.minimum)
    found.push(`${at}: ${value} is below ${schema.minimum}`);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value as string))
    found.push(`${at}: ${value} does not match ${schema.pattern}`);
  if (schema.items)
    for (const [i, item] of (value as unknown[]).entries())
      found.push(...departures(schema.items, item, `${at}[${i}]`));
  if (schema.properties || schema.additionalProperties !== undefined)
    found.push(...objectDepartures(schema, value as Record<string, unknown>, at));
  return found;
}

function objectDepartures(schema: JsonSchema, value: Record<string, unknown>, at: string): string[] {
  const found = (schema.required ?? []).filter((k) => !(k in value)).map((k) => `${at}.${k} is missing`);
  for (const [key, item] of Object.entries(value)) {
    const own = schema.properties?.[key] ?? schema.additionalProperties;
    if (own === false) found.push(`${at}.${key} is not in the schema`);
    else if (own) found.push(...departures(own, item, `${at}.${key}`));
  }
  return found;
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isSafeInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
