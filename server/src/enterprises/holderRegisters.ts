import type { HolderFile } from '@sophora/contract/holders';
import type { Scope } from '@sophora/domain/access/scope';
import type { PlainDate } from '@sophora/domain/basics/plainDate';
import type { HolderRegisterView } from '@sophora/domain/enterprises/holderFileView';
import type pg from 'pg';
import { getKind } from '../ledger/index.ts';

/** What a holder's page is made of: records filed under its names, in the registers and streets its reader may see. */
export interface Owned {
  readonly district: string;
  readonly keys: readonly string[];
  readonly views: readonly HolderRegisterView[];
  readonly scope: Scope;
  readonly today: PlainDate;
}

const LATEST = 6;
const HAPPENINGS = 50;

/** `$1` district, `$2` name keys, `$3` kinds, `$4` streets or null. A name somebody decided is another's is not its own. */
export const OWNED = `owned AS MATERIALIZED (
  SELECT DISTINCT p.kind, p.record_id
  FROM reference p LEFT JOIN placement l USING (district_code, kind, record_id)
  WHERE p.district_code = $1 AND p.scheme = 'name' AND p.value = ANY ($2::text[]) AND p.role = 'party' AND p.kind = ANY ($3::text[])
    AND ($4::text[] IS NULL OR coalesce(l.street, 'unassigned') = ANY ($4::text[])))`;

export function ownedValues({ district, keys, views, scope }: Owned): unknown[] {
  return [district, keys, views.map((view) => view.kind), scope.streets === 'all' ? null : scope.streets];
}

/** Each register with how many, told apart, and the latest few. */
export async function registersOf(pool: pg.Pool, owned: Owned): Promise<HolderFile['registers']> {
  const { rows } = await pool.query<{
    kind: string;
    part: string | null;
    n: number;
    latest: { id: string; title: string; on: PlainDate | null }[];
  }>(
    `WITH ${OWNED},
       view AS (SELECT * FROM unnest($3::text[], $5::text[], $6::text[]) AS v (kind, part_field, day_field)),
       counted AS (
         SELECT o.kind, r.facts ->> v.part_field AS part, r.record_id AS id, r.title, r.facts ->> v.day_field AS "on",
                row_number() OVER (PARTITION BY o.kind ORDER BY r.facts ->> v.day_field COLLATE "C" DESC NULLS LAST, r.record_id) AS place
         FROM owned o JOIN view v USING (kind)
         JOIN record r ON r.district_code = $1 AND r.kind = o.kind AND r.record_id = o.record_id)
     SELECT kind, part, count(*) AS n,
            coalesce(json_agg(json_build_object('id', id, 'title', title, 'on', "on") ORDER BY place) FILTER (WHERE place <= ${LATEST}), '[]') AS latest
     FROM counted GROUP BY kind, part`,
    [
      ...ownedValues(owned),
      owned.views.map((view) => view.part ?? null),
      owned.views.map((view) => view.days[0]),
    ],
  );
  return owned.views.flatMap((view) => {
    const parts = rows.filter((row) => row.kind === view.kind).sort((a, b) => b.n - a.n);
    if (parts.length === 0) return [];
    const kind = getKind(view.kind);
    const values = kind.fields.find((f) => f.name === view.part)?.values;
    return [
      {
        kind: kind.id,
        label: kind.label,
        unit: kind.unit,
        count: parts.reduce((sum, row) => sum + row.n, 0),
        parts: parts.flatMap(({ part, n }) => {
          const label = part === null ? undefined : values?.[part];
          return label ? [{ label, count: n }] : [];
        }),
        latest: parts
          .flatMap((row) => row.latest)
          .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
          .slice(0, LATEST),
      },
    ];
  });
}

/** The latest things that happened to what it holds, newest first. */
export async function happeningsOf(
  pool: pg.Pool,
  owned: Owned,
): Promise<Pick<HolderFile, 'happenings' | 'more'>> {
  const days = owned.views.flatMap((view) => view.days.map((day) => ({ kind: view.kind, day })));
  const { rows } = await pool.query<{ on: PlainDate; kind: string; day: string; id: string; title: string }>(
    `WITH ${OWNED}
     SELECT r.facts ->> d.day AS "on", o.kind, d.day, o.record_id AS id, r.title
     FROM owned o
     JOIN unnest($5::text[], $6::text[]) AS d (kind, day) ON d.kind = o.kind
     JOIN record r ON r.district_code = $1 AND r.kind = o.kind AND r.record_id = o.record_id
     WHERE r.facts ->> d.day COLLATE "C" <= $7
     ORDER BY r.facts ->> d.day COLLATE "C" DESC, o.record_id, d.day LIMIT ${HAPPENINGS + 1}`,
    [...ownedValues(owned), days.map((d) => d.kind), days.map((d) => d.day), owned.today],
  );
  return {
    happenings: rows.slice(0, HAPPENINGS).map(({ on, kind, day, id, title }) => ({
      on,
      what: getKind(kind).fields.find((f) => f.name === day)!.label,
      kind,
      id,
      title,
    })),
    more: rows.length > HAPPENINGS,
  };
}
