import type { Scope } from '@sophora/domain/access/scope';
import { facetPattern } from '@sophora/domain/ledger/facet';
import type { Field, Kind } from '@sophora/domain/ledger/kind';
import { filterTerm, queryTerms } from '@sophora/domain/ledger/terms';
import { Refusal } from '../../platform/refusal.ts';
import type { SqlText } from '../../platform/sqlText.ts';

export interface ListRequest {
  district: string;
  kind: Kind;
  scope: Scope;
  q?: string | undefined;
  street?: string | undefined;
  filter?: string | undefined;
  sort?: string | undefined;
  order: 'asc' | 'desc';
}

/** What a list is narrowed by, in the three forms an index can answer or a row be asked. */
export interface Conditions {
  /** Terms every record has: searched text and filtered values. */
  readonly terms: readonly string[];
  /** Streets a record must belong to; undefined: any. */
  readonly streets: readonly string[] | undefined;
  /** Pattern of the facets kept with the street, where that says all that is asked beside it. */
  readonly facet: string | undefined;
  /** The rest, as SQL on `r`. */
  rest(sql: SqlText): readonly string[];
}

export function conditionsOf({ kind, scope, q, street, filter }: ListRequest): Conditions {
  const terms: string[] = [];
  const rest: ((sql: SqlText) => string)[] = [];
  if (q !== undefined && q.trim() !== '') {
    const searched = queryTerms(q);
    if (searched.length === 0) throw new Refusal('nothing-to-search');
    const only = searched[0]!;
    if (searched.length === 1 && only.length === 1)
      rest.push((sql) => `r.title ILIKE ${sql.value(`%${only.replace(/[\\%_]/g, '\\$&')}%`)}`);
    else terms.push(...searched);
  }
  const equals: Record<string, string> = {};
  for (const [name, wanted] of Object.entries(parseFilter(filter))) {
    if (typeof wanted === 'string') equals[name] = wanted;
    const field = fieldNamed(kind, name);
    if (typeof wanted === 'string' && kind.list.filters.includes(name)) terms.push(filterTerm(name, wanted));
    else rest.push((sql) => fieldCondition(sql, field, wanted));
  }
  // Each of them a filter by value, and nothing beside them.
  const only = terms.length + rest.length === Object.keys(equals).length;
  return {
    terms,
    streets: allowedStreets(scope, street),
    facet: only ? facetPattern(kind, equals) : undefined,
    rest: (sql) => rest.map((condition) => condition(sql)),
  };
}

/** Streets a reader may see, narrowed by the one asked for; undefined: all. */
function allowedStreets(scope: Scope, street: string | undefined): readonly string[] | undefined {
  if (scope.streets === 'all') return street === undefined ? undefined : [street];
  return street === undefined ? scope.streets : scope.streets.filter((s) => s === street);
}

type Wanted = string | { from?: string; to?: string };

function parseFilter(filter: string | undefined): Record<string, Wanted> {
  if (filter === undefined || filter === '') return {};
  try {
    const parsed: unknown = JSON.parse(filter);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, Wanted>;
  } catch {
    // Said below.
  }
  throw new Refusal('invalid-input');
}

function fieldCondition(sql: SqlText, field: Field, wanted: Wanted): string {
  const column = `(r.facts ->> '${field.name}') COLLATE "C"`;
  if (typeof wanted === 'string') {
    if (field.type === 'list')
      return `r.facts -> '${field.name}' @> ${sql.value(JSON.stringify([wanted]))}::jsonb`;
    return wanted === '' ? `${column} IS NULL` : `${column} = ${sql.value(wanted)}`;
  }
  if (typeof wanted !== 'object' || wanted === null) throw new Refusal('invalid-input');
  const range = [
    ...(typeof wanted.from === 'string' ? [`${column} >= ${sql.value(wanted.from)}`] : []),
    ...(typeof wanted.to === 'string' ? [`${column} <= ${sql.value(wanted.to)}`] : []),
  ];
  return range.length > 0 ? range.join(' AND ') : 'true';
}

/** Field names reach SQL text only after being found among the kind's own. */
export function fieldNamed(kind: Kind, name: string): Field {
  const field = kind.fields.find((f) => f.name === name) ?? derivedField(kind, name);
  if (!field) throw new Refusal('no-such-field', { field: name });
  return field;
}

/** Facts that follow from others are listed with the kind but fed by no column. */
function derivedField(kind: Kind, name: string): Field | undefined {
  const listed =
    [...kind.list.columns, ...kind.list.filters, ...kind.list.sorts].includes(name) &&
    /^[A-Za-z]+$/.test(name);
  return listed
    ? {
        name,
        label: { zh: name, en: name },
        type: 'text',
        synonyms: [],
        normalise: (raw) => ({ ok: true, value: raw }),
      }
    : undefined;
}
