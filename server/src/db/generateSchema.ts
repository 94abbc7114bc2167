import type pg from 'pg';

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  has_default: boolean;
}

/** What a value of the column is in TypeScript: read, and — where it differs — written. */
const TYPES: Record<string, string> = {
  text: 'string',
  uuid: 'string',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
  'date[]': 'PlainDate[]',
  'bigint[]': 'number[]',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  numeric: 'ColumnType<string, string | number, string | number>',
  bytea: 'Buffer',
  date: 'PlainDate',
  'timestamp with time zone': 'Date',
  jsonb: 'Json',
};

/** Tables of the schema `public`, partitions left out: a query names the whole table. */
const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS type,
         NOT a.attnotnull AS nullable, (a.atthasdef OR a.attidentity <> '') AS has_default
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
   WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition
   ORDER BY c.relname COLLATE "C", a.attnum`;

/** The text of `schema.gen.ts` for a migrated database. */
export async function generateSchema(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(COLUMNS);
  const tables = Map.groupBy(rows, (row) => row.table);
  const needsGenerated = rows.some((row) => row.has_default && row.type !== 'jsonb');
  const interfaces = [...tables].map(
    ([table, columns]) =>
      `export interface ${typeName(table)} {\n${columns.map((c) => `  ${c.column}: ${columnType(c)};\n`).join('')}}\n`,
  );
  const list = [...tables.keys()].map((table) => `  ${table}: ${typeName(table)};\n`).join('');
  return `// Row types of the database after its migrations. Made by \`npm run schema\`; do not edit.
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { ColumnType${needsGenerated ? ', Generated' : ''} } from 'kysely';

/** jsonb: parsed when read, JSON text when written. */
type Json = ColumnType<unknown, string, string>;
type JsonWithDefault = ColumnType<unknown, string | undefined, string>;
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;

${interfaces.join('\n')}
export interface DB {
${list}}
`;
}

function typeName(table: string): string {
  return `${table.replace(/(^|_)(\w)/g, (_, _before, letter: string) => letter.toUpperCase())}Table`;
}

function columnType({ table, column, type, nullable, has_default }: Column): string {
  const known = TYPES[type];
  if (!known) throw new Error(`no TypeScript type is set for ${type} (${table}.${column})`);
  if (known === 'Json') return nullable ? 'JsonOrNull' : has_default ? 'JsonWithDefault' : 'Json';
  const value = nullable ? `${known} | null` : known;
  return has_default ? `Generated<${value}>` : value;
}
