import type { OutputOf } from '@sophora/contract/endpoint';
import type { SEARCH_PARTS, SearchHit, searchRecords } from '@sophora/contract/search';
import type { Scope } from '@sophora/domain/access/scope';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import type { Facts, Kind } from '@sophora/domain/ledger/kind';
import { KINDS } from '@sophora/domain/ledger/kinds';
import { queryTerms } from '@sophora/domain/ledger/terms';
import { numbersAsTyped } from '@sophora/domain/search/numbersAsTyped';
import type pg from 'pg';
import { type ListRequest, listRecords, registerCounts } from '../ledger/index.ts';
import { Refusal } from '../platform/refusal.ts';

type Part = (typeof SEARCH_PARTS)[number];

interface Found {
  readonly id: string;
  readonly title: string;
  readonly facts: Facts;
}

const HITS = 6;
/** Holders of the name among whom those with most rights are shown. */
const CANDIDATES = 200;

const PARTS: Readonly<Record<Part, (kind: Kind) => boolean>> = {
  holders: (kind) => kind.id === 'enterprises',
  rights: (kind) => RIGHTS.includes(kind.id),
  others: (kind) => kind.id !== 'enterprises' && !RIGHTS.includes(kind.id),
};
const RIGHTS = ['patents', 'marks', 'geographicalIndications'];

/** What stands on the second line of a hit, of the fields the record has. */
const HINTS: Readonly<Record<string, readonly string[]>> = {
  patents: ['applicationNumber', 'applicants'],
  marks: ['number', 'holders'],
  enterprises: ['creditCode', 'formerNames'],
};

/** A few records of each register of a part, the text's own number or name first, with how many there are in all. */
export async function searchIn(
  pool: pg.Pool,
  asked: { readonly district: string; readonly scope: Scope; readonly q: string; readonly part: Part },
): Promise<OutputOf<typeof searchRecords>> {
  const { district, part } = asked;
  const q = asked.q.trim();
  if (queryTerms(q).length === 0) throw new Refusal('nothing-to-search');
  const sizes = await registerCounts(pool, district);
  const kinds = KINDS.filter((kind) => PARTS[part](kind) && (sizes.get(kind.id)?.records ?? 0) > 0);
  const registers = await Promise.all(kinds.map((kind) => searchKind(pool, kind, { ...asked, q })));
  return { registers: registers.filter((register) => register.hits.length > 0) };
}

async function searchKind(
  pool: pg.Pool,
  kind: Kind,
  { district, scope, q }: { readonly district: string; readonly scope: Scope; readonly q: string },
): Promise<OutputOf<typeof searchRecords>['registers'][number]> {
  const request: ListRequest = { district, kind, scope, q, order: 'desc' };
  const [own, list] = await Promise.all([
    ownNumberOrName(pool, request, q),
    listRecords(pool, request, { limit: kind.id === 'enterprises' ? CANDIDATES : HITS, offset: 0 }),
  ]);
  const others = list.rows.filter((row) => !own.some((o) => o.id === row.id));
  const rest = kind.id === 'enterprises' ? await richestFirst(pool, district, others) : others;
  const count = list.count.value < own.length ? { value: own.length, exact: true } : list.count;
  return {
    kind: kind.id,
    label: kind.label,
    hits: [
      ...own.map((row) => present(kind, row, true)),
      ...rest.slice(0, Math.max(0, HITS - own.length)).map((row) => present(kind, row, false)),
    ],
    count,
  };
}

/** Who holds much is likelier meant than who holds nothing: 医院 is the hospital, not the firm that manages one. */
async function richestFirst(pool: pg.Pool, district: string, holders: readonly Found[]): Promise<Found[]> {
  const { rows } = await pool.query<{ id: string; n: number }>(
    `SELECT n.record_id AS id, count(*) AS n
     FROM reference n JOIN reference p ON p.district_code = $1 AND p.scheme = 'name' AND p.value = n.value AND p.role = 'party'
     WHERE n.district_code = $1 AND n.kind = 'enterprises' AND n.role = 'name' AND n.record_id = ANY ($2::uuid[])
     GROUP BY n.record_id`,
    [district, holders.map((holder) => holder.id)],
  );
  const held = new Map(rows.map(({ id, n }) => [id, n]));
  return [...holders].sort((a, b) => (held.get(b.id) ?? 0) - (held.get(a.id) ?? 0));
}

