import type { OutputOf, QueryOf } from '@sophora/contract/endpoint';
import type { listHits, WatchedHit } from '@sophora/contract/markWatch';
import { type PlainDate, toDayNumber } from '@sophora/domain/basics/plainDate';
import { limit } from '@sophora/domain/deadlines/limits';
import type pg from 'pg';

type Filters = Omit<QueryOf<typeof listHits>, 'page' | 'size'>;
type Listed = OutputOf<typeof listHits>;

export interface HitRow {
  id: string;
  gazette: string;
  gazetteTitle: string;
  freshName: string;
  freshClass: number;
  freshNumber: string;
  applicant: string;
  agency: string;
  published: PlainDate | null;
  keptKind: WatchedHit['kept']['kind'];
  keptId: string;
  keptName: string;
  keptClass: number;
  keptHolder: string;
  rule: string;
  verdict: 'similar' | 'review';
  thousandths: number;
  due: PlainDate | null;
  dismissedAt: Date | null;
  dismissedWhy: string | null;
  matter: string | null;
  matterState: string | null;
}

const COLUMNS = `h.hit_id AS id, h.gazette_id AS gazette, g.title AS "gazetteTitle", h.fresh_name AS "freshName", h.fresh_class AS "freshClass",
  h.fresh_number AS "freshNumber", h.applicant, h.agency, h.published, h.kept_kind AS "keptKind", h.kept_id AS "keptId",
  h.kept_name AS "keptName", h.kept_class AS "keptClass", h.kept_holder AS "keptHolder", h.rule, h.verdict, h.thousandths, h.due,
  h.dismissed_at AS "dismissedAt", h.dismissed_why AS "dismissedWhy", h.matter_id AS matter, m.state AS "matterState"`;
const FROM = `mark_hit h JOIN mark_gazette g USING (district_code, gazette_id)
  LEFT JOIN matter m ON m.district_code = h.district_code AND m.matter_id = h.matter_id`;

const VIEWS = {
  open: 'h.dismissed_at IS NULL AND h.matter_id IS NULL',
  taken: 'h.matter_id IS NOT NULL',
  dismissed: 'h.dismissed_at IS NOT NULL AND h.matter_id IS NULL',
} as const;

/** What can still be opposed first, by its last day; of one day what is surest; what is over stands at the end. */
const ORDER = `h.due < $2 NULLS FIRST, h.due NULLS LAST, h.verdict DESC, h.thousandths DESC, h.hit_id`;

/** `$1` is the district, `$2` today. */
function where(filters: Filters, values: unknown[]): string {
  const given = (value: unknown) => `$${values.push(value)}`;
  const parts = ['h.district_code = $1', VIEWS[filters.view]];
  if (filters.verdict !== undefined) parts.push(`h.verdict = ${given(filters.verdict)}`);
  if (filters.kind !== undefined) parts.push(`h.kept_kind = ${given(filters.kind)}`);
  if (filters.gazette !== undefined) parts.push(`h.gazette_id = ${given(filters.gazette)}`);
  if (filters.within !== undefined)
    parts.push(`h.due BETWEEN $2 AND $2::date + ${given(filters.within)}::int`);
  const q = filters.q?.trim() ?? '';
  if (q !== '')
    parts.push(
      `position(lower(${given(q)}) IN lower(concat_ws(' ', h.fresh_name, h.fresh_number, h.applicant, h.kept_name, h.kept_holder))) > 0`,
    );
  return parts.join(' AND ');
}

export async function listWatchedHits(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
  { page, size, ...filters }: QueryOf<typeof listHits>,
): Promise<Listed> {
  const values: unknown[] = [district, today];
  const chosen = where(filters, values);
  const [rows, total, counts] = await Promise.all([
    pool.query<HitRow>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${chosen} ORDER BY ${ORDER} LIMIT ${size} OFFSET ${(page - 1) * size}`,
      values,
    ),
    pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM mark_hit h WHERE $2::date IS NOT NULL AND ${chosen}`,
      values,
    ),
    pool.query<Record<string, number>>(
      `SELECT ${Object.entries(VIEWS)
        .map(([view, test]) => `count(*) FILTER (WHERE ${test})::int AS ${view}`)
        .join(', ')} FROM mark_hit h WHERE h.district_code = $1`,
      [district],
    ),
  ]);
  return {
    today,
    total: total.rows[0]!.n,
    counts: counts.rows[0]!,
    hits: rows.rows.map((row) => presentHit(row, today)),
  };
}

const PART = 2_000;

/** The same list, all of it, some thousand at a time. */
export async function* allHits(
  pool: pg.Pool,
  district: string,
  today: PlainDate,
  filters: Filters,
): AsyncGenerator<HitRow> {
  for (let from = 0; ; from += PART) {
    const values: unknown[] = [district, today];
    const chosen = where(filters, values);
    const { rows } = await pool.query<HitRow>(
      `SELECT ${COLUMNS} FROM ${FROM} WHERE ${chosen} ORDER BY ${ORDER} LIMIT ${PART} OFFSET ${from}`,
      values,
    );
    yield* rows;
    if (rows.length < PART) return;
  }
}

export function presentHit(row: HitRow, today: PlainDate): WatchedHit {
  return {
    id: row.id,
    gazette: { id: row.gazette, title: row.gazetteTitle },
    fresh: {
      name: row.freshName,
      niceClass: row.freshClass,
      number: row.freshNumber,
      applicant: row.applicant,
      agency: row.agency,
      published: row.published,
    },
    kept: {
      kind: row.keptKind,
      id: row.keptId,
      name: row.keptName,
      niceClass: row.keptClass,
      holder: row.keptHolder,
    },
    rule: row.rule,
    verdict: row.verdict,
    score: row.thousandths / 1000,
    opposition: oppositionOf(row, today),
    dismissed:
      row.dismissedAt === null ? null : { at: row.dismissedAt.toISOString(), why: row.dismissedWhy ?? '' },
    matter: row.matter === null ? null : { id: row.matter, state: row.matterState ?? '' },
  };
}

/** From the legal clock as it stands, with every end that the law may mean. */
function oppositionOf({ published, due }: HitRow, today: PlainDate): WatchedHit['opposition'] {
  const clock = published === null ? undefined : limit('mark-opposition', published);
  if (due === null || clock === undefined) return null;
  return {
    due,
    daysLeft: toDayNumber(due) - toDayNumber(today),
    ends: clock.ends.map(({ end, rule }) => ({ end, document: rule.document, article: rule.article })),
  };
}
