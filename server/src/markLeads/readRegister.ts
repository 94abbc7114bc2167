import { type PlainDate, parseDate } from '@sophora/domain/basics/plainDate';
import { holderNameKey } from '@sophora/domain/enterprises/holderName';
import { holderType } from '@sophora/domain/enterprises/holderType';
import { PLACE_NAMES } from '@sophora/domain/marks/compare/weakWords';
import type {
  ApplicantFacts,
  FiledMarkFacts,
  KnownKind,
  KnownName,
} from '@sophora/domain/marks/hoarding/facts';
import { parseMarkNumber } from '@sophora/domain/marks/markNumber';
import type { ProtectedKind } from '@sophora/domain/marks/watch/protectedKinds';
import type pg from 'pg';
import { protectedNames } from '../marks/index.ts';

export interface RegisterOfMarks {
  readonly applicants: readonly ApplicantFacts[];
  readonly marks: readonly FiledMarkFacts[];
  readonly known: readonly KnownName[];
  /** Marks with neither a filing nor a registration day, or without text or holder: not looked at. */
  readonly passedOver: number;
}

interface Row {
  readonly id: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly class: number | null;
  readonly holder: string | null;
  readonly address: string | null;
  readonly agency: string | null;
  readonly filed: string | null;
  readonly registered: string | null;
}

const PAGE = 10_000;
const MARK = `r.record_id AS id, r.facts ->> 'number' AS number, r.facts ->> 'name' AS name,
  CASE WHEN jsonb_typeof(r.facts -> 'class') = 'number' THEN (r.facts ->> 'class')::int END AS class,
  r.facts -> 'holders' ->> 0 AS holder, r.facts ->> 'address' AS address, r.facts ->> 'agency' AS agency,
  r.facts ->> 'filed' AS filed, r.facts ->> 'registered' AS registered`;

/**
 * The register of marks as filings of applicants. A mark whose filing day no file states stands at its registration day. Use, staff, contacts
 * and decisions are in no register of the district yet: what is not known counts neither way.
 */
export async function readMarkRegister(
  pool: pg.Pool,
  district: string,
  today: string,
  onRead: (marks: number) => void,
  signal: AbortSignal,
): Promise<RegisterOfMarks> {
  const moved = await transfers(pool, district);
  const applicants = new Map<string, ApplicantFacts>();
  const marks: FiledMarkFacts[] = [];
  let passedOver = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    signal.throwIfAborted();
    const { rows } = await pool.query<Row>(
      `SELECT ${MARK} FROM record r
       WHERE r.district_code = $1 AND r.kind = 'marks' AND r.record_id > $2 ORDER BY r.record_id LIMIT ${PAGE}`,
      [district, after],
    );
    for (const row of rows) {
      const id = holderNameKey(row.holder ?? '');
      const filed = day(row.filed) ?? day(row.registered);
      if (id === '' || filed === undefined || row.name === null || row.name.trim() === '') {
        passedOver++;
        continue;
      }
      if (!applicants.has(id)) applicants.set(id, applicantOf(id, row));
      marks.push({
        applicant: id,
        name: row.name,
        niceClass: row.class ?? 0,
        number: row.number ?? undefined,
        filed,
        registered: day(row.registered),
        transferredTo: row.number === null ? undefined : moved.get(row.number),
      });
    }
    onRead(marks.length);
    if (rows.length < PAGE) break;
    after = rows.at(-1)!.id;
  }
  return {
    applicants: [...applicants.values()],
    marks,
    known: await knownNames(pool, district, today),
    passedOver,
  };
}

function applicantOf(id: string, row: Row): ApplicantFacts {
  return {
    id,
    name: row.holder!,
    kind: holderType(row.holder!) === 'person' ? 'person' : 'firm',
    address: row.address ?? undefined,
    agent: row.agency ?? undefined,
  };
}

const day = (text: string | null): PlainDate | undefined => (text === null ? undefined : parseDate(text));

/** To whom each mark went, by its number: recorded transfers of the register of deals. */
async function transfers(pool: pg.Pool, district: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ to: string; rights: string[] }>(
    `SELECT facts ->> 'to' AS to, facts -> 'rights' AS rights FROM record
     WHERE district_code = $1 AND kind = 'deals' AND facts ->> 'dealType' = 'transfer'
       AND facts ->> 'to' IS NOT NULL AND jsonb_typeof(facts -> 'rights') = 'array'`,
    [district],
  );
  return new Map(
    rows.flatMap(({ to, rights }) =>
      rights.flatMap((right) => {
        const number = parseMarkNumber(right);
        return number === undefined ? [] : [[number, to] as const];
      }),
    ),
  );
}

/** Which kind of known name a protected name is; a mark of the register is known to nobody by being registered. */
const KIND_OF: Readonly<Record<Exclude<ProtectedKind, 'mark'>, KnownKind>> = {
  brand: 'mark',
  gi: 'mark',
  official: 'mark',
  special: 'mark',
  olympic: 'mark',
  other: 'mark',
  tradeName: 'tradeName',
  place: 'place',
  person: 'person',
};

/** 他人的名称: what the watch of marks protects, apart from mere registrations, and the names of provinces and cities. */
async function knownNames(pool: pg.Pool, district: string, today: string): Promise<KnownName[]> {
  const names = await protectedNames(pool, district, today);
  return [
    ...names.flatMap(({ kind, name, holder }): KnownName[] =>
      kind === 'mark' ? [] : [{ name, kind: KIND_OF[kind], owner: holder === '' ? undefined : holder }],
    ),
    ...[...PLACE_NAMES].map((name): KnownName => ({ name, kind: 'place' })),
  ];
}