/** Records whose number, code, present or former name the text is. */
async function ownNumberOrName(
  pool: pg.Pool,
  { district, kind, scope }: ListRequest,
  q: string,
): Promise<Found[]> {
  const numbers = numbersAsTyped(q).filter((n) => n.kind === kind.id);
  const name = kind.id === 'enterprises' ? holderNameKey(q) : '';
  if (numbers.length === 0 && name === '') return [];
  const whole = numbers.filter((n) => n.begins === undefined);
  const begun = numbers.filter((n) => n.begins);
  const { rows } = await pool.query<Found>(
    `SELECT DISTINCT r.record_id AS id, r.title, r.facts
     FROM (
       SELECT a.record_id FROM unnest($3::text[], $4::text[]) AS w (scheme, value)
         JOIN alias a ON a.district_code = $1 AND a.kind = $2 AND a.scheme = w.scheme AND a.value = w.value
       UNION ALL
       SELECT a.record_id FROM unnest($5::text[], $6::text[]) AS b (scheme, value)
         JOIN alias a ON a.district_code = $1 AND a.kind = $2 AND a.scheme = b.scheme AND a.value = b.value
       UNION ALL
       SELECT a.record_id FROM unnest($5::text[], $6::text[]) AS b (scheme, value)
         JOIN alias a ON a.district_code = $1 AND a.kind = $2 AND a.scheme = b.scheme
          AND a.value > b.value || '|' AND a.value < b.value || '}'
       UNION ALL
       SELECT n.record_id FROM reference n
         WHERE $7 <> '' AND n.district_code = $1 AND n.scheme = 'name' AND n.value = $7 AND n.kind = $2 AND n.role = 'name'
       UNION ALL
       SELECT d.target::uuid FROM assignment d
         WHERE $7 <> '' AND d.district_code = $1 AND d.subject = 'holder-of-name' AND d.value = $7 AND d.undone_seq IS NULL
     ) found
     JOIN record r ON r.district_code = $1 AND r.kind = $2 AND r.record_id = found.record_id
     LEFT JOIN placement l ON l.district_code = $1 AND l.kind = $2 AND l.record_id = found.record_id
     WHERE $8::text[] IS NULL OR coalesce(l.street, 'unassigned') = ANY ($8::text[])
     ORDER BY r.title, r.record_id LIMIT ${HITS}`,
    [
      district,
      kind.id,
      whole.map((n) => n.scheme),
      whole.map((n) => n.value),
      begun.map((n) => n.scheme),
      begun.map((n) => n.value),
      name,
      scope.streets === 'all' ? null : scope.streets,
    ],
  );
  return rows;
}

function present(kind: Kind, { id, title, facts }: Found, exact: boolean): SearchHit {
  const hint = (HINTS[kind.id] ?? kind.list.columns)
    .filter((name) => isPlainText(kind, name))
    .map((name) => shownFact(facts[name]))
    .filter((text) => text !== '' && !title.includes(text));
  return { id, title, hint: hint.slice(0, 2), exact };
}

/** Names and numbers are the same in every language; codes, sums and personal data stay on the record's page. */
function isPlainText(kind: Kind, name: string): boolean {
  const field = kind.fields.find((f) => f.name === name);
  return (
    field !== undefined &&
    field.personal !== true &&
    field.values === undefined &&
    ['text', 'list', 'date', 'code'].includes(field.type)
  );
}

const FEW = 3;

function shownFact(value: Facts[string] | undefined): string {
  if (Array.isArray(value)) return value.slice(0, FEW).map(String).join('、');
  return value === null || value === undefined ? '' : String(value);
}
