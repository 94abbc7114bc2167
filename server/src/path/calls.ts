import type { DocketCall } from '@sophora/contract/docket';
import type { OutputOf } from '@sophora/contract/endpoint';
import type { callList } from '@sophora/contract/path';
import type { Actor } from '@sophora/domain/access/actor';
import type { Scope } from '@sophora/domain/access/scope';
import type pg from 'pg';
import { visibleMatter } from '../matters/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Services } from '../platform/services.ts';

type LastCall = Omit<DocketCall, 'actor'>;

/** Records a matter hands on are linked to it in this role. */
export const TO_CALL = 'to-call';

const LAST_CALL = `LEFT JOIN LATERAL (
  SELECT jsonb_build_object('at', to_char(x.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'due', x.due, 'outcome', x.outcome, 'note', x.note, 'nextOn', x.next_on) AS call
  FROM deadline_call x WHERE x.district_code = r.district_code AND x.record_id = r.record_id ORDER BY x.call_id DESC LIMIT 1) last ON true`;

/** The last call about each of some records. */
export async function lastCalls(
  pool: pg.Pool,
  district: string,
  ids: readonly string[],
): Promise<Map<string, LastCall>> {
  const { rows } = await pool.query<{ id: string; call: LastCall | null }>(
    `SELECT r.record_id AS id, last.call FROM (SELECT $1::text AS district_code, unnest($2::uuid[]) AS record_id) r ${LAST_CALL}`,
    [district, ids],
  );
  return new Map(rows.flatMap(({ id, call }) => (call === null ? [] : [[id, call] as const])));
}

/** What a matter hands on: the records in the streets this reader sees. */
export async function callListOf(
  services: Services,
  district: string,
  matter: string,
  { scope, actor }: { readonly scope: Scope; readonly actor: Actor },
): Promise<OutputOf<typeof callList>> {
  const { title } = await visibleMatter(services, { district, scope, actor }, matter);
  const { rows } = await services.pool.query<OutputOf<typeof callList>['rows'][number]>(
    `SELECT r.kind, r.record_id AS id, r.title, h.label AS holder, coalesce(p.street, 'unassigned') AS street, last.call
     FROM matter_link m
     JOIN record r ON r.district_code = $1 AND r.kind = m.subject_kind AND r.record_id = m.subject_id::uuid
     LEFT JOIN placement p ON p.district_code = $1 AND p.kind = r.kind AND p.record_id = r.record_id
     LEFT JOIN reference h ON h.district_code = $1 AND h.kind = r.kind AND h.record_id = r.record_id AND h.role = 'party' AND h.position = 0
     ${LAST_CALL}
     WHERE m.district_code = $1 AND m.matter_id = $2 AND m.role = '${TO_CALL}'
       AND ($3::text[] IS NULL OR coalesce(p.street, 'unassigned') = ANY ($3))
     ORDER BY last.call IS NOT NULL, h.label, r.record_id`,
    [district, matter, scope.streets === 'all' ? null : scope.streets],
  );
  return { title, rows };
}

/** Refuses a record that is none, or that this person does not see. */
export async function refuseUnseen(
  pool: pg.Pool,
  district: string,
  record: { readonly kind: string; readonly id: string },
  scope: Scope,
): Promise<void> {
  const { rows } = await pool.query<{ street: string | null }>(
    `SELECT p.street FROM record r LEFT JOIN placement p USING (district_code, kind, record_id)
     WHERE r.district_code = $1 AND r.kind = $2 AND r.record_id = $3`,
    [district, record.kind, record.id],
  );
  const found = rows[0];
  if (!found || (scope.streets !== 'all' && !scope.streets.includes(found.street ?? 'unassigned')))
    throw new Refusal('not-found');
}
